package dateline.bench.soak;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.bench.copy.BenchStory;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A short bad night: copy of many formats and fates in no order, some of it broken, while the process is
/// killed and stopped and its disk fails.
class J30_ASoakInSmall {
    private static final long SEED = 30;
    private static final int DISPATCHES = 600;
    private static final int FAULTS = 8;

    @TempDir
    Path work;

    @Tag("long")
    @Test
    void everyStoryIsWhereItsHistorySaysThatItMustBe() throws Exception {
        Plan plan = Plan.of(SEED, DISPATCHES, Instant.now());
        try (Soak soak = new Soak(plan, work)) {
            soak.night(FAULTS);
            soak.morning();
            List<String> differences = soak.differences();
            // The build prints only the first line of a failure, so it must name the first difference.
            assertThat(differences).as("seed %d: %s", SEED, differences).isEmpty();

            Sending kill = only(plan, true);
            assertThat(soak.inspectAsIf(without(plan, kill)))
                    .as("a kill that the inspection was not told of: " + kill.line())
                    .anyMatch(difference -> difference.contains("is not on the site"));
            Sending story = only(plan, false);
            assertThat(soak.inspectAsIf(without(plan, story)))
                    .as("a story that the inspection was not told of: " + story.line())
                    .anyMatch(difference -> difference.contains("comes from nothing that was sent"));
        }
    }

    /// Finds a dispatch that decides alone: the only kill of a story that would be shown, or the only
    /// version of one.
    private static Sending only(Plan plan, boolean kill) {
        return plan.sendings().stream()
                .filter(sending ->
                        SoakRules.isTrue(sending) && sending.tellings().size() == 1)
                .filter(sending -> SoakRules.stories(plan.sendings()).stream().anyMatch(h -> decides(h, sending, kill)))
                .findFirst()
                .orElseThrow();
    }

    private static boolean decides(StoryHistory history, Sending sending, boolean kill) {
        List<BenchStory> without = history.tellings().stream()
                .filter(telling -> !sending.tellings().contains(telling))
                .toList();
        boolean concerns = without.size() < history.tellings().size();
        ExpectedPlace now = history.place(Instant.now(), J30_ASoakInSmall::unknown);
        return concerns
                && (kill
                        ? now instanceof ExpectedPlace.Killed
                                && !without.isEmpty()
                                && new StoryHistory(without).place(Instant.now(), J30_ASoakInSmall::unknown)
                                        instanceof ExpectedPlace.Shown
                        : now instanceof ExpectedPlace.Shown && without.isEmpty());
    }

    private static StoryHistory.Arrival.Order unknown(BenchStory one, BenchStory other) {
        return StoryHistory.Arrival.Order.NOBODY_KNOWS;
    }

    private static List<Sending> without(Plan plan, Sending one) {
        return plan.sendings().stream()
                .filter(sending -> !sending.tellings().equals(one.tellings()))
                .toList();
    }
}
