package dateline.copy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Finds the paragraphs of plain copy: blank lines part them; where there is none, indented lines begin them; where
/// there is none either, each line is one.
final class PlainText {
    /// Lines that were broken to fit are about as long as this or longer; shorter ones were ended by the writer.
    private static final int FULL = 45;

    private static final Pattern BLANK_LINE = Pattern.compile("\\R[\\h\\f]*\\R");
    private static final Pattern INDENT = Pattern.compile("\\R(?=[\\h]{2,}\\S)");

    private PlainText() {}

    /// Each paragraph as its lines: one, unless the writer ended them.
    static Stream<List<String>> paragraphs(String plain) {
        String text = plain.stripTrailing();
        Pattern parting = Stream.of(BLANK_LINE, INDENT)
                .filter(pattern -> pattern.matcher(text).find())
                .findFirst()
                .orElse(Pattern.compile("\\R"));
        return Arrays.stream(parting.split(text))
                .filter(paragraph -> !paragraph.isBlank())
                .map(PlainText::lines);
    }

    private static List<String> lines(String paragraph) {
        List<String> lines = new ArrayList<>(paragraph.strip().lines().toList());
        boolean broken = lines.stream()
                .limit(lines.size() - 1L)
                .anyMatch(line -> line.strip().length() >= FULL);
        return broken ? List.of(String.join(" ", lines)) : lines;
    }
}
