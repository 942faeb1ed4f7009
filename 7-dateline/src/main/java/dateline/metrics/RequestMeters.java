package dateline.metrics;

import dateline.http.Answered;
import dateline.http.RequestKind;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.vertx.core.http.HttpServerRequest;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/// Counts requests and measures their answer times, by kind and by status class.
final class RequestMeters implements Answered {
    private static final int CLASSES = 6;

    /// Indexed by the kind's ordinal, then by the status class.
    private final Timer[][] timers = new Timer[RequestKind.values().length][CLASSES];

    RequestMeters(MeterRegistry registry) {
        for (RequestKind kind : RequestKind.values()) {
            for (int status = 1; status < CLASSES; status++) {
                timers[kind.ordinal()][status] = timer(registry, kind, status + "xx");
            }
        }
    }

    @Override
    public void answered(HttpServerRequest request, RequestKind kind, long nanos) {
        int status = Math.clamp(request.response().getStatusCode() / 100, 1, CLASSES - 1);
        timers[kind.ordinal()][status].record(nanos, TimeUnit.NANOSECONDS);
    }

    private static Timer timer(MeterRegistry registry, RequestKind kind, String status) {
        return Timer.builder("dateline.http.requests")
                .description("Time from the head of a request to the end of its answer")
                .tags("kind", kind.label(), "status", status)
                .serviceLevelObjectives(
                        Duration.ofMillis(1),
                        Duration.ofMillis(10),
                        Duration.ofMillis(100),
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(10))
                .register(registry);
    }
}
