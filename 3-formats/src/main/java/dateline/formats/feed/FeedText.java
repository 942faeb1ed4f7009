package dateline.formats.feed;

import dateline.copy.BodyHtml;
import dateline.copy.XmlElement;
import dateline.story.Blanks;
import dateline.story.Body;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A text of a feed, and whether it is HTML. An Atom text construct declares that (RFC 4287 §3.1; Atom 0.3
/// §3.1); for RSS it is guessed.
///
/// @param scope resolves the addresses in the text
record FeedText(String text, boolean html, FeedScope scope) {
    private static final Set<String> COPY =
            Set.of("description", "content:encoded", "content", "body", "fullitem", "summary");

    static FeedText of(FeedElement element) {
        XmlElement xml = element.element();
        if (!xml.elements().isEmpty()) {
            return new FeedText(InlineMarkup.html(xml, element.scope()), true, element.scope());
        }
        String type = lower(element.attribute("type"));
        String text = lower(element.attribute("mode")).equals("base64") ? decoded(xml.characters()) : xml.characters();
        return new FeedText(text, isHtml(element, type, text), element.scope());
    }

    /// Tells whether the content is text: Atom allows pictures and data in `content` too.
    static boolean isText(FeedElement content) {
        String type = lower(content.attribute("type"));
        boolean words = type.isEmpty() || !type.contains("/") || type.startsWith("text/") || type.contains("html");
        return words && content.attribute("src") == null;
    }

    private static boolean isHtml(FeedElement element, String type, String text) {
        boolean escaped = lower(element.attribute("mode")).equals("escaped");
        if (type.equals("html") || type.equals("text/html") || escaped && type.contains("html")) {
            return true;
        }
        return !isAtom(element)
                && (COPY.contains(element.name()) ? LooksLikeHtml.asCopy(text) : LooksLikeHtml.asLine(text));
    }

    /// Tells whether the element is Atom, where text without a type is plain.
    private static boolean isAtom(FeedElement element) {
        return element.element().namespace().toLowerCase(Locale.ROOT).contains("atom");
    }

    /// Returns the text without markup, on one line; null if it is empty.
    @Nullable
    String line() {
        Body body = html ? BodyHtml.clean(text) : BodyHtml.ofText(oneLine(text));
        String line = oneLine(body.text());
        return line.isEmpty() ? null : line;
    }

    static String oneLine(String text) {
        return Blanks.ASCII.single(text).strip();
    }

    static String lower(@Nullable String text) {
        return Objects.requireNonNullElse(text, "").toLowerCase(Locale.ROOT);
    }

    /// Returns the decoded text; the text itself if it is not Base64.
    private static String decoded(String base64) {
        try {
            return new String(Base64.getMimeDecoder().decode(base64), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return base64;
        }
    }
}
