package dateline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MemoryCheckTest {
    private static final Map<String, String> TWO_GIB = Map.of("DATELINE_MEMORY", "2g");

    @Test
    void tooLittleMemoryIsReportedWithTheSettingToChange() {
        assertThat(MemoryCheck.line(TWO_GIB, List.of("-Xmx768m")))
                .contains("DATELINE_MEMORY is 2g, but Java was started without it. In the container image, set"
                        + " JDK_JAVA_OPTIONS=-Xmx2g instead.");
    }

    @Test
    void enoughMemoryIsNotReported() {
        assertThat(MemoryCheck.line(TWO_GIB, List.of("-XX:+UseParallelGC", "-Xmx2g")))
                .isEmpty();
        assertThat(MemoryCheck.line(Map.of(), List.of("-Xmx768m"))).isEmpty();
    }
}
