package dateline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Checks the comments of the main code for the rules of plain English that a program can check.
class CommentsTest {
    private static final Path ROOT = Path.of(System.getProperty("dateline.root"));
    private static final Pattern MODULE = Pattern.compile("\\d-[a-z]+|bench");
    private static final Pattern COMMENT = Pattern.compile("\\s*///? ?(.*)");
    private static final Pattern BEGINS_ANEW = Pattern.compile("(@|[-*|#] |\\d+\\. |```).*");
    private static final int WIDEST = 116;

    /// Phrases that have a plain form: "if none is there", "anybody who", "because".
    private static final Pattern BANNED = Pattern.compile(
            "(?i)\\b(where there (is|are) (no|none)|where (it|there) (is|are) none|where none is|is no more|are no more"
                    + "|what there is of|whoever|whatever there is|of which there)\\b");

    private record Line(Path file, int number, String text) {
        @Override
        public String toString() {
            return ROOT.relativize(file) + ":" + number + ": " + text.strip();
        }
    }

    @Test
    void noCommentIsWiderThanAScreen() {
        assertThat(comments().filter(line -> line.text().length() > WIDEST)).isEmpty();
    }

    @Test
    void noPhraseIsOneThatHasToBeReadTwice() {
        assertThat(comments().filter(line -> BANNED.matcher(line.text()).find()))
                .isEmpty();
    }

    /// The formatter leaves such a word when it breaks a line that is too long.
    @Test
    void noLineHasASingleWordThatBelongsToTheLineBefore() {
        List<Line> orphans = new ArrayList<>();
        Line before = null;
        for (Line line : comments().toList()) {
            String words = words(line);
            boolean continues = before != null
                    && before.file().equals(line.file())
                    && before.number() == line.number() - 1
                    && words(before).length() > WIDEST - 40;
            boolean single = !words.isEmpty() && words.indexOf(' ') < 0 && words.length() < 12;
            if (continues && single && !BEGINS_ANEW.matcher(words).matches()) {
                orphans.add(line);
            }
            before = line;
        }
        assertThat(orphans).isEmpty();
    }

    private static String words(Line line) {
        var comment = COMMENT.matcher(line.text());
        return comment.matches() ? comment.group(1).strip() : "";
    }

    private static Stream<Line> comments() {
        return files().flatMap(CommentsTest::comments);
    }

    private static Stream<Line> comments(Path file) {
        try {
            List<Line> comments = new ArrayList<>();
            int number = 0;
            for (String text : Files.readAllLines(file)) {
                number++;
                if (COMMENT.matcher(text).matches()) {
                    comments.add(new Line(file, number, text));
                }
            }
            return comments.stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> files() {
        try (Stream<Path> modules = Files.list(ROOT)) {
            return modules
                    .filter(module ->
                            MODULE.matcher(module.getFileName().toString()).matches())
                    .sorted()
                    .flatMap(module -> files(module.resolve("src/main/java")))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> files(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
