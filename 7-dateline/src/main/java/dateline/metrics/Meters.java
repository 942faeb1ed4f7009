package dateline.metrics;

import dateline.http.Answered;
import dateline.wire.Outcome;
import dateline.wire.Via;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/// The metrics of a server in Prometheus's text format and conventions: base units, `_total` for values that
/// only grow, and a HELP line for each.
///
/// Names in the code have dots; `dateline.filing` becomes `dateline_filing_seconds`.
public final class Meters implements AutoCloseable {
    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final ProcessMeters process = new ProcessMeters(registry);
    private final RequestMeters requests = new RequestMeters(registry);
    private final Timer filing = Timer.builder("dateline.filing")
            .description("Time from a dispatch in the journal to its stories on the pages")
            .serviceLevelObjectives(
                    Duration.ofMillis(10),
                    Duration.ofMillis(50),
                    Duration.ofMillis(100),
                    Duration.ofMillis(500),
                    Duration.ofSeconds(1),
                    Duration.ofSeconds(5),
                    Duration.ofSeconds(30))
            .register(registry);

    /// Strong references, because the library keeps only weak ones.
    private final List<LongSupplier> counts = new CopyOnWriteArrayList<>();

    /// Registers a supplier's counters with the value 0, because an alarm misses the first event of a
    /// new counter.
    public void expectCopy(String supplier) {
        stories(supplier);
        refused(supplier);
    }

    /// Registers a door's counter of wrong tokens with the value 0.
    public void expectTokens(String door) {
        wrongTokens(door);
    }

    public void received(String supplier, Via via, boolean alreadyHad) {
        counter(
                        "dateline.dispatches",
                        "Dispatches that came, without pictures that were fetched",
                        "supplier",
                        supplier,
                        "via",
                        via.name(),
                        "new",
                        String.valueOf(!alreadyHad))
                .increment();
    }

    /// @param taken the time from the journal to the pages
    public void filed(String supplier, Outcome outcome, Duration taken) {
        filing.record(taken);
        stories(supplier).increment(outcome.stories());
        refused(supplier).increment(outcome.refused().size());
    }

    /// Counts a dispatch as refused if it was kept but could not be filed.
    public void failed(String supplier) {
        refused(supplier).increment();
    }

    /// @param door a name from a small fixed set
    public void wrongToken(String door) {
        wrongTokens(door).increment();
    }

    /// Registers a gauge that is computed each time the metrics are read.
    ///
    /// @param tags alternating names and values
    public void watch(String name, String description, Supplier<Number> figure, String... tags) {
        Gauge.builder(name, figure).description(description).tags(tags).register(registry);
    }

    /// Like [#watch], for a count that only grows. Its name gets the suffix `_total`.
    public void count(String name, String description, LongSupplier count, String... tags) {
        counts.add(count);
        FunctionCounter.builder(name, count, LongSupplier::getAsLong)
                .description(description)
                .tags(tags)
                .register(registry);
    }

    /// Returns the listener that counts answered requests.
    public Answered requests() {
        return requests;
    }

    String text() {
        return registry.scrape();
    }

    @Override
    public void close() {
        process.close();
        registry.close();
    }

    private Counter wrongTokens(String door) {
        return counter("dateline.wrong.tokens", "Requests with a wrong token", "door", door);
    }

    private Counter stories(String supplier) {
        return counter("dateline.stories", "Stories that were read", "supplier", supplier);
    }

    private Counter refused(String supplier) {
        return counter("dateline.refused", "Items that could not be read", "supplier", supplier);
    }

    private Counter counter(String name, String description, String... tags) {
        return Counter.builder(name).description(description).tags(tags).register(registry);
    }
}
