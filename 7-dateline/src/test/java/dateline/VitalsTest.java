package dateline;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.metrics.Meters;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class VitalsTest {
    @Test
    void eachThreadThatIsDeadIsNamedOnce() {
        try (Meters meters = new Meters()) {
            Vitals vitals = new Vitals(meters);
            assertThat(vitals.troubles()).isEmpty();
            vitals.watchOne("filing", Optional::empty);
            vitals.watchOne("inbox", () -> Optional.of("The inbox is dead."));
            vitals.watch("visits", () -> List.of("Harbour is dead.", "Tide is dead."));
            assertThat(vitals.troubles()).containsExactly("The inbox is dead.", "Harbour is dead.", "Tide is dead.");
        }
    }
}
