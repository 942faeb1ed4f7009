package dateline.release;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Runs commands of the machine.
final class Shell {
    static final boolean IS_ROOT = "root".equals(System.getProperty("user.name"));

    private Shell() {}

    /// Runs a bash script with arguments, fails the test if it fails, and returns its output.
    static String run(String script, Object... arguments) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(words(script, arguments))
                .redirectErrorStream(true)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor()).as("%s%n%s", script, printed).isZero();
        return printed;
    }

    static boolean succeeds(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getInputStream().readAllBytes();
        return process.waitFor() == 0;
    }

    /// Returns the command that runs a bash script. The script ends at its first failure.
    static List<String> words(String script, Object... arguments) {
        List<String> words = new ArrayList<>(List.of("bash", "-euc", script, "bash"));
        for (Object argument : arguments) {
            words.add(argument.toString());
        }
        return words;
    }

    /// Makes a folder that only the user with this number may read and write.
    static Path folderOf(int user, Path folder) throws IOException, InterruptedException {
        run("mkdir \"$1\"; chmod 700 \"$1\"", folder);
        if (IS_ROOT) {
            run("chown \"$2:$2\" \"$1\"", folder, user);
        }
        return folder;
    }
}
