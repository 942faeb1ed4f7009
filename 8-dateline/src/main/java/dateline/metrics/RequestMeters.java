package dateline.metrics;

import dateline.doors.Answered;
import dateline.doors.RequestKind;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.vertx.core.http.HttpServerRequest;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// Counts requests and the time of their answers, by kind and by the class of their status.
final class RequestMeters implements Answered {
    private static final int CLASSES = 6;

    private final Map<RequestKind, Timer[]> timers = new EnumMap<>(RequestKind.class);

    RequestMeters(MeterRegistry registry) {
        for (RequestKind kind : RequestKind.values()) {
            Timer[] ofKind = new Timer[CLASSES];
            for (int i = 1; i < CLASSES; i++) {
                ofKind[i] = timer(registry, kind, i + "xx");
            }
            timers.put(kind, ofKind);
        }
    }

    @Override
    public void answered(HttpServerRequest request, RequestKind kind, long nanos) {
        int status = Math.clamp(request.response().getStatusCode() / 100, 1, CLASSES - 1);
        timers.get(kind)[status].record(nanos, TimeUnit.NANOSECONDS);
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
