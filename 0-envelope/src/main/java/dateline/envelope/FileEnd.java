package dateline.envelope;

import java.time.Duration;

/// Whether a file's bytes show that its writer has finished it, and how long it must lie unchanged first.
public enum FileEnd {
    /// The format has an end, and it is there: closed JSON or XML, a message's last boundary, a text wire's end mark.
    SHOWN(Duration.ofMillis(60)),
    /// The format shows no end, as plain text. A transfer over a bad line stalls for up to 6.2 seconds while TCP sends
    /// a packet again five times (RFC 6298: 0.2 seconds, then twice as long each time).
    UNMARKED(Duration.ofSeconds(8)),
    /// The format has an end, and it is missing, or the file is still empty.
    CUT(Duration.ofMinutes(5));

    private final Duration quiet;

    FileEnd(Duration quiet) {
        this.quiet = quiet;
    }

    /// How long the file must not have changed before it is taken as it is.
    public Duration quiet() {
        return quiet;
    }
}
