package dateline.formats.mail;

import dateline.copy.BodyHtml;
import dateline.copy.TextDecoding;
import dateline.envelope.mime.MimePart;
import dateline.story.Body;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/// The text of a message: the HTML if there is one, else the plain text. In a part with alternatives
/// (`multipart/alternative`, RFC 2046 §5.1.4), the HTML is what the writer saw.
///
/// @param inline the pictures that the HTML shows by `cid:`, in order
/// @param furniture the content ids of pictures in the parts that were left out: signatures, quoted messages
/// @param heading the heading of a text wire above the plain text; empty if the text does not begin with one
/// @param notes decisions of the reader, for editors
record Letter(
        Body body,
        List<InlinePicture> inline,
        List<String> furniture,
        Optional<WireHeading> heading,
        List<String> notes) {

    static Letter of(MimePart mail) {
        return of(texts(mail, "text/html", false), texts(mail, "text/plain", false), MailHeader.isForwarded(mail));
    }

    /// Reads the texts that are attached as files; empty if there are none.
    static Optional<Letter> attached(MimePart mail) {
        Letter letter = of(texts(mail, "text/html", true), texts(mail, "text/plain", true), false);
        return letter.body().isEmpty() ? Optional.empty() : Optional.of(letter);
    }

    private static Letter of(List<MimePart> html, List<MimePart> plain, boolean forwarded) {
        List<String> notes = new ArrayList<>();
        if (!html.isEmpty()) {
            HtmlMail read =
                    HtmlMail.of(html.stream().map(part -> decoded(part, notes)).collect(Collectors.joining("\n")));
            Body body = BodyHtml.clean(read.body());
            if (!body.isEmpty() || plain.isEmpty()) {
                return new Letter(body, read.inline(), read.furniture(), Optional.empty(), notes);
            }
        }
        String text = plain.stream()
                .map(part -> PlainMail.copy(decoded(part, notes), part, forwarded))
                .collect(Collectors.joining("\n\n"));
        Optional<WireHeading> heading = WireHeading.of(text);
        String copy = heading.map(WireHeading::copy).orElse(text);
        return new Letter(BodyHtml.ofText(copy), List.of(), List.of(), heading, notes);
    }

    /// Lists the texts that are shown in the message, or those that are attached to it.
    private static List<MimePart> texts(MimePart mail, String type, boolean attached) {
        return mail.leaves()
                .filter(part -> part.is(type))
                .filter(part -> attached == ("attachment".equals(part.disposition()) || part.fileName() != null))
                .toList();
    }

    private static String decoded(MimePart part, List<String> notes) {
        String declared = part.parameter("charset");
        TextDecoding.Decoded decoded = part.is("text/html")
                ? TextDecoding.decodeSent(part.bytes(), declared)
                : TextDecoding.decode(part.bytes(), declared);
        if (declared != null && TextDecoding.differs(declared, decoded)) {
            notes.add("The text says that it is in %s; it is in %s."
                    .formatted(
                            declared, Objects.requireNonNull(decoded.charset()).name()));
        }
        return decoded.text();
    }
}
