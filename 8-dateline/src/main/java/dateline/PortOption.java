package dateline;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// The option of commands that serve the site: the port.
final class PortOption {
    private static final int HIGHEST = 65_535;

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // picocli sets it
    CommandSpec command;

    private int port;

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "8080",
            description = "The port (default: ${DEFAULT-VALUE}; 0 for any that is free).")
    void setPort(int number) {
        if (number < 0 || number > HIGHEST) {
            throw new ParameterException(
                    command.commandLine(),
                    "There is no port " + number + ". Give --port a number from 1 to " + HIGHEST
                            + ", or 0 for any that is free.");
        }
        port = number;
    }

    /// 0 for any that is free.
    int number() {
        return port;
    }
}
