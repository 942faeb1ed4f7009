package dateline.hub;

import dateline.archive.Archive;
import dateline.archive.ChangeFeedEntry;
import dateline.http.ReservedNames;
import dateline.pages.Page;
import dateline.wire.outward.Outward;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The hub for the site's own feeds (W3C WebSub). It receives each change and sends the changed feeds to
/// their subscribers.
///
/// `hub.db` keeps the subscriptions, each with the last edition that was delivered.
public final class Hub implements AutoCloseable {
    /// The path of its endpoint.
    static final String PATH = "/" + ReservedNames.HUB;

    private static final Logger LOG = LoggerFactory.getLogger(Hub.class);

    private final FeedTopics topics;
    private final Subscriptions subscriptions;
    private final SubscriptionVerification verification;
    private final SubscriptionLimits limits;
    private final SubscriptionDeliveries deliveries;
    private final ChangeBatcher batcher;
    private volatile @Nullable Future<?> gatherer;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    /// @param site the site's own address, `https://news.example.org`
    /// @param pages finds the site's pages by path, as readers get them now
    public Hub(
            Path data,
            String site,
            Archive archive,
            Function<String, Optional<Page>> pages,
            Outward outward,
            InstantSource clock) {
        this.topics = new FeedTopics(site, archive.sections());
        this.subscriptions = new Subscriptions(data.resolve("hub.db"), clock.instant());
        SubscriberClient client = new SubscriberClient(outward);
        this.limits = new SubscriptionLimits(subscriptions, clock);
        FeedEditions editions = new FeedEditions(topics, pages);
        this.deliveries = new SubscriptionDeliveries(
                subscriptions, key -> new SubscriptionDelivery(key, subscriptions, editions, client, clock), threads);
        this.batcher = new ChangeBatcher(() -> lastDeparture(archive), deliveries::ring);
        this.verification = new SubscriptionVerification(subscriptions, client, limits, deliveries, clock);
    }

    /// Returns the address of a site's hub.
    public static String address(String site) {
        return site + PATH;
    }

    /// Starts the deliveries, including those that an earlier run did not send.
    public void start() {
        gatherer = threads.submit(this::gather);
        for (Subscription each : subscriptions.all()) {
            if (topics.findPath(each.key().topic()).isPresent()) {
                deliveries.begin(each.key());
            } else {
                inBackground(() -> verification.end(each));
            }
        }
    }

    /// Tells the hub of a change. Never waits.
    public void changed() {
        batcher.changed();
    }

    /// Returns one sentence if the thread that follows changes has ended; empty while it runs.
    public Optional<String> trouble() {
        Future<?> started = gatherer;
        return started != null && started.isDone()
                ? Optional.of("The hub no longer sees changes. Restart Dateline.")
                : Optional.empty();
    }

    /// Accepts a request, and verifies it with the callback in the background.
    ///
    /// @param asker the client's address
    void ask(Map<String, String> form, String asker) throws BadSubscriptionRequest {
        SubscriptionRequest request = SubscriptionRequest.of(form, topics);
        limits.admit(request, asker);
        inBackground(() -> verification.verify(request, asker));
    }

    @Override
    public void close() {
        threads.shutdownNow();
        threads.close();
        subscriptions.close();
    }

    /// Runs a task in the background. If it throws, only that task ends.
    private void inBackground(Runnable task) {
        threads.execute(() -> {
            try {
                task.run();
            } catch (RuntimeException | Error fault) {
                if (!threads.isShutdown()) {
                    LOG.error("The hub failed on a subscription; it goes on", fault);
                }
            }
        });
    }

    private void gather() {
        try {
            batcher.run();
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    private static long lastDeparture(Archive archive) {
        return archive.read(snapshot -> snapshot.departed(null, 1)).stream()
                .mapToLong(ChangeFeedEntry::change)
                .findFirst()
                .orElse(0);
    }
}
