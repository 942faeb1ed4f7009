package dateline.expressions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Checks a rule of the build: no regular expression of the program recurses or takes more than linear time on
/// any text. Most of them run on text that suppliers or strangers send.
class RegularExpressionsTest {
    /// A group may repeat up to this many times without being possessive.
    private static final int FEW = 10;
    private static final Pattern MODULE = Pattern.compile("\\d-[a-z]+");

    /// In bytes. Java keeps about 100 KB of it for itself. The rest is enough for every expression that does not
    /// recurse for each letter.
    private static final int STACK = 160 << 10;

    /// Expressions that run only on short text, with the length of the longest text. If you add one, name the
    /// constant that limits the text in a comment.
    private static final Map<String, Integer> SHORT = Map.ofEntries(
            // Captions.LONGEST_CREDIT
            Map.entry("dateline.copy.Captions.CREDIT", 200),
            Map.entry("dateline.copy.Captions.REMARK", 200),
            Map.entry("dateline.copy.Captions.NAMES", 200),
            // Contributors.LONGEST
            Map.entry("dateline.copy.Contributors.CONTRIBUTED", 800),
            Map.entry("dateline.copy.Contributors.IN_BRACKETS", 800),
            Map.entry("dateline.copy.Contributors.TITLE", 800),
            Map.entry("dateline.copy.Contributors.PLACE", 800),
            // Ending.LONGEST
            Map.entry("dateline.copy.Ending.CUT", 800),
            // ClosingLines.LONGEST
            Map.entry("dateline.copy.ClosingLines", 500),
            // FurnitureWords.LONGEST
            Map.entry("dateline.copy.FurnitureWords", 800),
            // Signatures.LONGEST
            Map.entry("dateline.copy.Signatures", 60),
            // PrintedByline.LONGEST
            Map.entry("dateline.copy.PrintedByline", 160),
            // Byline.LONGEST
            Map.entry("dateline.copy.Byline", 300),
            // EditorsLine.LONGEST
            Map.entry("dateline.copy.EditorsLine", 600),
            // PrintedHeadline.LONGEST
            Map.entry("dateline.story.PrintedHeadline", 600),
            // Datelines.LONGEST
            Map.entry("dateline.copy.DatelineForm", 200),
            // Bylines.LONGEST
            Map.entry("dateline.formats.feed.Bylines", 500),
            // TimeForms.LONGEST
            Map.entry("dateline.story.TimeForms", 100));

    /// The methods that compile an expression that is not a constant. [Repetitions] checks those of the
    /// settings when the settings are read. This test finds the others in the fields of the class.
    private static final Set<String> NOT_CONSTANT = Set.of(
            "dateline.expressions.ExpressionParser.parse",
            "dateline.settings.RulesReader.pattern",
            "dateline.story.TimeForms.form");

    private static final List<FoundExpression> FOUND = FoundExpression.in(classFolders());

    @Test
    void everyModuleHasExpressions() {
        assertThat(FOUND).hasSizeGreaterThan(300);
        assertThat(FOUND).anyMatch(each -> each.place().startsWith("dateline.wire."));
        assertThat(FOUND).anyMatch(each -> each.place().startsWith("dateline.settings."));
    }

    @Test
    void everyExpressionIsKnownToTheBuild() {
        List<String> unknown = FOUND.stream()
                .filter(each -> each.pattern() == null)
                .map(FoundExpression::place)
                .filter(place -> !NOT_CONSTANT.contains(place))
                .toList();
        assertThat(unknown)
                .as("Compile the expression into a static field, or from a constant.")
                .isEmpty();
    }

    @Test
    void aGroupThatRepeatsIsPossessive() {
        Set<String> unsafe = new LinkedHashSet<>();
        known().forEach(each -> Repetitions.unsafe(ExpressionParser.parse(each.source()), FEW)
                .ifPresent(part -> unsafe.add(each + ": " + part)));
        assertThat(unsafe).isEmpty();
    }

    @Test
    void noTextTakesMoreThanLinearTimeOrRecurses() throws InterruptedException {
        List<String> slow = new ArrayList<>();
        onSmallStack(() -> known().forEach(each -> new Trial(each, longest(each)).run(slow)));
        assertThat(slow).isEmpty();
    }

    @Test
    void anExpressionThatRecursesForEachLetterExceedsTheSmallStack() throws InterruptedException {
        List<String> exceeded = new ArrayList<>();
        for (String recursing : List.of("(?:a|b)*c", "(?:ab?)*c")) {
            onSmallStack(() -> {
                try {
                    Pattern.compile(recursing)
                            .matcher("ab".repeat(Trial.SHORTEST))
                            .find();
                } catch (StackOverflowError e) {
                    exceeded.add(recursing);
                }
            });
        }
        assertThat(exceeded).containsExactly("(?:a|b)*c", "(?:ab?)*c");
    }

    private static void onSmallStack(Runnable trials) throws InterruptedException {
        Thread thread = new Thread(null, trials, "t", STACK);
        thread.start();
        thread.join();
    }

    private static Stream<FoundExpression> known() {
        return FOUND.stream().filter(each -> each.pattern() != null);
    }

    private static int longest(FoundExpression each) {
        String type = each.place().substring(0, each.place().lastIndexOf('.'));
        return SHORT.getOrDefault(each.place(), SHORT.getOrDefault(type, Integer.MAX_VALUE));
    }

    private static List<Path> classFolders() {
        try (Stream<Path> folders = Files.list(Path.of(System.getProperty("dateline.root")))) {
            return folders.filter(folder ->
                            MODULE.matcher(folder.getFileName().toString()).matches())
                    .map(folder -> folder.resolve("target/classes"))
                    .filter(Files::isDirectory)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
