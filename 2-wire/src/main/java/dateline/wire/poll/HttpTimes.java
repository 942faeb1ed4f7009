package dateline.wire.poll;

import dateline.wire.outward.Reply;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/// Reads times from response headers. Compares them with the host's own clock (`Date`), because ours
/// may differ.
final class HttpTimes {
    private HttpTimes() {}

    /// Returns the time in `Retry-After`, which is in seconds or a date (RFC 9110, section 10.2.3); empty if
    /// there is none.
    static Optional<Duration> retryAfter(Reply reply, InstantSource clock) {
        return reply.header("retry-after")
                .map(String::strip)
                .flatMap(text -> text.matches("\\d{1,9}")
                        ? Optional.of(Duration.ofSeconds(Long.parseLong(text)))
                        : time(text).map(until -> positive(Duration.between(now(reply, clock), until))));
    }

    /// Returns `Last-Modified`; empty if it is in the host's future, because the host would answer "not
    /// modified" until then.
    static Optional<String> modified(Reply reply, InstantSource clock) {
        return reply.header("last-modified")
                .filter(text ->
                        time(text).filter(at -> !at.isAfter(now(reply, clock))).isPresent());
    }

    private static Instant now(Reply reply, InstantSource clock) {
        return reply.header("date").flatMap(HttpTimes::time).orElseGet(clock::instant);
    }

    private static Optional<Instant> time(String text) {
        try {
            return Optional.of(Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(text.strip())));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Duration positive(Duration duration) {
        return duration.isNegative() ? Duration.ZERO : duration;
    }
}
