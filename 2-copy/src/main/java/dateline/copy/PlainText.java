package dateline.copy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Finds the paragraphs of plain copy. Blank lines separate them; without blank lines, indented lines begin
/// them; without either, each line is a paragraph.
final class PlainText {
    /// The least length of a line that was broken to fit. The writer ended shorter lines.
    private static final int FULL = 45;

    private static final Pattern BLANK_LINE = Pattern.compile("\\R[\\h\\f]*\\R");
    private static final Pattern INDENT = Pattern.compile("\\R(?=[\\h]{2,}\\S)");

    private PlainText() {}

    /// Lists the paragraphs, each as its lines: one line, unless the writer ended the lines.
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
        List<String> listed = TypedList.lines(lines);
        if (!listed.isEmpty()) {
            return listed;
        }
        boolean broken = !LineLayout.areRows(lines)
                && lines.stream()
                        .limit(lines.size() - 1L)
                        .anyMatch(line -> line.strip().length() >= FULL);
        return broken ? List.of(String.join(" ", lines)) : lines;
    }
}
