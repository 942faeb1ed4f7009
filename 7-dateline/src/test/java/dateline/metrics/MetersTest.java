package dateline.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class MetersTest {
    /// The library keeps only a weak reference to what it counts, so the count could stop
    /// after a garbage collection.
    @Test
    void aCountGoesOnAfterACollection() {
        AtomicLong failures = new AtomicLong();
        try (Meters meters = new Meters()) {
            meters.count("dateline.test", "Failures of the test", () -> failures.get());
            System.gc();
            failures.set(3);
            assertThat(meters.text()).contains("dateline_test_total 3.0");
        }
    }
}
