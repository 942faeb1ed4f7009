package dateline.formats.teletype;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// A message split at its controls: heading, text, and trailer.
///
/// @param whole whether an end control or an end mark shows that the text is complete
/// @param notes decisions of the reader, for editors
record TeletypeMessage(Heading heading, String text, String trailer, boolean whole, List<String> notes) {
    private static final char START_OF_TEXT = 0x02;
    private static final char END_OF_TEXT = 0x03;
    private static final char END_OF_TRANSMISSION = 0x04;
    private static final Pattern LINE_END = Pattern.compile("\\r\\n?|\\n");
    private static final int LONGEST_HEADING = 4_096;

    /// Reads a message; empty if its heading cannot be read.
    static Optional<TeletypeMessage> read(Transmission sent) {
        WireText decoded = WireText.decode(sent.bytes());
        String all = decoded.text();
        List<String> notes = new ArrayList<>();
        decoded.unknown().forEach(escape -> notes.add("The alphabet that " + escape + " announces is not known."));
        Optional<Frame> frame = sent.bare() ? Frame.read(all) : Optional.empty();
        if (frame.isPresent()) {
            Frame read = frame.get();
            return Optional.of(
                    new TeletypeMessage(read.heading(), read.text(), read.text(), Frame.isWhole(all), notes));
        }
        int start = all.indexOf(START_OF_TEXT);
        int end = all.indexOf(END_OF_TEXT, Math.max(0, start));
        int textEnd = end >= 0 ? end : afterText(all);
        int headEnd = start >= 0 ? start : headingEnd(all.substring(0, Math.min(textEnd, LONGEST_HEADING)));
        Optional<Heading> heading = Heading.read(lines(all.substring(0, Math.min(headEnd, LONGEST_HEADING))));
        if (heading.isEmpty()) {
            return Optional.empty();
        }
        if (start < 0 && !sent.bare()) {
            notes.add("The start of the text (STX) is missing; the text was taken from behind the heading.");
        }
        String text = all.substring(Math.min(start >= 0 ? start + 1 : headEnd, textEnd), textEnd);
        String trailer = end >= 0 ? all.substring(end + 1) : text;
        boolean whole = end >= 0 || EndMarks.areIn(text);
        if (whole && end < 0 && !sent.bare()) {
            notes.add("The end of the text (ETX) is missing; its end mark shows that it is whole.");
        }
        return Optional.of(new TeletypeMessage(heading.get(), text, trailer, whole, notes));
    }

    private static int afterText(String all) {
        int end = all.indexOf(END_OF_TRANSMISSION);
        return end >= 0 ? end : all.length();
    }

    /// Finds the end of a heading without a start of text: behind the first line, and the second line of ANPA
    /// or the keywords of IPTC 7901.
    private static int headingEnd(String head) {
        int end = nextLine(head, 0);
        String first = head.substring(0, end);
        int second = nextLine(head, end);
        if (!first.isBlank()
                && Heading.read(List.of(
                                first.strip(), head.substring(end, second).strip()))
                        .filter(heading -> heading.format().equals(Heading.ANPA))
                        .isPresent()) {
            return second;
        }
        for (int at = end; at < head.length(); ) {
            int next = nextLine(head, at);
            String line = head.substring(at, next).strip();
            if (line.endsWith("/")) {
                return next;
            }
            if (!line.isEmpty()) {
                break;
            }
            at = next;
        }
        return end;
    }

    private static int nextLine(String head, int from) {
        int at = from;
        while (at < head.length() && head.charAt(at) != '\n' && head.charAt(at) != '\r') {
            at++;
        }
        while (at < head.length() && (head.charAt(at) == '\r' || head.charAt(at) == '\n')) {
            boolean ends = head.charAt(at) == '\n';
            at++;
            if (ends) {
                break;
            }
        }
        return at;
    }

    private static List<String> lines(String head) {
        return LINE_END.splitAsStream(head).filter(line -> !line.isBlank()).toList();
    }
}
