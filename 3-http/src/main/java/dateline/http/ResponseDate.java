package dateline.http;

import io.vertx.core.http.HttpHeaders;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Gives the value of the `Date` header (RFC 9110, sections 5.6.7 and 6.6.1). It is formatted once a second.
/// Any thread may use it.
final class ResponseDate {
    private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private record Second(long number, CharSequence text) {}

    private final InstantSource clock;
    private volatile Second last = new Second(Long.MIN_VALUE, "");

    ResponseDate(InstantSource clock) {
        this.clock = clock;
    }

    CharSequence now() {
        long number = Math.floorDiv(clock.millis(), 1_000L);
        Second known = last;
        if (known.number() != number) {
            known = new Second(number, HttpHeaders.createOptimized(FORMAT.format(Instant.ofEpochSecond(number))));
            last = known;
        }
        return known.text();
    }
}
