package dateline.archive;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Copy that comes in several takes.
class TakesTest extends LeadFixture {
    @Test
    void aLaterTakeIsAppendedToTheStoryInAnyOrder() {
        telling("harbour fire", 0, 2, "The quay will stay closed.");
        assertThat(desk.headlines()).isEmpty();
        telling("harbour fire", 0, 1, FIRE);
        telling("harbour fire", 0, 3, "An inquiry begins tomorrow.");
        assertThat(desk.only().story().copy().body().text().lines())
                .containsExactly(FIRE, "The quay will stay closed.", "An inquiry begins tomorrow.");
    }

    @Test
    void aTakeThatMayBelongToTwoStoriesWaits() {
        telling("aldhaven", 0, 1, FIRE);
        telling("aldhaven", 0, 1, VOTE);
        telling("aldhaven", 0, 2, "More to follow.");
        assertThat(desk.headlines()).hasSize(2);
        assertThat(desk.archive.held(10)).extracting(HeldStory::hold).containsExactly(Hold.TAKE);
    }
}
