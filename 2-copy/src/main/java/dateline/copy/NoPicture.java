package dateline.copy;

import dateline.story.Rendition;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Recognises images in copy that do not count as pictures: pixels and counters that track readers, share buttons,
/// smileys. They are never shown, and never asked for, because the request itself is what a tracker counts.
public final class NoPicture {
    /// Parts of the addresses of services that only count readers or share stories, in lower case.
    private static final List<String> SERVICES = List.of(
            "/~r/",
            "/~ff/",
            "/~4/",
            "doubleclick.net",
            "google-analytics.com",
            "googlesyndication.com",
            "scorecardresearch.com",
            "quantserve.com",
            "chartbeat.net",
            "facebook.com/tr",
            "bat.bing.com",
            "met.vgwort.de",
            "vgwort.de/na/",
            "pixel.wp.com",
            "feeds.wordpress.com/1.0/",
            "feedsportal.com",
            "pheedo.com",
            "pheedcontent.com",
            "//feedads.",
            "api.flattr.com",
            "addtoany.com",
            "sharethis.com",
            "addthis.com",
            "s.w.org/images/core/emoji");
    /// Parts of the addresses of counters, which name no file, or a GIF.
    private static final List<String> COUNTERS = List.of(
            "/track/",
            "/tracking/",
            "/tracker",
            "/pixel",
            "/beacon",
            "/impression",
            "/counter",
            "/count.gif",
            "/count?",
            "/ct/ct?",
            "/wf/open",
            "/open.aspx",
            "/open.php",
            "/newsroom/ti?",
            "/rt.gif",
            "/b.gif",
            "/g.gif",
            "/p.gif",
            "/t.gif",
            "/px.gif",
            "//pixel.",
            "//pixels.",
            "//stats.",
            "//counter.",
            "//track.",
            "//tracking.",
            "//tracker.",
            "//beacon.",
            "//cts.");
    private static final Pattern PICTURE_FILE = Pattern.compile("\\.(?:jpe?g|png|webp|avif)(?:[?#]|$)");
    private static final String SHARING = ".feedflare, .sharedaddy, .addtoany_share_save_container, .addthis_toolbox,"
            + " .jp-relatedposts, [class~=(?i)(?:^|[\\s_-])(?:share|sharing|social)(?:$|[\\s_-])]";
    private static final Pattern SMALL_CLASS =
            Pattern.compile("(?i)(?:^|[\\s_-])(?:emoji|smiley|avatar|gravatar|sprite)(?:$|[\\s_-])");
    private static final Pattern SMALL_FILE = Pattern.compile(
            "(?i)/(?:smilies|smileys|emoji|emoticons)/"
                    + "|/(?:share[-_]?)?(?:facebook|twitter|linkedin|whatsapp|pinterest|reddit|e?mail|rss|digg|delicious"
                    + "|instapaper|flattr)(?:[-_](?:share|button|icon|logo|[0-9]{2}))?(?:x[0-9]{2})?\\.(?:png|gif|svg)(?:[?#]|$)");
    /// Sides of no more than three pixels.
    private static final Pattern PIXELS = Pattern.compile("[0-3](?:\\.0)?(?:px|pt)?");
    private static final Pattern HIDDEN = Pattern.compile(
            "(?i)(?<![a-z-])(?:(?:width|height)\\s*+:\\s*+[0-3](?:px)?\\s*+(?:!|;|$)|display\\s*+:\\s*+none"
                    + "|visibility\\s*+:\\s*+hidden)");
    private static final int MOST_PIXELS = 3;

    private NoPicture() {}

    public static boolean is(Element image) {
        return isTiny(image.attr("width"))
                || isTiny(image.attr("height"))
                || image.hasAttr("hidden")
                || HIDDEN.matcher(image.attr("style")).find()
                || isFurniture(image.className(), image.attr("src"))
                || isForSharing(image);
    }

    /// Returns whether an image stands among share buttons. An element with copy in it is not one of theirs,
    /// whatever its class.
    private static boolean isForSharing(Element image) {
        Element around = image.closest(SHARING);
        return around != null && around.selectFirst("p, figure") == null;
    }

    /// Returns whether a file that is offered as a picture is only a pixel, or a counter's.
    public static boolean is(Rendition file) {
        return isTiny(file.width()) || isTiny(file.height()) || isCounter(file.href());
    }

    private static boolean isFurniture(String className, String address) {
        return SMALL_CLASS.matcher(className).find()
                || SMALL_FILE.matcher(address).find()
                || isCounter(address);
    }

    private static boolean isCounter(@Nullable String address) {
        String lower = address == null ? "" : address.toLowerCase(Locale.ROOT);
        return SERVICES.stream().anyMatch(lower::contains)
                || COUNTERS.stream().anyMatch(lower::contains)
                        && !PICTURE_FILE.matcher(lower).find();
    }

    private static boolean isTiny(String side) {
        return PIXELS.matcher(side.strip()).matches();
    }

    private static boolean isTiny(@Nullable Integer side) {
        return side != null && side <= MOST_PIXELS;
    }
}
