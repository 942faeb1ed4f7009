package dateline.wire.folders;

import dateline.wire.Secret;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// The address and credentials for a supplier's server.
///
/// @param password the user's password, or the private key's; null if there is none
/// @param trusted a PEM file with the certificates to trust for this server instead of the usual authorities;
///     FTPS only
/// @param key a file with Dateline's private key; SFTP only
/// @param hostKey the fingerprint of the server's key, `SHA256:…`; SFTP only
public record Access(
        String host,
        int port,
        Protocol protocol,
        String user,
        @Nullable Secret password,
        @Nullable Path trusted,
        @Nullable Path key,
        @Nullable String hostKey) {

    /// The protocol of the connection.
    public enum Protocol {
        /// Unencrypted: others on the network can read the password and the files.
        FTP,
        /// FTP that switches to TLS before the login (RFC 4217).
        FTPS,
        /// FTP over TLS from the first byte.
        FTPS_IMPLICIT,
        SFTP
    }
}
