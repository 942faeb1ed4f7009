package dateline.formats.ap;

import dateline.copy.BodyHtml;
import dateline.copy.Copy;
import dateline.copy.JsonFields;
import dateline.copy.UnreadableXml;
import dateline.copy.WireFile;
import dateline.copy.XmlElement;
import dateline.copy.XmlInput;
import dateline.formats.nitf.Nitf;
import dateline.story.StoryDraft;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Puts an item's text into a draft, if the item has it.
///
/// AP keeps the text apart, as a NITF rendition at a URL, and that NITF has no id (`<doc-id regsrc="AP"/>`).
/// Polling keeps it as a part of the answer; others who fetch it put it into the item as `body_nitf`. An item
/// whose separate text is missing or cannot be read is at fault: its headline alone is not a flash.
final class ApText {
    private ApText() {}

    /// @return why a text that exists is missing here or cannot be read; empty if all is well
    static Optional<String> into(StoryDraft draft, JsonFields item, WireFile.Parts texts) {
        String nitf = item.text("body_nitf");
        String html = item.firstText("body_xhtml", "body_html");
        String plain = item.text("body_text");
        if (nitf != null) {
            return nitf(draft, nitf);
        }
        if (html != null) {
            Copy.into(draft, BodyHtml.clean(html));
        } else if (plain != null) {
            Copy.into(draft, BodyHtml.ofText(plain));
        } else if (liesApart(item)) {
            Optional<WireFile> apart = addresses(item)
                    .flatMap(address -> texts.find(address).stream())
                    .findFirst();
            return apart.isPresent()
                    ? nitf(draft, apart.get().text())
                    : Optional.of("The item came without its text, which lies apart as its rendition \"nitf\"."
                            + " Fetch it, put it into the item as \"body_nitf\" and send both.");
        }
        return Optional.empty();
    }

    private static boolean liesApart(JsonFields item) {
        return renditions(item).findAny().isPresent();
    }

    private static Stream<String> addresses(JsonFields item) {
        return renditions(item).flatMap(rendition -> Stream.ofNullable(rendition.text("href")));
    }

    private static Stream<JsonFields> renditions(JsonFields item) {
        return item.map("renditions")
                .filter(one -> one.getKey().equalsIgnoreCase("nitf")
                        || "nitf".equalsIgnoreCase(one.getValue().text("format")))
                .map(Map.Entry::getValue);
    }

    /// Reads a whole NITF document, or, as some cut it out, only the blocks of its body.
    private static Optional<String> nitf(StoryDraft draft, String text) {
        try {
            XmlElement nitf = document(text);
            if (nitf == null) {
                Copy.into(draft, BodyHtml.clean(text));
            } else {
                Nitf.into(draft, nitf);
            }
            return Optional.empty();
        } catch (UnreadableXml e) {
            return Optional.of("The text in \"body_nitf\" cannot be read (%s of it). Ask AP for it again."
                    .formatted(e.refusal().where()));
        }
    }

    private static @Nullable XmlElement document(String text) throws UnreadableXml {
        XmlElement root = XmlInput.root(new WireFile("", text.getBytes(StandardCharsets.UTF_8)));
        if (root == null || !Nitf.isNitf(root)) {
            return null;
        }
        XmlInput xml = XmlInput.ofText(text);
        xml.next(1);
        return xml.whole();
    }
}
