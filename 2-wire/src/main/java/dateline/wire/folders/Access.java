package dateline.wire.folders;

import dateline.wire.Secret;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// How one gets into a supplier's server.
///
/// @param password, or of the key; null where there is none
/// @param trusted a file with the certificates (PEM) that its own must come from, instead of the usual authorities; by
///     FTPS only
/// @param key a file with our private key, by SFTP only
/// @param hostKey the fingerprint of the server's key, `SHA256:…`, by SFTP only
public record Access(
        String host,
        int port,
        Protocol protocol,
        String user,
        @Nullable Secret password,
        @Nullable Path trusted,
        @Nullable Path key,
        @Nullable String hostKey) {

    /// By what one gets in.
    public enum Protocol {
        /// In the open: password and files can be read on the way.
        FTP,
        /// FTP that turns to TLS before the password (RFC 4217).
        FTPS,
        /// FTP in TLS from the first byte.
        FTPS_IMPLICIT,
        SFTP
    }
}
