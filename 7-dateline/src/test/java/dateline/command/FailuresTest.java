package dateline.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.sqlite.NativeLibraryNotFoundException;
import picocli.CommandLine;
import picocli.CommandLine.Command;

class FailuresTest {
    /// This happens in a container whose `/tmp` is a plain `tmpfs`: container engines mount it with `noexec`.
    @Test
    void aFolderFromWhichNoCodeMayRunIsNamed() {
        StringWriter printed = new StringWriter();
        int exitCode = new CommandLine(new Failing())
                .setExecutionExceptionHandler(new Failures(new UnknownVariables(Map.of())))
                .setErr(new PrintWriter(printed, true))
                .execute();
        assertThat(exitCode).isEqualTo(1);
        assertThat(printed.toString())
                .contains(System.getProperty("java.io.tmpdir"))
                .contains("noexec")
                .hasLineCount(1);
    }

    @Command(name = "fail")
    private static final class Failing implements Callable<Integer> {
        @Override
        public Integer call() {
            throw new IllegalStateException(new NativeLibraryNotFoundException("No native library found"));
        }
    }
}
