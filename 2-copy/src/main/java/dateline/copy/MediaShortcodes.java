package dateline.copy;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;

/// Writes shortcodes that embed films, sounds and pages of other sites as links: `[youtube …]`, `[audio …]`,
/// `[video …]`, `[embed]…[/embed]`. Dateline embeds nothing, but readers can follow the link.
public final class MediaShortcodes {
    private static final String NAMES = "youtube|vimeo|dailymotion|soundcloud|spotify|embed|audio|video|playlist"
            + "|instagram|twitter|tweet|tiktok|facebook|ted|flickr|slideshare|scribd|googlemaps|wpvideo|archiveorg";
    private static final Pattern OPENS =
            Pattern.compile("(?i)\\[(?<name>" + NAMES + ")(?<attributes>[\\s=:][^\\[\\]]{0,2000}+)?\\]");
    private static final Pattern ENDS = Pattern.compile("(?i)\\[/(?:" + NAMES + ")\\]");
    private static final Pattern WITHIN = Pattern.compile("^(?<within>[^\\[<]{0,2000}+)\\[/(?<name>[a-zA-Z]{2,20})\\]");
    private static final Pattern ADDRESS = Pattern.compile("(?i)https?://[^\\s\"'<>\\[\\]|,]{1,2000}+");
    private static final Pattern KEY =
            Pattern.compile("(?:^|[\\s=\"'“”„″:])([A-Za-z0-9_-]{6,20})(?=[\\s\"'“”″&\\]]|$)");
    private static final Pattern SETS =
            Pattern.compile("^\\s{0,4}+=|=\\s{0,4}+[\"'“”„″‘’′]|\\s(?:id|src|url|width|height)=");
    /// `[youtube dQ4w9WgX_c1]`: a word with a digit in it.
    private static final Pattern KEY_ALONE =
            Pattern.compile("[\\s:](?=[A-Za-z_-]{0,18}+[0-9])[A-Za-z0-9_-]{6,20}+\\s{0,4}+");
    /// Sites whose shortcodes may give only the key of a film.
    private static final Map<String, String> BY_KEY = Map.of(
            "youtube",
            "https://www.youtube.com/watch?v=",
            "vimeo",
            "https://vimeo.com/",
            "dailymotion",
            "https://www.dailymotion.com/video/",
            "tiktok",
            "https://www.tiktok.com/embed/");
    private static final Set<String> WORDS = Set.of("width", "height", "autoplay");

    private MediaShortcodes() {}

    static boolean mayBeIn(String text) {
        return OPENS.matcher(text).find();
    }

    /// Returns HTML in which these shortcodes are links.
    public static String html(String content) {
        Matcher opens = OPENS.matcher(content);
        StringBuilder html = new StringBuilder();
        int at = 0;
        while (opens.find(at)) {
            html.append(content, at, opens.start());
            Matcher within = WITHIN.matcher(content).region(opens.end(), content.length());
            boolean closed = within.lookingAt() && within.group("name").equalsIgnoreCase(opens.group("name"));
            String text = closed ? within.group("within") : "";
            if (closed || isCode(opens)) {
                address(opens, text).ifPresent(address -> html.append(link(address)));
            } else {
                html.append(opens.group());
            }
            at = closed ? within.end() : opens.end();
        }
        return ENDS.matcher(html.append(content, at, content.length())).replaceAll("");
    }

    public static String link(String address) {
        String escaped = Entities.escape(address);
        return "<p><a href=\"" + escaped + "\">" + escaped + "</a></p>";
    }

    /// Returns false for a remark of an editor: `[video below]`, `[Facebook page]`.
    private static boolean isCode(MatchResult opens) {
        String attributes = unescaped(opens.group("attributes"));
        return ADDRESS.matcher(attributes).find()
                || SETS.matcher(attributes).find()
                || KEY_ALONE.matcher(attributes).matches();
    }

    private static Optional<String> address(MatchResult opens, String within) {
        String attributes = unescaped(opens.group("attributes"));
        return Stream.of(attributes, unescaped(within))
                .flatMap(text -> ADDRESS.matcher(text).results())
                .map(MatchResult::group)
                .findFirst()
                .or(() -> byKey(opens.group("name").toLowerCase(Locale.ROOT), attributes));
    }

    private static Optional<String> byKey(String name, String attributes) {
        String site = BY_KEY.get(name);
        return site == null
                ? Optional.empty()
                : KEY.matcher(attributes)
                        .results()
                        .map(found -> found.group(1))
                        .filter(key -> !WORDS.contains(key))
                        .findFirst()
                        .map(key -> site + key);
    }

    private static String unescaped(@Nullable String text) {
        return text == null ? "" : text.replace("&amp;", "&").replace("&#038;", "&");
    }
}
