package dateline.wire.mail;

import dateline.wire.Secret;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A mailbox, and what becomes of the messages in it once the journal has them.
///
/// @param security how the connection is made safe
/// @param trusted a file with the certificates (PEM) that the server's must come from; null for the usual authorities
/// @param after what becomes of a message that was taken
/// @param moveTo the folder for them, where `after` is to move them
/// @param waits for how long one visit stays and is told of new mail at once, where the server can (IDLE, RFC 2177)
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

    /// How the connection is made safe.
    public enum Security {
        /// From the first byte (RFC 8314).
        TLS,
        /// Before the password.
        STARTTLS,
        /// Not at all: password and mail can be read on the way.
        NONE
    }

    /// What becomes of a message once the journal has it.
    public enum After {
        LEAVE,
        MARK_READ,
        MOVE
    }

    public Mailbox {
        folders = List.copyOf(folders);
    }
}
