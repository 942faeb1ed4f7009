package dateline.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dateline.site.view.HistoryView.Kind;
import dateline.site.view.HistoryView.Passage;
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
    void wordsThatWereWithdrawnAddedAndKeptAreTold() {
        assertThat(difference("Court clears mayor, 75", "Court clears former mayor, 57"))
                .containsExactly(new Passage(List.of(
                        new Piece(Kind.KEPT, "Court clears"),
                        new Piece(Kind.ADDED, "former"),
                        new Piece(Kind.KEPT, "mayor,"),
                        new Piece(Kind.WITHDRAWN, "75"),
                        new Piece(Kind.ADDED, "57"))));
    }

    @Test
    void onlyParagraphsThatChangedAreTold() {
        List<Passage> passages = Difference.of(
                List.of("Headline", "One stays.", "Two goes.", "Three stays.", "Four is old."),
                List.of("Headline", "One stays.", "Three stays.", "Four is new.", "Five comes."),
                new Effort(1_000));
        assertThat(passages).hasSize(2);
        assertThat(passages.getFirst()).isEqualTo(new Passage(List.of(new Piece(Kind.WITHDRAWN, "Two goes."))));
        assertThat(text(passages.getLast())).isEqualTo("=Four is -old. +new. Five comes.");
        assertThat(difference("the same", "the same")).isEmpty();
    }

    @Test
    void piecesPutTogetherGiveBothTexts() {
        Random random = new Random(8);
        for (int i = 0; i < 2_000; i++) {
            List<String> before = words(random, random.nextInt(30), 4);
            List<String> after = words(random, random.nextInt(30), 4);
            List<Passage> passages = difference(String.join(" ", before), String.join(" ", after));
            if (before.equals(after)) {
                assertThat(passages).isEmpty();
            } else {
                assertThat(only(passages.getFirst(), Kind.ADDED)).isEqualTo(before);
                assertThat(only(passages.getFirst(), Kind.WITHDRAWN)).isEqualTo(after);
            }
        }
    }

    /// The least number of words that must go or come is all but their longest common subsequence.
    @Test
    void noMoreWordsAreToldThanChanged() {
        Random random = new Random(9);
        for (int i = 0; i < 500; i++) {
            List<String> before = words(random, 1 + random.nextInt(20), 3);
            List<String> after = words(random, 1 + random.nextInt(20), 3);
            long told = difference(String.join(" ", before), String.join(" ", after)).stream()
                    .flatMap(passage -> passage.pieces().stream())
                    .filter(piece -> piece.kind() != Kind.KEPT)
                    .mapToLong(piece -> piece.text().split(" ").length)
                    .sum();
            assertThat(told).isEqualTo(before.size() + after.size() - 2L * common(before, after));
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
        assertThat(passages.getFirst().pieces()).extracting(Piece::kind).contains(Kind.ADDED, Kind.WITHDRAWN);
        assertThat(only(passages.getFirst(), Kind.WITHDRAWN)).isEqualTo(after);
    }

    @Test
    void longTextsWithNothingInCommonAreSaidToBeRewritten() {
        String before = String.join(" ", words(new Random(1), 60_000, 1_000_000));
        String after = String.join(" ", words(new Random(2), 60_000, 1_000_000));
        assertThat(assertTimeoutPreemptively(LONG, () -> difference(before, after)))
                .containsExactly(Difference.REWRITTEN);
    }

    /// Few words many times over make the most work of all.
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
                .containsExactly(Difference.REWRITTEN);
    }

    @Test
    void whereTheEffortIsSpentTheTextIsSaidToBeRewritten() {
        Effort effort = new Effort(50);
        List<String> before = words(new Random(1), 100, 10);
        List<String> after = words(new Random(2), 100, 10);
        assertThat(Difference.of(before, after, effort)).containsExactly(Difference.REWRITTEN);
        assertThat(effort.isSpent()).isTrue();
        assertThat(Difference.of(List.of("a"), List.of("b"), effort)).containsExactly(Difference.REWRITTEN);
    }

    private static List<Passage> difference(String before, String after) {
        return Difference.of(
                before.isEmpty() ? List.of() : List.of(before),
                after.isEmpty() ? List.of() : List.of(after),
                new Effort(5_000_000));
    }

    private static String text(Passage passage) {
        return passage.pieces().stream()
                .map(piece -> switch (piece.kind()) {
                    case KEPT -> "=" + piece.text();
                    case ADDED -> "+" + piece.text();
                    case WITHDRAWN -> "-" + piece.text();
                    case REWRITTEN -> "!";
                })
                .collect(Collectors.joining(" "));
    }

    /// The words of a passage without those of one kind.
    private static List<String> only(Passage passage, Kind without) {
        return passage.pieces().stream()
                .filter(piece -> piece.kind() != without)
                .flatMap(piece -> Arrays.stream(piece.text().split(" ")))
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
