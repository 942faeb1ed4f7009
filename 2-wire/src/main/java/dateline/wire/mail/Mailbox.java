package dateline.wire.mail;

import dateline.wire.Secret;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Settings of a mailbox, and what is done with its messages after the journal has stored them.
///
/// @param security how the connection is encrypted
/// @param trusted a PEM file with the certificates to trust for this server; null for the usual authorities
/// @param after what is done with a message that was taken
/// @param moveTo the folder for taken messages, if `after` is [After#MOVE]
/// @param waits how long a visit waits for new mail, if the server supports IDLE (RFC 2177)
public record Mailbox(
        String host,
        int port,
        Security security,
        String user,
        Secret password,
        @Nullable Path trusted,
        List<String> folders,
        After after,
        @Nullable String moveTo,
        Duration waits) {

    /// How the connection is encrypted.
    public enum Security {
        /// TLS from the first byte (RFC 8314).
        TLS,
        /// TLS that starts before the login.
        STARTTLS,
        /// No encryption: others on the network can read the password and the mail.
        NONE
    }

    /// What is done with a message after the journal has stored it.
    public enum After {
        LEAVE,
        MARK_READ,
        MOVE
    }

    public Mailbox {
        folders = List.copyOf(folders);
    }
}
