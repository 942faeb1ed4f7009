package dateline.wire.rounds;

import dateline.database.StorageFault;
import dateline.wire.IntakeUnavailable;
import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.Optional;
import javax.net.ssl.SSLException;

/// Converts a failed visit's exception to a sentence for users.
public final class Reasons {
    /// The reason for a fault in Dateline itself.
    static final String OURS = "It failed here; the log says why.";

    private Reasons() {}

    public static String of(Throwable failure) {
        return byTheDisk(failure).orElseGet(() -> byTheHost(failure));
    }

    private static Optional<String> byTheDisk(Throwable failure) {
        return IntakeUnavailable.in(failure)
                .map(IntakeUnavailable::sentence)
                .or(() -> failure instanceof RuntimeException
                        ? StorageFault.of(failure).map(StorageFault::sentence)
                        : Optional.empty());
    }

    private static String byTheHost(Throwable failure) {
        return switch (failure) {
            case VisitFailed failed -> failed.reason();
            case RetryLater later -> String.valueOf(later.getMessage());
            case UnknownHostException unknown -> "No host of this name is known. Look at the address.";
            case SocketTimeoutException late -> "The host did not answer in time.";
            case ConnectException refused -> "The host does not let us connect. Look at the address and the port.";
            case NoRouteToHostException away -> "The host cannot be reached. Check the network.";
            case SSLException untrusted ->
                "No safe connection (TLS) came about. Look whether the host's certificate is valid.";
            case EOFException cut -> "The host broke off before the end.";
            case IOException broken -> "The connection broke off.";
            default -> OURS;
        };
    }
}
