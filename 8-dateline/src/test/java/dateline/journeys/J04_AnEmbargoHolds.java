package dateline.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class J04_AnEmbargoHolds {
    @TempDir
    Path data;

    @Test
    void untilItsTimeAndNotLonger() throws Exception {
        try (Program dateline = new Program(data)) {
            assertThat(dateline.page("/")).doesNotContain("Prize");
            Instant end = Instant.now().plusSeconds(4).truncatedTo(ChronoUnit.SECONDS);
            dateline.take(Wire.story("urn:a", 1, "Prize goes to Lund")
                    .put("embargoed", end.toString())
                    .encode());
            while (Instant.now().isBefore(end.minusMillis(200))) {
                String front = dateline.page("/");
                boolean early = Instant.now().isBefore(end);
                assertThat(early && front.contains("Prize")).isFalse();
                assertThat(early
                                && !dateline.addresses().isEmpty()
                                && Instant.now().isBefore(end))
                        .isFalse();
                Thread.sleep(50);
            }
            Program.await("it shows", () -> dateline.page("/"), front -> front.contains("Prize"));
            assertThat(Instant.now()).isBetween(end, end.plusSeconds(5));
            assertThat(dateline.page(dateline.onlyAddress())).doesNotContain("Last Updated At:");
        }
    }

    @Test
    void whatCannotBeUnderstoodHoldsAlsoWhereNothingIsSaid() throws Exception {
        try (Program dateline = new Program(data)) {
            for (String embargo : new String[] {"when the minister has spoken", "", "  "}) {
                dateline.take(Wire.story("urn:a" + embargo, 1, "Prize goes to Lund")
                        .put("embargoed", embargo)
                        .encode());
            }
            assertThat(dateline.addresses()).isEmpty();
        }
    }

    @Test
    void alsoOneThatEndsWhileTheMachineIsOff() throws Exception {
        try (Program dateline = new Program(data)) {
            Instant end = Instant.now().plusSeconds(2).truncatedTo(ChronoUnit.SECONDS);
            dateline.take(Wire.story("urn:a", 1, "Prize goes to Lund")
                    .put("embargoed", end.toString())
                    .encode());
            dateline.kill();
            Thread.sleep(Math.max(0, end.toEpochMilli() - System.currentTimeMillis()) + 100);
            dateline.startAgain();
            assertThat(dateline.page(dateline.onlyAddress())).contains("Prize goes to Lund");
        }
    }
}
