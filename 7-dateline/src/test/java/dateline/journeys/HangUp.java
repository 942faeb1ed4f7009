package dateline.journeys;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

/// Lets programs that tests start receive SIGHUP. Under `nohup` the tests ignore it, and a process inherits that.
final class HangUp {
    private static final List<String> RECEIVED = List.of("env", "--default-signal=HUP");
    private static final boolean POSSIBLE = isPossible();

    private HangUp() {}

    /// Returns a command whose process receives SIGHUP. Returns it unchanged if `env` cannot set signals.
    static List<String> received(List<String> command) {
        return POSSIBLE ? Stream.concat(RECEIVED.stream(), command.stream()).toList() : command;
    }

    private static boolean isPossible() {
        try {
            return new ProcessBuilder("env", "--default-signal=HUP", "true")
                            .redirectErrorStream(true)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
