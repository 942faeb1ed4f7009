package dateline.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class IntakeMemoryTest {

    /// Runs in a separate JVM, so that nothing else fills the heap.
    @Test
    void noReaderNeedsMoreMemoryThanTheIntakeReserves() throws Exception {
        Process program = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:+UseCompactObjectHeaders",
                        "-XX:TieredStopAtLevel=1",
                        "-Xms128m",
                        "-Xmx128m",
                        "-Xmn2m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ReadInLittleMemory.class.getName()))
                .redirectErrorStream(true)
                .start();
        String output = output(program);
        assertThat(program.waitFor()).as(output).isZero();
        assertThat(output).contains("can be read");
    }

    private static String output(Process program) throws IOException {
        return new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
