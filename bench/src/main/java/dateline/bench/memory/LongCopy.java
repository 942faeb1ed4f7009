package dateline.bench.memory;

import dateline.bench.copy.BenchFormat;
import dateline.bench.copy.BenchStory;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A story in one format, with room for a text of any length in place of its last paragraphs.
///
/// @param before the file up to the text
/// @param between the characters between two paragraphs
/// @param after the rest of the file
record LongCopy(String before, String between, String after) {
    private static final Instant CREATED = Instant.parse("2026-11-01T12:00:00Z");

    static LongCopy of(BenchFormat format) {
        BenchStory telling = telling(format, 1).longer(2);
        String file = format.write(List.of(telling), false);
        List<String> paragraphs = telling.paragraphs();
        String first = paragraphs.get(paragraphs.size() - 2);
        String last = paragraphs.getLast();
        int begin = file.indexOf(first);
        int end = file.indexOf(last);
        return new LongCopy(
                file.substring(0, begin),
                file.substring(begin + first.length(), end),
                file.substring(end + last.length()));
    }

    /// Returns many short stories in one file; only for formats that hold several.
    static String items(BenchFormat format, int length) {
        int one = format.write(List.of(telling(format, 1)), false).length();
        List<BenchStory> tellings = IntStream.rangeClosed(1, length / one + 1)
                .mapToObj(number -> telling(format, number))
                .toList();
        return format.write(tellings, false);
    }

    private static BenchStory telling(BenchFormat format, int number) {
        BenchStory story = BenchStory.first(number, "news", CREATED);
        return Stream.of(story, story.numbered(0), story.bySlug(), story.withoutId())
                .filter(format::canSay)
                .findFirst()
                .orElseThrow();
    }

    /// Returns HTML as this format writes it. In plain text, tags stay as they are.
    String markup(String html) {
        boolean escaped = between.contains("&lt;");
        boolean plain = !between.contains("<") && !escaped;
        if (plain) {
            return html.replace("&amp;", "&");
        }
        return escaped ? html.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;") : html;
    }

    String around(String text) {
        return before + text + after;
    }
}
