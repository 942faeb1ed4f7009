package dateline.wire;

/// The channel through which a dispatch arrived.
public enum Via {
    INBOX,
    IMPORT,
    PUSH,
    /// An editor's decision.
    DESK,
    /// A picture that a story refers to by URL and that Dateline fetched.
    FETCH,
    /// A feed or an API that Dateline polls over HTTP.
    POLL,
    /// A text that an item of a polled answer names, fetched with the answer. It is read only as a part of it.
    PART,
    /// A feed that a WebSub hub sent, because Dateline subscribes to it.
    WEBSUB,
    /// A file on a supplier's server, by FTP or FTPS.
    FTP,
    /// A file on a supplier's server, by SFTP.
    SFTP,
    /// A message in a mailbox.
    MAIL,
    /// A message in a mailbox from a sender that is not allowed for its supplier: it is stored and never read.
    STRANGER;

    /// Returns whether the dispatch is a feed: it repeats its items at each visit, and its name is its address.
    public boolean isFeed() {
        return switch (this) {
            case POLL, WEBSUB -> true;
            case INBOX, IMPORT, PUSH, DESK, FETCH, PART, FTP, SFTP, MAIL, STRANGER -> false;
        };
    }
}
