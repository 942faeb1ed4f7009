package dateline.envelope;

import java.time.Duration;

/// Tells whether a file's bytes show that its writer has finished it, and how long the file must be
/// unchanged first.
public enum FileEnd {
    /// The format has an end mark, and it is present: closed JSON or XML, a message's last boundary, a text
    /// wire's end mark.
    SHOWN(Duration.ofMillis(60)),
    /// The format has no end mark; plain text is an example. A transfer over a bad line stalls for up to 6.2
    /// seconds while TCP sends a packet again five times (RFC 6298: after 0.2 seconds, then twice as long
    /// each time).
    UNMARKED(Duration.ofSeconds(8)),
    /// The format has an end mark and it is missing, or the file is still empty.
    CUT(Duration.ofMinutes(5));

    private final Duration quiet;

    FileEnd(Duration quiet) {
        this.quiet = quiet;
    }

    /// Returns how long the file must be unchanged before it is taken.
    public Duration quiet() {
        return quiet;
    }
}
