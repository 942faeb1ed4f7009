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
    void setPort(String said) {
        try {
            port = Integer.parseInt(said);
        } catch (NumberFormatException e) {
            throw noPort(said);
        }
        if (port < 0 || port > HIGHEST) {
            throw noPort(said);
        }
    }

    private ParameterException noPort(String said) {
        return new ParameterException(
                command.commandLine(),
                "There is no port " + said + ". Give --port a number from 1 to " + HIGHEST + ".");
    }

    /// 0 for any that is free.
    int number() {
        return port;
    }
}
