package dateline.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class DecisionJsonTest {
    @Test
    void aWrittenDecisionIsReadBack() {
        Decision decision = new Decision(
                Decision.Kind.UNLINK, "2m9x0c4tq", "Ada Lund: two fires", List.of("7fqd31aze", "9s0k2p5vw"));
        assertThat(DecisionJson.read(DecisionJson.write(decision))).isEqualTo(decision);
    }

    @Test
    void theTimeOfARedatingIsReadBack() {
        Decision decision = new Decision(
                Decision.Kind.REDATE,
                "2m9x0c4tq",
                "Ada Lund: the clock",
                List.of(),
                Instant.parse("2026-03-01T08:15:00.5Z"));
        assertThat(DecisionJson.read(DecisionJson.write(decision))).isEqualTo(decision);
    }

    @Test
    void aDecisionOfAnEarlierVersionIsReadToo() {
        String before = "{\"kind\":\"KILL\",\"story\":\"2m9x0c4tq\",\"by\":\"Ada Lund: libel\"}";
        assertThat(DecisionJson.read(before.getBytes(UTF_8)))
                .isEqualTo(new Decision(Decision.Kind.KILL, "2m9x0c4tq", "Ada Lund: libel"));
    }
}
