package dateline.formats.feed;

import dateline.copy.WireFile;
import dateline.copy.XmlElement;
import dateline.copy.XmlInput;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Recognises XML feeds by their root element, and tells which kind a feed is.
final class FeedKind {
    private static final int HEAD = 65_536;
    private static final Pattern RSS_IN_RDF = Pattern.compile("purl\\.org/rss/1|netscape\\.com/rdf|<channel[\\s>]");
    private static final String COMMENT = "<!--";
    private static final String COMMENT_END = "-->";
    /// The start of a comment, or of the root tag of a feed.
    private static final Pattern COMMENT_OR_ROOT =
            Pattern.compile("(?i)<!--|<(?:rss|(?:rdf:)?RDF|(?:atom:)?feed|(?:atom:)?entry)(?=[\\s>/])");
    private static final int LONGEST_TAG = 1_000;
    private static final Pattern VERSION = Pattern.compile("[0-9][0-9.]{0,5}");

    private FeedKind() {}

    static boolean recognises(WireFile file) {
        XmlElement root = XmlInput.root(file);
        if (root == null || isJunk(root)) {
            return begin(file.head()) >= 0;
        }
        return isRoot(root) && (!isRdf(root) || RSS_IN_RDF.matcher(file.head()).find());
    }

    /// Returns the offset of the root tag in XML that is not well-formed, after anything printed before it; -1
    /// if there is no root tag.
    static int begin(String text) {
        String head = text.substring(0, Math.min(text.length(), HEAD));
        int lastCommentEnd = head.lastIndexOf(COMMENT_END);
        Matcher found = COMMENT_OR_ROOT.matcher(head);
        for (int from = 0; found.find(from); ) {
            boolean isComment = found.group().equals(COMMENT);
            if (!isComment && isRoot(found.group(), head, found.end())) {
                return found.start();
            }
            // CASE: a comment that is never closed does not hide what follows it.
            from = isComment && found.end() <= lastCommentEnd
                    ? head.indexOf(COMMENT_END, found.end()) + COMMENT_END.length()
                    : found.end();
        }
        return -1;
    }

    /// Tells whether a tag is the root of a feed. Other formats have an `entry` too, so that one counts only if
    /// its tag names Atom's namespace.
    private static boolean isRoot(String begin, String head, int end) {
        if (!begin.equalsIgnoreCase("<entry")) {
            return true;
        }
        String rest = head.substring(end, Math.min(head.length(), end + LONGEST_TAG));
        int close = rest.indexOf('>');
        return rest.substring(0, close < 0 ? rest.length() : close)
                .toLowerCase(Locale.ROOT)
                .contains("atom");
    }

    /// Tells whether the root is part of a program's warning, printed before the feed.
    private static boolean isJunk(XmlElement root) {
        return root.namespace().isEmpty() && root.name().matches("(?i)br|b|p|font|div");
    }

    private static boolean isRoot(XmlElement root) {
        String namespace = root.namespace().toLowerCase(Locale.ROOT);
        return switch (root.name().toLowerCase(Locale.ROOT)) {
            case "rss" -> true;
            case "rdf" -> isRdf(root);
            case "feed" -> namespace.isEmpty() || namespace.contains("atom") || isDraft(root);
            case "entry" -> namespace.contains("atom");
            case "deleted-entry" -> true;
            case "channel" -> namespace.contains("purl.org/net/rss");
            default -> false;
        };
    }

    /// Recognises the drafts of Atom (0.1 to 0.3), which have other namespaces.
    private static boolean isDraft(XmlElement root) {
        return Objects.requireNonNullElse(root.attribute("version"), "").matches("0\\.[1-3]");
    }

    private static boolean isRdf(XmlElement root) {
        return root.name().equalsIgnoreCase("rdf");
    }

    static String format(XmlElement root) {
        String version = version(root.attribute("version"));
        return switch (root.name().toLowerCase(Locale.ROOT)) {
            case "rdf" -> "RSS 1.0";
            case "channel" -> "RSS 1.1";
            case "feed", "entry", "deleted-entry" ->
                version.equals(" 0.3") || root.namespace().contains("purl.org/atom/ns") ? "Atom 0.3" : "Atom 1.0";
            default -> "RSS" + version;
        };
    }

    /// Corrects the format of an RDF feed: only the channel's namespace distinguishes 0.90 from 1.0.
    static String withChannel(String format, XmlElement channel) {
        return channel.namespace().contains("rdf/simple/0.9") ? "RSS 0.90" : format;
    }

    private static String version(@Nullable String rawVersion) {
        String version = Objects.requireNonNullElse(rawVersion, "");
        return VERSION.matcher(version).matches() ? " " + version : "";
    }
}
