package dateline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine.UnmatchedArgumentException;

/// Checks that the documents are right: their links lead somewhere, and their commands exist.
class PapersTest {
    private static final Path ROOT = Papers.ROOT;
    private static final Pattern LINK = Pattern.compile("]\\((?![a-z]+:)([^)\\s#]*)(?:#([^)\\s]*))?\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ +(.+)$");
    /// `StoryFieldsTest`, `J06_NoPageIsStale`, and either with `#` and a method.
    private static final Pattern TEST =
            Pattern.compile("[` ]((?:J\\d\\d_[A-Za-z0-9]+|[A-Z][A-Za-z0-9]+Test))(?:#([A-Za-z0-9]+))?(?=[`\\s])");
    private static final Pattern TEST_FILE = Pattern.compile("src/test/java/.*\\.java$");
    private static final Pattern WORD = Pattern.compile("'([^']*)'|(\\S+)");

    @Test
    void thePapersAreThere() throws IOException {
        assertThat(papers().map(paper -> ROOT.relativize(paper).toString()))
                .contains("README.md", "ARCHITECTURE.md", "CHANGES.md", "docs/decisions/0000-template.md");
    }

    @ParameterizedTest
    @MethodSource("papers")
    void everyLinkLeadsSomewhere(Path paper) throws IOException {
        Matcher link = LINK.matcher(Files.readString(paper));
        while (link.find()) {
            Path target = link.group(1).isEmpty() ? paper : paper.resolveSibling(link.group(1));
            assertThat(target).as(link.group()).exists();
            if (link.group(2) != null) {
                assertThat(anchors(target)).as(link.group()).contains(link.group(2));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("shellPapers")
    void everyCommandExists(Path paper) throws IOException {
        for (String line : shellLines(paper)) {
            List<String> words = words(line);
            String program = words.getFirst();
            if (program.endsWith("/dateline")) {
                assertThatCode(() -> parse(words)).as(line).doesNotThrowAnyException();
            } else if (program.contains("/")) {
                assertThat(ROOT.resolve(program)).as(line).isExecutable();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("papers")
    void everyTestThatIsNamedExists(Path paper) throws IOException {
        Map<String, Path> tests = tests();
        Matcher named = TEST.matcher(Files.readString(paper));
        while (named.find()) {
            assertThat(tests.get(named.group(1))).as(named.group(1)).isNotNull();
            if (named.group(2) != null) {
                assertThat(Files.readString(tests.get(named.group(1)))).contains("void " + named.group(2) + "(");
            }
        }
    }

    @Test
    void aCommandThatDoesNotExistIsNoticed() {
        assertThatThrownBy(() -> parse(words("./dateline publish --data site")))
                .isInstanceOf(UnmatchedArgumentException.class);
        assertThat(words("A=b ./dateline read 'a b.json' # see")).containsExactly("./dateline", "read", "a b.json");
    }

    static Stream<Path> papers() throws IOException {
        return Papers.all().stream();
    }

    /// Lists the documents and the sample of the settings. The sample's commands are comments.
    static Stream<Path> shellPapers() throws IOException {
        return Stream.concat(papers(), Stream.of(ROOT.resolve("dateline.yaml.sample")));
    }

    /// Returns the test classes of all modules by name.
    private static Map<String, Path> tests() throws IOException {
        try (Stream<Path> files = Files.find(
                ROOT, 20, (file, facts) -> TEST_FILE.matcher(file.toString()).find())) {
            return files.collect(Collectors.toMap(
                    file -> file.getFileName().toString().replace(".java", ""),
                    Function.identity(),
                    (one, other) -> one));
        }
    }

    private static List<String> shellLines(Path paper) throws IOException {
        return paper.toString().endsWith(".md")
                ? Papers.commands(paper)
                : Files.readString(paper)
                        .lines()
                        .filter(line -> line.startsWith("#   "))
                        .map(line -> line.substring(4).strip())
                        .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                        .toList();
    }

    /// Returns the words of a shell line, without variables before the command or a comment after it.
    private static List<String> words(String line) {
        return WORD.matcher(line.replaceFirst(" +#.*", ""))
                .results()
                .map(word -> word.group(1) == null ? word.group(2) : word.group(1))
                .dropWhile(word -> word.matches("[A-Z_]+=.*"))
                .toList();
    }

    private static void parse(List<String> words) {
        String[] arguments = words.stream().skip(1).toArray(String[]::new);
        Dateline.commandLine().parseArgs(arguments);
    }

    private static List<String> anchors(Path paper) throws IOException {
        return HEADING.matcher(Files.readString(paper))
                .results()
                .map(heading -> heading.group(1)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N} -]", "")
                        .replace(' ', '-'))
                .toList();
    }
}
