package dateline.formats.teletype;

import dateline.envelope.FileEnd;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One message in a file, from its start of heading to the next one; or the bytes before the first.
///
/// @param number in the file, from 1; 0 for the bytes before the first message
/// @param at the index of its first byte
/// @param bare whether it has no control characters, as some relays write it to a file
record Transmission(int number, int at, byte[] bytes, boolean bare) {
    private static final byte START_OF_HEADING = 0x01;
    private static final char END_OF_TEXT = 0x03;
    private static final char END_OF_TRANSMISSION = 0x04;
    /// Stricter than with controls, because nothing else shows that this is a message.
    private static final String BARE_7901 =
            "[A-Za-z]{2,4}\\d{3,4} [1-9] {1,2}[A-Za-z]{1,3} {1,2}\\d{1,4}(?: [^\\r\\n]{0,60})?(?=\\r?\\n)";
    private static final String BARE_ANPA =
            "[A-Za-z]\\d{4}[A-Za-z0-9-]{3,8}\\r?\\n[a-z] [a-z] (?:AM|PM|BC|AP)-[^\\r\\n]{2,60} "
                    + "\\d{2}-\\d{2} \\d{3,4}(?=\\r?\\n)";
    static final Pattern BARE = Pattern.compile("(?m)(?<=\\A|^)(?:" + BARE_7901 + "|" + BARE_ANPA + ")");
    /// Text that may stand between messages: `ZCZC` and `NNNN`, a relay's time, idle characters.
    private static final Pattern BETWEEN =
            Pattern.compile(" |ZCZC(?:(?!NNNN)[ A-Z0-9]){0,40}+|NNNN|\\[[0-9A-Za-z: -]{8,30}]");
    private static final int MOST_BETWEEN = 40;
    private static final Pattern IDLE = Pattern.compile("[\\x00-\\x20\\x7F]+");

    static List<Transmission> list(byte[] file) {
        if (isDressed(file)) {
            return dressed(file);
        }
        String view = new String(file, StandardCharsets.ISO_8859_1);
        return isFramed(view) ? from(file, Frame.begins(view)) : from(file, bare(view));
    }

    private static boolean isDressed(byte[] file) {
        return indexOf(file, 0) >= 0;
    }

    private static List<Transmission> dressed(byte[] file) {
        List<Transmission> found = new ArrayList<>();
        int start = indexOf(file, 0);
        before(file, start, found);
        while (start >= 0) {
            int next = indexOf(file, start + 1);
            byte[] bytes = Arrays.copyOfRange(file, start + 1, next < 0 ? file.length : next);
            found.add(new Transmission(number(found), start, bytes, false));
            start = next;
        }
        return found;
    }

    /// Returns whether a file without controls begins with a frame, and has no heading of a standard.
    static boolean isFramed(String view) {
        return Frame.isIn(view) && bare(view).isEmpty();
    }

    private static List<Integer> bare(String view) {
        List<Integer> starts = new ArrayList<>();
        for (Matcher heading = BARE.matcher(view); heading.find(); ) {
            starts.add(heading.start());
        }
        return starts;
    }

    private static List<Transmission> from(byte[] file, List<Integer> starts) {
        List<Transmission> found = new ArrayList<>();
        before(file, starts.isEmpty() ? file.length : starts.getFirst(), found);
        for (int i = 0; i < starts.size(); i++) {
            int end = i + 1 < starts.size() ? starts.get(i + 1) : file.length;
            found.add(
                    new Transmission(number(found), starts.get(i), Arrays.copyOfRange(file, starts.get(i), end), true));
        }
        return found;
    }

    private static void before(byte[] file, int end, List<Transmission> found) {
        byte[] bytes = Arrays.copyOf(file, end);
        if (!isIdle(new String(bytes, StandardCharsets.ISO_8859_1))) {
            found.add(new Transmission(0, 0, bytes, false));
        }
    }

    /// Returns whether the text carries no message.
    static boolean isIdle(String text) {
        String content = IDLE.matcher(text).replaceAll(" ");
        Matcher part = BETWEEN.matcher(content);
        int at = 0;
        for (int i = 0; i < MOST_BETWEEN && at < content.length(); i++) {
            if (!part.region(at, content.length()).lookingAt()) {
                return false;
            }
            at = part.end();
        }
        return at == content.length();
    }

    /// Finds whether the message is complete. An end mark counts once its line is complete.
    FileEnd end() {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        int endOfText = text.lastIndexOf(END_OF_TEXT);
        String trailer = text.substring(Math.max(0, endOfText));
        boolean ended = trailer.indexOf(END_OF_TRANSMISSION) >= 0
                || trailer.stripTrailing().endsWith("NNNN")
                || EndMarks.areIn(trailer.substring(0, trailer.lastIndexOf('\n') + 1));
        if (ended) {
            return FileEnd.SHOWN;
        }
        return endOfText >= 0 || EndMarks.areIn(trailer) ? FileEnd.UNMARKED : FileEnd.CUT;
    }

    private static int number(List<Transmission> found) {
        return found.isEmpty() ? 1 : found.getLast().number() + 1;
    }

    private static int indexOf(byte[] file, int from) {
        for (int i = from; i < file.length; i++) {
            if (file[i] == START_OF_HEADING) {
                return i;
            }
        }
        return -1;
    }
}
