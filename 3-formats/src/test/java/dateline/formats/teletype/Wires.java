package dateline.formats.teletype;

import dateline.copy.WireFile;
import dateline.formats.readers.Readers;
import dateline.story.Dateline;
import dateline.story.Lead;
import dateline.story.Reading;
import dateline.story.Story;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.Objects;

/// Writes messages as agencies do, and reads them with the reader that recognises them.
final class Wires {
    static final String TIDEWATER =
            "   ALDHAVEN, Norland (TW) _ A fire destroyed three warehouses on the northern quay.";

    private Wires() {}

    /// Writes an American wire's message (ANPA 1312). The heading has service level, number and selector, then
    /// priority, category, keyword, date and word count. Display lines are between `^` and `<`.
    static String anpa(String keyword, String head, String text) {
        return anpa("r n", keyword, "03-04 0012", head, text, "AP-NY-03-04-27 1234EST<");
    }

    static String anpa(String priority, String keyword, String day, String head, String text, String filed) {
        return "\u0016\u0016\u0001a0123\u001fwires\u001f\r\n" + priority.charAt(0) + " " + priority.charAt(2)
                + "\u0013\u0011 " + keyword + " " + day + "\r\n\u0002" + head + text + "\r\n\u0003\r\n" + filed
                + "\r\n\u0004\r\n";
    }

    static String display(String... lines) {
        return "^" + String.join("<\r\n^", lines) + "<\r\n";
    }

    /// Writes a European wire's message (IPTC 7901): a heading such as `bdt0123 3 pl 25 tw 0045`, keywords,
    /// then the headline up to `=`.
    static String iptc(String first, String keywords, String text) {
        return "\u0001" + first + "\r\n\r\n" + keywords + "\r\n\u0002" + text
                + "\r\n\u0003\r\n041234 GMT Mar 27\r\n\u0004";
    }

    static Reading read(byte[] bytes) {
        return new Readers(ZoneOffset.UTC).read(new WireFile("wire", bytes));
    }

    static Reading read(String message) {
        return read(message, StandardCharsets.UTF_8);
    }

    static Reading read(String message, Charset charset) {
        return read(message.getBytes(charset));
    }

    static Lead lead(Story story) {
        return Objects.requireNonNull(story.identity().lead());
    }

    static Dateline dateline(Story story) {
        return Objects.requireNonNull(story.copy().dateline());
    }

    static Story only(String message) {
        Reading reading = read(message);
        if (reading.stories().size() != 1 || !reading.refused().isEmpty()) {
            throw new AssertionError("not one story: " + reading);
        }
        return reading.stories().getFirst();
    }
}
