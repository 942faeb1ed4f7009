package dateline.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InParallelTest {
    private static final List<Integer> NUMBERS =
            IntStream.range(0, 1_000).boxed().toList();

    @Test
    void theResultsAreInTheOrderOfTheItems() {
        assertThat(InParallel.map(NUMBERS, number -> number * number))
                .isEqualTo(NUMBERS.stream().map(number -> number * number).toList());
        assertThat(InParallel.map(List.of(), number -> number)).isEmpty();
    }

    @Test
    void aFailureIsThrown() {
        assertThatThrownBy(() -> InParallel.map(NUMBERS, number -> 1 / (number - 500)))
                .hasStackTraceContaining("/ by zero");
    }
}
