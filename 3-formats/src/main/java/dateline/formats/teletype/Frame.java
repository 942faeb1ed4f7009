package dateline.formats.teletype;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Copy between `ZCZC` and `NNNN`, as print streams have it: ANSA, AGI, PTI. Its first lines are codes of the
/// agency: where the copy is to go, its number, its category. A keyword line may follow (`RAIN-DELHI`).
///
/// @param heading the heading of IPTC 7901, if there is one; else one with only an id and the keywords
/// @param text the lines below the codes, without `NNNN`
record Frame(Heading heading, String text) {
    private static final Pattern BEGIN = Pattern.compile("(?m)(?<=\\A|^)\\h*ZCZC(?<codes>[^\\r\\na-z]{0,60})\\r?\\n");
    private static final Pattern END = Pattern.compile("(?m)(?<=^|\\h)NNNN\\h*$");
    private static final Pattern BLANK = Pattern.compile("[\\s\\x00]{0,40}");
    private static final Pattern LINE_END = Pattern.compile("\\r\\n?|\\n");
    private static final Pattern KEYWORDS = Pattern.compile("\\p{Lu}[\\p{Lu}\\d]{0,20}(?:-[\\p{Lu}\\d]{1,20}){1,5}");
    private static final Pattern PLACE = Pattern.compile("\\.\\p{Lu}{2,20}(?: [\\p{Lu}\\d]{1,10}){0,3}");
    private static final Pattern WORD = Pattern.compile("[\\p{Lu}\\d_/.-]{1,24}");
    private static final int LONGEST_WORD = 4;
    private static final int MOST_CODES = 6;
    private static final int LONGEST = 60;

    /// Returns whether a file begins with such copy, and shows its end.
    static boolean isIn(String file) {
        Matcher blank = BLANK.matcher(file);
        int at = blank.lookingAt() ? blank.end() : 0;
        return BEGIN.matcher(file).region(at, file.length()).lookingAt()
                && END.matcher(file).find();
    }

    /// Lists where the messages of a file begin.
    static List<Integer> begins(String file) {
        List<Integer> begins = new ArrayList<>();
        for (Matcher begin = BEGIN.matcher(file); begin.find(); ) {
            begins.add(begin.start());
        }
        return begins;
    }

    static boolean isWhole(String message) {
        return END.matcher(message).find();
    }

    /// Reads a message; empty if it does not begin with `ZCZC`.
    static Optional<Frame> read(String message) {
        Matcher begin = BEGIN.matcher(message);
        if (!begin.lookingAt()) {
            return Optional.empty();
        }
        String inside = message.substring(begin.end());
        Matcher end = END.matcher(inside);
        List<String> lines = LINE_END.splitAsStream(end.find() ? inside.substring(0, end.start()) : inside)
                .toList();
        int codes = codes(lines);
        Optional<Heading> found = Stream.concat(Stream.of(begin.group("codes")), lines.subList(0, codes).stream())
                .flatMap(line -> Heading.read(List.of(line.strip())).stream())
                .findFirst();
        boolean named = codes + 1 < lines.size()
                && KEYWORDS.matcher(lines.get(codes).strip()).matches();
        String keywords = named ? lines.get(codes).strip() : "";
        return Optional.of(new Frame(
                found.orElseGet(() -> Heading.ofFrame(keywords)),
                String.join("\n", lines.subList(named ? codes + 1 : codes, lines.size()))));
    }

    /// Counts the lines of codes above the copy, but leaves a line for the headline.
    private static int codes(List<String> lines) {
        int at = 0;
        while (at < Math.min(MOST_CODES, lines.size()) && (lines.get(at).isBlank() || isCodes(lines.get(at)))) {
            at++;
        }
        boolean copy = at == lines.size() || Layout.isStory(lines.get(at));
        return copy && at > 0 && !lines.get(at - 1).isBlank() && !hasDigits(lines.get(at - 1)) ? at - 1 : at;
    }

    /// Returns whether a line has only codes: short words in capitals, and words with digits in them.
    private static boolean isCodes(String line) {
        String text = line.strip();
        if (text.length() > LONGEST || Layout.isIndented(line)) {
            return false;
        }
        if (PLACE.matcher(text).matches() || Heading.read(List.of(text)).isPresent()) {
            return true;
        }
        List<String> words = List.of(text.split("\\s+"));
        long others = words.stream().filter(word -> !isCode(word)).count();
        boolean plain = words.stream().allMatch(word -> WORD.matcher(word).matches());
        return plain && (others == 0 || others == 1 && words.size() > 2);
    }

    private static boolean isCode(String word) {
        return word.length() <= LONGEST_WORD || hasDigits(word) || word.indexOf('_') >= 0;
    }

    private static boolean hasDigits(String text) {
        return text.chars().anyMatch(c -> c >= '0' && c <= '9');
    }
}
