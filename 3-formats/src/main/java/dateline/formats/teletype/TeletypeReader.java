package dateline.formats.teletype;

import dateline.copy.WireFile;
import dateline.envelope.FileEnd;
import dateline.formats.FormatReader;
import dateline.story.Reading;
import dateline.story.Refusal;
import dateline.story.Story;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads text wires: ANPA 1312 and IPTC 7901, any number of messages in a file. A bad message does not affect
/// the others. Sources: ANPA Bulletin 1312 (High-speed wire service transmission guidelines, 1989), IPTC
/// Recommendation 7901 revision 5 (1995), and the usage of the agencies; docs/formats names the source of
/// each rule.
public final class TeletypeReader implements FormatReader {
    private static final int HEAD = 16_384;
    /// A start of heading and the characters that may begin one.
    private static final Pattern START = Pattern.compile(
            "\\x01(?:[\\x00\\x07\\x16\\x7F\\s]|\\x1B[ -/]{1,3}[0-~]){0,8}[A-Za-z]{1,6}[ ]?\\d{2,5}[\\s\\x1fA-Za-z-]");
    /// Text that may stand before a bare heading: a relay's time, a blank line.
    private static final Pattern BEFORE_BARE =
            Pattern.compile("[\\s\\x00]{0,40}(?:ZCZC[^\\r\\n]{0,40}\\s+)?(?:\\[[0-9A-Za-z: -]{8,30}]\\s+)?");
    private static final Pattern BARE_END = Pattern.compile(
            "(?m)^\\h*(?:\\./\\.\\S{0,12}|NNNN|(?:[A-Z]{2,8} {1,3})?\\d{6}(?: \\p{Lu}{1,5})? {1,3}[^\\s\\d]{3,12} {1,3}\\d\\d"
                    + "|(?:[A-Z]{2}-){1,2}\\d\\d-\\d\\d-\\d\\d \\d{4}\\S{0,6})\\h*$");
    /// The most refusals for one file; more are not worth a line each.
    private static final int MOST_REFUSALS = 1_000;
    private static final String STRAY =
            "This stands before the first message and has no heading. It may be the end of an earlier file.";
    private static final String NO_HEADING =
            "The heading cannot be read: it is neither ANPA 1312's nor IPTC 7901's. Ask its sender for it again.";
    private static final String CUT =
            "The message breaks off: it has neither an end of text (ETX) nor an end mark. Ask its sender for it again.";

    @Override
    public boolean recognises(WireFile file) {
        byte[] bytes = file.bytes();
        String head = view(bytes, 0, Math.min(HEAD, bytes.length));
        if (START.matcher(head).find()
                || isEbcdic(bytes)
                || beginsLikeOne(head)
                || Transmission.isFramed(view(bytes, 0, bytes.length))) {
            return true;
        }
        var before = BEFORE_BARE.matcher(head);
        var heading = Transmission.BARE.matcher(head);
        return before.lookingAt()
                && heading.find(before.end())
                && heading.start() == before.end()
                && BARE_END.matcher(view(bytes, 0, bytes.length)).find();
    }

    @Override
    public boolean isText() {
        return false;
    }

    /// Returns whether the last message ends with an end of transmission (EOT) or an end mark. After an end of
    /// text alone, the filing time may still come.
    @Override
    public FileEnd end(WireFile file) {
        List<Transmission> sent = isEbcdic(file.bytes()) ? List.of() : Transmission.list(file.bytes());
        return sent.isEmpty() ? FileEnd.UNMARKED : sent.getLast().end();
    }

    @Override
    public Reading read(WireFile file) {
        if (isEbcdic(file.bytes())) {
            return Reading.refused(
                    Heading.ANPA,
                    "the whole file",
                    "The text is in EBCDIC, a mainframe's alphabet, which Dateline does not read. Ask the sender for ASCII.");
        }
        List<Story> stories = new ArrayList<>();
        List<Refusal> refused = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        String format = null;
        for (Transmission sent : Transmission.list(file.bytes())) {
            if (refused.size() == MOST_REFUSALS) {
                refused.add(new Refusal(
                        "from " + place(sent) + " on", "So much of the file is broken that the rest was not read."));
                break;
            }
            Optional<TeletypeMessage> message = sent.number() == 0 ? Optional.empty() : TeletypeMessage.read(sent);
            if (message.isEmpty()) {
                refused.add(new Refusal(place(sent), sent.number() == 0 ? STRAY : NO_HEADING));
                // CASE: a kill with a broken heading still counts if its lines name what it kills.
                stories.addAll(TeletypeStops.in(sent.bytes()));
                continue;
            }
            Heading heading = message.get().heading();
            format = format == null ? heading.format() : format;
            take(message.get(), place(sent) + " (" + heading.id() + ")", stories, refused, notes);
        }
        return new Reading(format == null ? Heading.ANPA : format, stories, List.of(), refused, notes);
    }

    private static void take(
            TeletypeMessage message, String where, List<Story> stories, List<Refusal> refused, List<String> notes) {
        WireStory story = new WireStory(message);
        story.notes().forEach(note -> notes.add(where + ": " + note));
        // CASE: a kill that is cut short still counts.
        if (!message.whole() && !story.isKill()) {
            refused.add(new Refusal(where, CUT));
            return;
        }
        if (message.text().isBlank() && !story.isKill()) {
            refused.add(new Refusal(where, "The message has a heading and no text. Ask its sender for it again."));
            return;
        }
        List<Story> messageStories = story.stories();
        stories.addAll(messageStories);
        if (messageStories.isEmpty()) {
            refused.add(new Refusal(
                    where, "This is a kill, and says no slug of what it kills. Find the story and kill it by hand."));
        }
    }

    private static String place(Transmission sent) {
        return sent.number() == 0
                ? "the first " + sent.bytes().length + " bytes"
                : "message " + sent.number() + ", byte " + sent.at();
    }

    /// Returns whether a file begins with a start of heading. Such a file is from a text wire, however broken,
    /// unless it is not text at all.
    private static boolean beginsLikeOne(String head) {
        int at = 0;
        while (at < head.length() && "\0\u0007\u0016\u007F \r\n".indexOf(head.charAt(at)) >= 0) {
            at++;
        }
        if (at >= head.length() || head.charAt(at) != '\u0001') {
            return false;
        }
        String rest = head.substring(at, Math.min(head.length(), at + 512));
        long printed = rest.chars()
                .filter(c -> c >= 0x20 && c < 0x7F || c == '\r' || c == '\n' || c == '\t')
                .count();
        return printed >= 4 && printed >= 0.8 * rest.length();
    }

    private static boolean isEbcdic(byte[] bytes) {
        int start = 0;
        while (start < Math.min(8, bytes.length) && bytes[start] != 0x01) {
            start++;
        }
        return start < Math.min(8, bytes.length)
                && WireText.isEbcdic(java.util.Arrays.copyOfRange(bytes, start, Math.min(bytes.length, start + 2_048)));
    }

    private static String view(byte[] bytes, int from, int length) {
        return new String(bytes, from, length, StandardCharsets.ISO_8859_1);
    }
}
