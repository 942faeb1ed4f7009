package dateline;

import dateline.settings.Settings;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// The options of commands that serve the site: the address and port to listen at.
final class ListenOptions {
    private static final int HIGHEST = 65_535;

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // picocli sets it
    CommandSpec command;

    private int port;

    private @Nullable InetAddress host;

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "8080",
            description = "The port (default: ${DEFAULT-VALUE}; 0 for any that is free).")
    void setPort(String given) {
        try {
            port = Integer.parseInt(given);
        } catch (NumberFormatException e) {
            throw noPort(given);
        }
        if (port < 0 || port > HIGHEST) {
            throw noPort(given);
        }
    }

    @Option(
            names = "--host",
            paramLabel = "ADDRESS",
            description =
                    "The address of this machine to listen at: 127.0.0.1 for this machine alone, 0.0.0.0 for all of"
                            + " its networks (default: 127.0.0.1; 0.0.0.0 if site.address is set).")
    void setHost(String given) {
        try {
            host = InetAddress.getByName(given);
        } catch (UnknownHostException e) {
            throw new ParameterException(
                    command.commandLine(),
                    "There is no address " + given + ". Give --host an address of this machine, or 0.0.0.0 for all.");
        }
    }

    ListenAddress address(Settings settings) {
        return host == null ? ListenAddress.usual(settings, port) : new ListenAddress(host.getHostAddress(), port);
    }

    private ParameterException noPort(String given) {
        return new ParameterException(
                command.commandLine(),
                "There is no port " + given + ". Give --port a number from 1 to " + HIGHEST + ".");
    }
}
