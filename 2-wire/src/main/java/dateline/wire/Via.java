package dateline.wire;

/// The way by which a dispatch came.
public enum Via {
    INBOX,
    IMPORT,
    PUSH,
    /// What an editor decided.
    DESK,
    /// A picture that a story named by its address and that we asked for.
    FETCH,
    /// A feed or an interface that we ask every so often, over HTTP.
    POLL,
    /// A feed that a hub sent us, because we subscribed to it.
    WEBSUB,
    /// A file on a supplier's server, by FTP or FTPS.
    FTP,
    /// A file on a supplier's server, by SFTP.
    SFTP,
    /// A letter in a mailbox.
    MAIL,
    /// A letter in a mailbox, from somebody who may not send for its supplier: kept, and never read.
    STRANGER
}
