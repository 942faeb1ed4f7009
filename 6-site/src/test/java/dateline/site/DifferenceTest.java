package dateline.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dateline.site.view.HistoryView.Kind;
import dateline.site.view.HistoryView.Passage;
import dateline.site.view.HistoryView.Passage.Paragraph;
import dateline.site.view.HistoryView.Passage.Rewritten;
import dateline.site.view.HistoryView.Passage.Unchanged;
import dateline.site.view.HistoryView.Piece;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DifferenceTest {
    private static final Duration LONG = Duration.ofSeconds(20);

    @Test
    void removedAddedAndKeptWordsAreMarked() {
        assertThat(difference("Court clears mayor, 75", "Court clears former mayor, 57"))
                .containsExactly(new Paragraph(List.of(
                        new Piece(Kind.KEPT, "Court clears"),
                        new Piece(Kind.ADDED, "former"),
                        new Piece(Kind.KEPT, "mayor,"),
                        new Piece(Kind.WITHDRAWN, "75"),
                        new Piece(Kind.ADDED, "57"))));
    }

    @Test
    void onlyChangedParagraphsAreShown() {
        assertThat(passages(
                        List.of("Headline", "One stays.", "Two goes.", "Three stays.", "Four is old."),
                        List.of("Headline", "One stays.", "Three stays.", "Four is new.", "Five comes.")))
                .containsExactly(
                        "(2 unchanged)", "-Two goes.", "(1 unchanged)", "=Four is -old. +new.", "+Five comes.");
        assertThat(passages(List.of("the same"), List.of("the same"))).containsExactly("(1 unchanged)");
        assertThat(passages(List.of(), List.of())).isEmpty();
    }

    @Test
    void addedRemovedAndReplacedParagraphsStayParagraphs() {
        assertThat(passages(
                        List.of("Schools will stay closed on Wednesday.", "Ferries stopped at six in the evening."),
                        List.of(
                                "Some 40,000 homes were without power.",
                                "Ferries stopped at six.",
                                "Nobody was hurt.",
                                "The wind fell before noon.")))
                .containsExactly(
                        "-Schools will stay closed on Wednesday.",
                        "+Some 40,000 homes were without power.",
                        "=Ferries stopped at -six in the evening. +six.",
                        "+Nobody was hurt.",
                        "+The wind fell before noon.");
    }

    @Test
    void aLineWithLittleInCommonIsShownWholeBeforeAndAfter() {
        assertThat(Difference.ofLines("Storm closes schools", "Storm: 40,000 without power", new Effort(1_000)))
                .containsExactly(
                        new Piece(Kind.WITHDRAWN, "Storm closes schools"),
                        new Piece(Kind.ADDED, "Storm: 40,000 without power"));
        assertThat(Difference.ofLines("Storm closes schools", "Storm closes the schools", new Effort(1_000)))
                .containsExactly(
                        new Piece(Kind.KEPT, "Storm closes"),
                        new Piece(Kind.ADDED, "the"),
                        new Piece(Kind.KEPT, "schools"));
        assertThat(Difference.ofLines("", "Storm", new Effort(1_000))).containsExactly(new Piece(Kind.ADDED, "Storm"));
    }

    @Test
    void piecesPutTogetherGiveBothTexts() {
        Random random = new Random(8);
        for (int i = 0; i < 2_000; i++) {
            List<String> before = words(random, random.nextInt(30), 4);
            List<String> after = words(random, random.nextInt(30), 4);
            for (List<Piece> pieces : List.of(
                    Difference.ofWords(before, after, new Effort(100_000)).orElseThrow(),
                    Difference.ofLines(String.join(" ", before), String.join(" ", after), new Effort(100_000)))) {
                assertThat(only(pieces, Kind.ADDED)).isEqualTo(before);
                assertThat(only(pieces, Kind.WITHDRAWN)).isEqualTo(after);
            }
        }
    }

    /// The paragraphs have few different words, so many look alike.
    @Test
    void passagesPutTogetherGiveBothTexts() {
        Random random = new Random(8);
        for (int i = 0; i < 2_000; i++) {
            List<String> before = paragraphs(random);
            List<String> after = paragraphs(random);
            List<Passage> passages = Difference.of(before, after, new Effort(1_000_000));
            assertThat(without(passages, Kind.ADDED, before)).isEqualTo(before);
            assertThat(without(passages, Kind.WITHDRAWN, after)).isEqualTo(after);
        }
    }

    /// The smallest possible number of changed words: all words outside the longest common subsequence.
    @Test
    void onlyChangedWordsAreMarked() {
        Random random = new Random(9);
        for (int i = 0; i < 500; i++) {
            List<String> before = words(random, 1 + random.nextInt(20), 3);
            List<String> after = words(random, 1 + random.nextInt(20), 3);
            long changed = Difference.ofWords(before, after, new Effort(100_000)).orElseThrow().stream()
                    .filter(piece -> piece.kind() != Kind.KEPT)
                    .mapToLong(piece -> piece.text().split(" ").length)
                    .sum();
            assertThat(changed).isEqualTo(before.size() + after.size() - 2L * common(before, after));
        }
    }

    @Test
    void longTextsWithFewChangesAreComparedWordByWord() {
        List<String> before = words(new Random(1), 60_000, 10_000);
        List<String> after = new ArrayList<>(before);
        after.set(100, "corrected");
        after.remove(59_000);
        List<Passage> passages =
                assertTimeoutPreemptively(LONG, () -> difference(String.join(" ", before), String.join(" ", after)));
        List<Piece> pieces = ((Paragraph) passages.getFirst()).pieces();
        assertThat(pieces).extracting(Piece::kind).contains(Kind.ADDED, Kind.WITHDRAWN);
        assertThat(only(pieces, Kind.WITHDRAWN)).isEqualTo(after);
    }

    @Test
    void longTextsWithNothingInCommonAreReportedAsRewritten() {
        String before = String.join(" ", words(new Random(1), 60_000, 1_000_000));
        String after = String.join(" ", words(new Random(2), 60_000, 1_000_000));
        assertThat(assertTimeoutPreemptively(LONG, () -> difference(before, after)))
                .containsExactly(new Rewritten());
    }

    /// Long texts of the same few words are the most expensive to compare.
    @Test
    void longTextsOfTheSameFewWordsAreComparedInLittleTime() {
        String before = String.join(" ", words(new Random(1), 60_000, 2));
        String after = String.join(" ", words(new Random(2), 60_000, 2));
        assertThat(assertTimeoutPreemptively(LONG, () -> difference(before, after)))
                .isNotEmpty();
    }

    @Test
    void manyShortParagraphsThatAllChangedAreComparedInLittleTime() {
        List<String> before = words(new Random(1), 60_000, 1_000_000);
        List<String> after = words(new Random(2), 60_000, 1_000_000);
        assertThat(assertTimeoutPreemptively(LONG, () -> Difference.of(before, after, new Effort(5_000_000))))
                .containsExactly(new Rewritten());
    }

    /// All words differ, so each pair of paragraphs would be compared.
    @Test
    void hundredsOfParagraphsThatAllChangedAreComparedInLittleTime() {
        List<String> before = longParagraphs(1);
        List<String> after = longParagraphs(2);
        assertThat(assertTimeoutPreemptively(LONG, () -> Difference.of(before, after, new Effort(5_000_000))))
                .containsExactly(new Rewritten());
    }

    @Test
    void aTextTooCostlyToCompareIsReportedAsRewritten() {
        Effort effort = new Effort(50);
        List<String> before = words(new Random(1), 100, 10);
        List<String> after = words(new Random(2), 100, 10);
        assertThat(Difference.of(before, after, effort)).containsExactly(new Rewritten());
        assertThat(effort.isSpent()).isTrue();
        assertThat(Difference.of(List.of("a"), List.of("b"), effort)).containsExactly(new Rewritten());
    }

    private static List<Passage> difference(String before, String after) {
        return Difference.of(
                before.isEmpty() ? List.of() : List.of(before),
                after.isEmpty() ? List.of() : List.of(after),
                new Effort(5_000_000));
    }

    private static List<String> passages(List<String> before, List<String> after) {
        return Difference.of(before, after, new Effort(100_000)).stream()
                .map(passage -> switch (passage) {
                    case Paragraph(List<Piece> pieces) ->
                        pieces.stream().map(DifferenceTest::text).collect(Collectors.joining(" "));
                    case Unchanged(int paragraphs) -> "(" + paragraphs + " unchanged)";
                    case Rewritten rewritten -> "!";
                })
                .toList();
    }

    private static String text(Piece piece) {
        return switch (piece.kind()) {
            case KEPT -> "=" + piece.text();
            case ADDED -> "+" + piece.text();
            case WITHDRAWN -> "-" + piece.text();
        };
    }

    /// Lists the words of a paragraph except those of one kind.
    private static List<String> only(List<Piece> pieces, Kind without) {
        return pieces.stream()
                .filter(piece -> piece.kind() != without)
                .flatMap(piece -> Arrays.stream(piece.text().split(" ")))
                .toList();
    }

    /// Rebuilds one of the two texts from the passages. Takes unchanged paragraphs from `text`.
    private static List<String> without(List<Passage> passages, Kind without, List<String> text) {
        List<String> paragraphs = new ArrayList<>();
        for (Passage passage : passages) {
            switch (passage) {
                case Paragraph(List<Piece> pieces) -> {
                    List<String> words = only(pieces, without);
                    if (!words.isEmpty()) {
                        paragraphs.add(String.join(" ", words));
                    }
                }
                case Unchanged(int count) ->
                    paragraphs.addAll(text.subList(paragraphs.size(), paragraphs.size() + count));
                case Rewritten rewritten -> throw new AssertionError("rewritten");
            }
        }
        return paragraphs;
    }

    private static List<String> longParagraphs(int seed) {
        Random random = new Random(seed);
        return IntStream.range(0, 450)
                .mapToObj(i -> String.join(" ", words(random, 100, 1_000)))
                .toList();
    }

    private static List<String> paragraphs(Random random) {
        return IntStream.range(0, random.nextInt(8))
                .mapToObj(i -> String.join(" ", words(random, 1 + random.nextInt(5), 4)))
                .toList();
    }

    private static List<String> words(Random random, int count, int different) {
        return IntStream.range(0, count)
                .mapToObj(i -> "w" + random.nextInt(different))
                .toList();
    }

    private static int common(List<String> one, List<String> other) {
        List<Integer> above = Collections.nCopies(other.size() + 1, 0);
        for (String word : one) {
            List<Integer> row = new ArrayList<>(List.of(0));
            for (int i = 0; i < other.size(); i++) {
                row.add(word.equals(other.get(i)) ? above.get(i) + 1 : Math.max(above.get(i + 1), row.get(i)));
            }
            above = row;
        }
        return above.getLast();
    }
}
