package dateline.copy;

import dateline.story.Decisions;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/// Removes WordPress' shortcodes from copy: `[adrotate group="1"]`, `[/caption]`. Those that embed films and
/// sounds become links ([MediaShortcodes]). What stands between two shortcodes stays.
///
/// Editors write brackets too: `[sic]`, `[the minister]`, `[REUTERS]`. So a shortcode is only what has an end, an
/// attribute or an underscore, or is alone in its paragraph and has a name of WordPress or of an advertisement.
/// Text in `code` and `pre` is never changed.
public final class Shortcodes {
    private static final String NAME = "[a-zA-Z][a-zA-Z0-9_-]{1,40}+";
    private static final Pattern CLOSES = Pattern.compile("\\[/(" + NAME + ")\\]");
    private static final String QUOTED = "\"[^\"\\]]*+\"|'[^'\\]]*+'|[“”„″‘’′][^“”″‘’′\\[\\]]*+[“”″‘’′]";
    private static final Pattern ANY = Pattern.compile("(?<!\\[)\\[(?<close>/?)(?<name>" + NAME
            + ")(?<attributes>(?:\\s++[a-zA-Z0-9_-]++\\s*+=\\s*+(?:" + QUOTED
            + "|[^\\s\\]\"'“”„″‘’′]++))*+)\\s*+/?\\]");
    private static final Pattern VALUE_IN_QUOTES = Pattern.compile("=\\s*+[\"'“”„″‘’′]");
    /// Attributes that plugins use without quotes. In `[where x=5]` a writer explains a formula.
    private static final Pattern KNOWN_ATTRIBUTE = Pattern.compile(
            "(?i)\\s(?:ids?|group|name|class|width|height|url|src|link|type|columns|size|slug|category|limit|title)\\s*+=");
    /// `[contact-form-7]`; `[COVID-19]` is a word.
    private static final Pattern NUMBERED = Pattern.compile("^[a-z]++(?:-[a-z]++)++-\\d++$");
    private static final Set<String> ALONE = Set.of(
            ("gallery audio video playlist embed caption more youtube vimeo instagram twitter tweet ad ads adsense adrotate"
                            + " advert advertisement")
                    .split(" "));
    private static final int MOST_ROUNDS = 8;

    private Shortcodes() {}

    /// Changes the texts in an element.
    static void readIn(Element content) {
        for (int i = 0; i < MOST_ROUNDS && hasBracket(content); i++) {
            String text = content.wholeText();
            if (!mayBeIn(text)) {
                return;
            }
            Set<String> closed = closedIn(text);
            if (!read(content, closed)) {
                return;
            }
        }
    }

    /// Returns whether a text has anything of the form of a shortcode.
    static boolean mayBeIn(String text) {
        return text.indexOf('[') >= 0 && (ANY.matcher(text).find() || MediaShortcodes.mayBeIn(text));
    }

    /// Returns HTML without its shortcodes; those that embed films and sounds are links.
    public static String removed(String html) {
        String links = MediaShortcodes.html(html);
        return removed(links, closedIn(links), false);
    }

    private static Set<String> closedIn(String text) {
        return text.contains("[/")
                ? CLOSES.matcher(text).results().map(found -> found.group(1)).collect(Collectors.toSet())
                : Set.of();
    }

    private static boolean hasBracket(Element element) {
        for (Node node : element.childNodes()) {
            boolean has = node instanceof TextNode text
                    ? text.getWholeText().indexOf('[') >= 0
                    : node instanceof Element child && hasBracket(child);
            if (has) {
                return true;
            }
        }
        return false;
    }

    /// @return whether a text was changed
    private static boolean read(Element element, Set<String> closed) {
        boolean changed = false;
        for (Node node : List.copyOf(element.childNodes())) {
            if (node instanceof TextNode text && text.getWholeText().indexOf('[') >= 0) {
                changed |= read(text, element, closed);
            } else if (node instanceof Element child && !Set.of("code", "pre").contains(Vocabulary.name(child))) {
                changed |= read(child, closed);
            }
        }
        return changed;
    }

    private static boolean read(TextNode node, Element around, Set<String> closed) {
        String text = node.getWholeText();
        boolean alone = text.strip().equals(around.wholeText().strip());
        String escaped = Line.escaped(text);
        String html = removed(MediaShortcodes.html(escaped), closed, alone);
        if (html.equals(escaped)) {
            return false;
        }
        Decisions.note(Decisions.About.FURNITURE, () -> "shortcodes of WordPress: " + Decisions.quote(text));
        HtmlInput.fragment(html).body().childNodes().forEach(child -> node.before(child.clone()));
        node.remove();
        return true;
    }

    private static String removed(String html, Set<String> closed, boolean alone) {
        String whole = html.strip();
        return ANY.matcher(html)
                .replaceAll(found -> Matcher.quoteReplacement(
                        isCode(found, closed) || alone && found.group().equals(whole) && mayStandAlone(found)
                                ? ""
                                : found.group()));
    }

    private static boolean mayStandAlone(MatchResult found) {
        return ALONE.contains(found.group(2).toLowerCase(Locale.ROOT));
    }

    private static boolean isCode(MatchResult found, Set<String> closed) {
        String attributes = found.group(3);
        return !found.group(1).isEmpty()
                || closed.contains(found.group(2))
                || isNoWord(found.group(2))
                || VALUE_IN_QUOTES.matcher(attributes).find()
                || KNOWN_ATTRIBUTE.matcher(attributes).find();
    }

    /// Returns whether a name cannot be a word of prose: it is in small letters, and has an underscore or a number.
    private static boolean isNoWord(String name) {
        boolean small = name.equals(name.toLowerCase(Locale.ROOT));
        return small && (name.indexOf('_') >= 0 || NUMBERED.matcher(name).find());
    }
}
