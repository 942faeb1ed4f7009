package dateline.http;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.http.MemoryBudget.Hold;
import org.junit.jupiter.api.Test;

class MemoryBudgetTest {
    private final MemoryBudget budget = new MemoryBudget(10 * 1_024);

    @Test
    void heldMemoryIsReleasedOnlyOnce() {
        Hold hold = budget.take(3_000);
        assertThat(budget.left()).isEqualTo(7 * 1_024);
        hold.close();
        hold.close();
        assertThat(budget.left()).isEqualTo(budget.total());
    }

    @Test
    void tryTakeFailsIfThereIsNotEnoughMemory() {
        try (Hold most = budget.take(9 * 1_024)) {
            assertThat(budget.tryTake(2 * 1_024)).isNull();
            assertThat(most.tryMore(1_024)).isTrue();
            assertThat(most.tryMore(1)).isFalse();
        }
        assertThat(budget.left()).isEqualTo(budget.total());
    }

    @Test
    void aReleasedHoldCannotGrow() {
        Hold hold = budget.take(1);
        hold.close();
        assertThat(hold.tryMore(1)).isFalse();
        assertThat(budget.left()).isEqualTo(budget.total());
    }

    @Test
    void aRequestForMoreThanAllMemoryGetsAllOfIt() {
        try (Hold all = budget.take(Long.MAX_VALUE / 2)) {
            assertThat(all).isNotNull();
            assertThat(budget.left()).isZero();
        }
    }
}
