package dateline.search.related;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.search.IndexView.Indexed;
import dateline.search.Reached;
import dateline.search.StoryDocument;
import dateline.search.StoryIndex;
import dateline.search.related.Ranking.Ranked;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CandidatesTest {
    private static final Instant DAY = Instant.parse("2024-11-16T10:00:00Z");
    private static final StoryDocument STRIKE =
            story("strike", 0, "Bakers strike in Aldhaven", "Bakers want higher wages. Ovens stay cold. Talks failed.");
    private static final StoryDocument TALKS = story(
            "talks", 1, "Mediator invites bakers", "The mediator wants talks on wages between bakers and owners.");
    private static final StoryDocument AGAIN =
            story("again", 1, "Mediator calls bakers in", "Bakers and owners get talks on wages from the mediator.");
    private static final StoryDocument LATER =
            story("later", 40, "Mediator calls in bakers", "Bakers and owners get talks on wages from the mediator.");

    private static final StoryDocument OTHER_WORDS = story(
            "other words",
            1,
            "Mediator invites both sides in bakers' strike",
            "The mediator wants bakers and owners at one table on Friday. Bread is scarce, ferries bring loaves from"
                    + " Norrvik, and the mayor bakes for the hospital.");

    private StoryIndex index;

    @BeforeEach
    void fill(@TempDir Path folder) {
        index = StoryIndex.open(folder);
        List<StoryDocument> stories = new ArrayList<>(List.of(STRIKE, TALKS, AGAIN, LATER));
        for (int i = 0; i < 20; i++) {
            stories.add(story("other" + i, i, "Report number" + i, "Something else number" + i + " about topic" + i));
        }
        index.update(stories, List.of(), Reached.NOTHING);
        index.refresh();
    }

    @AfterEach
    void close() {
        index.close();
    }

    @Test
    void anotherTellingOfAListedEventIsDropped() {
        assertThat(list()).containsAnyOf("talks", "again").hasSize(2).endsWith("later");
    }

    @Test
    void anotherTellingOfTheEventOfAStoryBesideIsDropped() {
        assertThat(list(TALKS)).containsExactly("later");
    }

    @Test
    void aTellingInOtherWordsIsDroppedIfItIsAnotherSuppliers() {
        assertThat(list(id -> "agency", OTHER_WORDS)).contains("talks");
        assertThat(list(id -> id.equals("other words") ? "wire" : "agency", OTHER_WORDS))
                .doesNotContain("talks");
    }

    @Test
    void varietyPutsNoUnrelatedStoryFirst() {
        Likeness likeness = new Likeness(0, 0.1, 0.1, 0.2);
        List<Ranked> old = List.of(
                new Ranked(Indexed.of(TALKS), likeness, 0.020),
                new Ranked(Indexed.of(LATER), likeness, 0.019),
                new Ranked(Indexed.of(story("unrelated", 1, "Report", "Something else")), likeness, 0.015));
        List<String> list = index.read(Set.of(), view -> list(new Candidates(view, old, new Tellings(id -> "agency"))));
        assertThat(list).containsExactly("talks", "later", "unrelated");
    }

    @Test
    void hardlyRelatedStoriesWithUnlikeLeadsAreNoCandidates() {
        Indexed other = Indexed.of(story("other", 1, "Report", "Something else"));
        List<Ranked> ranked = List.of(
                new Ranked(Indexed.of(TALKS), new Likeness(0, 0.1, 0.041, 0.05), 0.02),
                new Ranked(other, new Likeness(0, 0.1, 0.023, 0.09), 0.02));
        List<String> list =
                index.read(Set.of(), view -> list(new Candidates(view, ranked, new Tellings(id -> "agency"))));
        assertThat(list).containsExactly("talks");
    }

    @Test
    void onlyTheFirstFortyOfTheRankingAreCandidates() {
        Likeness unrelated = new Likeness(0, 0, 0, 0.05);
        List<Ranked> ranked = new ArrayList<>();
        for (int i = 0; i < 39; i++) {
            ranked.add(new Ranked(Indexed.of(story("other" + i, i, "Report", "Something else")), unrelated, 0.5));
        }
        Likeness related = new Likeness(0, 0.1, 0.1, 0.2);
        ranked.add(new Ranked(Indexed.of(TALKS), related, 0.2));
        ranked.add(new Ranked(Indexed.of(LATER), related, 0.1));
        List<String> list =
                index.read(Set.of(), view -> list(new Candidates(view, ranked, new Tellings(id -> "agency"))));
        assertThat(list).containsExactly("talks");
    }

    @Test
    void hardlyRelatedStoriesAreNoCandidates() {
        assertThat(list()).noneMatch(id -> id.startsWith("other"));
    }

    private List<String> list(StoryDocument... beside) {
        return list(id -> "agency", beside);
    }

    private List<String> list(UnaryOperator<String> supplier, StoryDocument... beside) {
        return index.read(Set.of(), view -> {
            Candidates candidates = new Candidates(view, Ranking.of(view, STRIKE), new Tellings(supplier));
            for (StoryDocument each : beside) {
                candidates.shows(Indexed.of(each));
            }
            return list(candidates);
        });
    }

    private static List<String> list(Candidates candidates) {
        List<String> list = new ArrayList<>();
        for (Optional<Ranked> next = candidates.next(); next.isPresent(); next = candidates.next()) {
            list.add(next.get().id());
            candidates.shows(next.get().indexed());
        }
        return list;
    }

    private static StoryDocument story(String id, int days, String headline, String text) {
        return new StoryDocument(id, DAY.plus(Duration.ofDays(days)), headline, text);
    }
}
