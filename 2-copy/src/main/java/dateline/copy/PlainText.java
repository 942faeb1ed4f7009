package dateline.copy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Finds the paragraphs of plain copy. Blank lines separate them, and so do indented lines behind sentences.
/// Without blank lines, each indented line begins a paragraph; without either, each line is a paragraph.
final class PlainText {
    /// The least length of a line that was broken to fit. The writer ended shorter lines.
    private static final int FULL = 45;

    private static final Pattern LINE_END = Pattern.compile("\\R");
    private static final Pattern BLANK_LINE = Pattern.compile("\\R[\\h\\f]*\\R");
    private static final Pattern INDENT = Pattern.compile("\\R(?=[\\h]{2,}\\S)");
    private static final Pattern DEEP_INDENT = Pattern.compile("(?<!\\s)\\h*+\\R(?:\\h{3,}+|\\t)(?=\\S)");
    private static final String SENTENCE_ENDS = ".!?…»”\"’)";

    private PlainText() {}

    /// Lists the paragraphs, each as its lines: one line, unless the writer ended the lines.
    static Stream<List<String>> paragraphs(String plain) {
        String text = plain.stripTrailing();
        Pattern parting = Stream.of(BLANK_LINE, INDENT)
                .filter(pattern -> pattern.matcher(text).find())
                .findFirst()
                .orElse(LINE_END);
        return Arrays.stream(parting.split(text))
                .filter(paragraph -> !paragraph.isBlank())
                .flatMap(PlainText::parted)
                .map(PlainText::lines);
    }

    /// Parts a paragraph at its deeply indented lines, if each begins a sentence behind a complete one.
    private static Stream<String> parted(String paragraph) {
        if (!hasIndent(paragraph)) {
            return Stream.of(paragraph);
        }
        Matcher indent = DEEP_INDENT.matcher(paragraph);
        boolean parts = false;
        while (indent.find()) {
            parts = indent.start() > 0
                    && SENTENCE_ENDS.indexOf(paragraph.charAt(indent.start() - 1)) >= 0
                    && !Character.isLowerCase(paragraph.codePointAt(indent.end()));
            if (!parts) {
                break;
            }
        }
        return parts ? DEEP_INDENT.splitAsStream(paragraph) : Stream.of(paragraph);
    }

    private static boolean hasIndent(String paragraph) {
        for (int i = 1; i < paragraph.length(); i++) {
            char c = paragraph.charAt(i);
            char before = paragraph.charAt(i - 1);
            if (before <= '\r' && before >= '\n' && (c == ' ' || c == '\t' || c == '\u00A0')) {
                return true;
            }
        }
        return false;
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
