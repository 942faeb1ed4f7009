package dateline.wire.inbox;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// A clock that changes only when a test moves it.
final class Now implements InstantSource {
    private volatile Instant now = Instant.parse("2026-03-03T10:00:00Z");

    void pass(Duration time) {
        now = now.plus(time);
    }

    @Override
    public Instant instant() {
        return now;
    }
}
