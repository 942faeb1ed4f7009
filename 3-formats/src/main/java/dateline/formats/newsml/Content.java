package dateline.formats.newsml;

import dateline.copy.BodyHtml;
import dateline.copy.Copy;
import dateline.copy.TextDecoding;
import dateline.copy.UnreadableXml;
import dateline.copy.XhtmlCopy;
import dateline.copy.XmlElement;
import dateline.copy.XmlInput;
import dateline.formats.nitf.Nitf;
import dateline.story.StoryDraft;
import java.util.Base64;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A ContentItem: its kind, and the copy in it.
record Content(XmlElement item) {
    private static final Pattern BLOCKS = Pattern.compile("(?is)^.*<(?:p|br|div|ul|ol|table|h[1-6])\\b.*");
    static final Pattern TAGS = Pattern.compile("(?is)^.*</?[a-z][a-z0-9]*(?:\\s[^<>]*)?/?>.*");

    ContentKind kind() {
        String types = Stream.of("MimeType", "MediaType", "Format")
                .map(this::formalName)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
        return ContentKind.of(types, href());
    }

    @Nullable
    String href() {
        return item.attribute("Href");
    }

    @Nullable
    String mimeType() {
        return formalName("MimeType");
    }

    private @Nullable String formalName(String child) {
        XmlElement found = item.first(child);
        return found == null ? null : found.attribute("FormalName");
    }

    /// Returns the value of a property in its Characteristics whose whole name matches; null if there is none.
    @Nullable
    String property(Pattern name) {
        return item.all("Characteristics").stream()
                .flatMap(characteristics -> characteristics.all("Property").stream())
                .filter(property -> name.matcher(Objects.requireNonNullElse(property.attribute("FormalName"), ""))
                        .matches())
                .map(property -> property.attribute("Value"))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /// Tells whether it is text, inside the item or at its `Href`. NITF without text may still be a kill.
    boolean isText() {
        return kind() == ContentKind.TEXT && (href() != null || !characters().isBlank() || isEncoded() || hasNitf());
    }

    /// Tells whether its text cannot be read: it is only linked, or in an unknown encoding.
    boolean isOutOfReach() {
        return isText() && (isEncoded() ? decoded() == null : characters().isBlank() && !hasNitf());
    }

    private boolean hasNitf() {
        XmlElement data = item.first("DataContent");
        return data != null && data.elements().stream().anyMatch(Nitf::isNitf);
    }

    boolean isMarkedUp() {
        XmlElement data = item.first("DataContent");
        return data != null && !data.elements().isEmpty();
    }

    String words() {
        XmlElement data = item.first("DataContent");
        return data == null ? "" : data.text();
    }

    /// Returns the text as a caption, in one line: of NITF only its copy, without the head and the time that
    /// stand there too.
    String caption() {
        XmlElement data = item.first("DataContent");
        return data == null ? "" : CaptionText.of(data);
    }

    private String characters() {
        XmlElement data = item.first("DataContent");
        return data == null ? "" : data.characters();
    }

    private boolean isEncoded() {
        return item.first("Encoding") != null;
    }

    private @Nullable String decoded() {
        XmlElement encoding = item.first("Encoding");
        XmlElement data = encoding == null ? null : encoding.first("DataContent");
        String notation = encoding == null ? null : encoding.attribute("Notation");
        if (data == null
                || notation == null
                || !notation.toLowerCase(Locale.ROOT).contains("base64")) {
            return null;
        }
        try {
            return TextDecoding.decode(Base64.getMimeDecoder().decode(data.text()))
                    .text();
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /// Puts the copy into a draft, after the copy that the draft already has.
    ///
    /// @throws UnreadableXml if the text is XML that cannot be parsed
    void into(StoryDraft draft) throws UnreadableXml {
        XmlElement data = item.first("DataContent");
        String decoded = decoded();
        if (decoded != null) {
            text(draft, decoded);
        } else if (data != null && data.elements().isEmpty()) {
            text(draft, data.characters());
        } else if (data != null) {
            marked(draft, data);
        }
    }

    private static void marked(StoryDraft draft, XmlElement data) {
        data.elements().stream()
                .filter(Nitf::isNitf)
                .findFirst()
                .ifPresentOrElse(nitf -> Nitf.into(draft, nitf), () -> XhtmlCopy.into(draft, data));
    }

    private void text(StoryDraft draft, String text) throws UnreadableXml {
        if (text.stripLeading().startsWith("<nitf") || text.contains("<nitf>") || text.contains("<nitf ")) {
            XmlInput xml = XmlInput.ofText(text);
            xml.next(1);
            Nitf.into(draft, xml.whole());
        } else if (BLOCKS.matcher(text).matches()
                || Objects.requireNonNullElse(mimeType(), "").contains("html")) {
            Copy.into(draft, BodyHtml.clean(text));
        } else if (TAGS.matcher(text).matches()) {
            Copy.into(draft, BodyHtml.clean("<p>" + text.strip().replaceAll("\\R\\h*\\R", "</p><p>") + "</p>"));
        } else {
            Copy.into(draft, BodyHtml.ofText(text));
        }
    }
}
