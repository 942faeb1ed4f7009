package dateline.metrics;

import dateline.wire.Outcome;
import dateline.wire.Via;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.function.Supplier;

/// Counts what comes in and what becomes of it; gives all figures in Prometheus's text format.
public final class Meters implements AutoCloseable {
    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final Timer filing = Timer.builder("dateline.filing")
            .description("From a dispatch in the journal to its stories on the pages")
            .register(registry);

    public Meters() {
        new JvmMemoryMetrics().bindTo(registry);
    }

    public void came(String supplier, Via via, boolean alreadyHad) {
        registry.counter(
                        "dateline.dispatches",
                        Tags.of("supplier", supplier, "via", via.name(), "new", String.valueOf(!alreadyHad)))
                .increment();
    }

    /// @param taken from the journal to the pages
    public void filed(String supplier, Outcome outcome, Duration taken) {
        filing.record(taken);
        registry.counter("dateline.stories", "supplier", supplier).increment(outcome.stories());
        registry.counter("dateline.refused", "supplier", supplier)
                .increment(outcome.refused().size());
    }

    /// Counts a dispatch that was kept and could not be filed as refused.
    public void failed(String supplier) {
        registry.counter("dateline.refused", "supplier", supplier).increment();
    }

    /// @param door one of few
    public void wrongToken(String door) {
        registry.counter("dateline.wrong.tokens", "door", door).increment();
    }

    /// A figure that is asked for each time that somebody looks.
    ///
    /// @param tags names and values in turn
    public void watch(String name, String description, Supplier<Number> figure, String... tags) {
        Gauge.builder(name, figure).description(description).tags(tags).register(registry);
    }

    String text() {
        return registry.scrape();
    }

    @Override
    public void close() {
        registry.close();
    }
}
