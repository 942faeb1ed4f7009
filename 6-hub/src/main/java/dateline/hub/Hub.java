package dateline.hub;

import dateline.archive.Archive;
import dateline.archive.Notice;
import dateline.pages.Page;
import dateline.wire.outward.Outward;
import dateline.wire.rounds.Reasons;
import java.io.IOException;
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

/// The hub of the site's own feeds (W3C WebSub): told of each change, sends the feeds that it touched to those who
/// subscribed.
///
/// Who is subscribed, and which edition they had, is in `hub.db`.
public final class Hub implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Hub.class);

    private final Topics topics;
    private final Subscriptions subscriptions;
    private final Subscribers subscribers;
    private final Admission admission;
    private final Couriers couriers;
    private final Gathering gathering;
    private final InstantSource clock;
    private volatile @Nullable Future<?> gatherer;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    /// @param site its own address, `https://news.example.org`
    /// @param pages the site's, by path, as readers are given them now
    public Hub(
            Path data,
            String site,
            Archive archive,
            Function<String, Optional<Page>> pages,
            Outward outward,
            InstantSource clock) {
        this.topics = new Topics(site, archive.sections());
        this.subscriptions = new Subscriptions(data.resolve("hub.db"), clock.instant());
        this.subscribers = new Subscribers(outward);
        this.admission = new Admission(subscriptions, clock);
        Editions editions = new Editions(topics, pages);
        this.couriers = new Couriers(
                subscriptions, key -> new Courier(key, subscriptions, editions, subscribers, clock), threads);
        this.gathering = new Gathering(() -> lastDeparture(archive), couriers::ring);
        this.clock = clock;
    }

    /// Where a site's hub is.
    public static String address(String site) {
        return site + "/hub";
    }

    /// Sends what an earlier run did not.
    public void start() {
        gatherer = threads.submit(this::gather);
        for (Subscription each : subscriptions.all()) {
            if (topics.findPath(each.key().topic()).isPresent()) {
                couriers.begin(each.key());
            } else {
                inBackground(() -> end(each));
            }
        }
    }

    /// Something changed; never waits.
    public void changed() {
        gathering.changed();
    }

    /// That the thread that sees changes has ended, as one sentence; empty while it lives.
    public Optional<String> trouble() {
        Future<?> started = gatherer;
        return started != null && started.isDone()
                ? Optional.of("The hub no longer sees changes. Restart Dateline.")
                : Optional.empty();
    }

    /// Takes a wish, and makes sure behind whoever asked that the callback's owner has it.
    ///
    /// @param asker the address that asks
    void ask(Map<String, String> form, String asker) throws BadWish {
        Wish wish = Wish.of(form, topics);
        admission.admit(wish, asker);
        inBackground(() -> verify(wish, asker));
    }

    @Override
    public void close() {
        threads.shutdownNow();
        threads.close();
        subscriptions.close();
    }

    private void verify(Wish wish, String asker) {
        Subscription wanted =
                new Subscription(wish.key(), wish.secret(), clock.instant().plus(wish.lease()), "");
        try {
            admission.checkRoom(wish, asker);
            if (!subscribers.want(wish)) {
                LOG.info("{} was asked for by somebody else, or is not wanted", wanted.shown());
            } else if (wish.subscribe()) {
                if (subscriptions.find(wish.key()).isEmpty()) {
                    admission.placed(wish, asker);
                }
                subscriptions.keep(wanted);
                couriers.begin(wish.key());
                LOG.info("{} is sent until {}", wanted.shown(), wanted.until());
            } else {
                subscriptions.find(wish.key()).ifPresent(subscriptions::drop);
                couriers.ring(false);
            }
        } catch (BadWish full) {
            deny(wish.key(), full.reason());
        } catch (RuntimeException | Error fault) {
            deny(wish.key(), "It failed at the hub. Ask again later.");
            throw fault;
        } catch (IOException e) {
            LOG.info("{} could not be confirmed. {}", wanted.shown(), Reasons.of(e));
        }
    }

    /// The feed is no more.
    private void end(Subscription subscription) {
        subscriptions.drop(subscription);
        deny(subscription.key(), "There is no such feed any more.");
    }

    private void deny(Subscription.Key key, String reason) {
        try {
            subscribers.deny(key, reason);
        } catch (IOException e) {
            LOG.info(
                    "{} could not be told that it is not sent {}",
                    key.callback().getHost(),
                    key.topic());
        }
    }

    /// What is thrown ends only the task.
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
            gathering.run();
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    private static long lastDeparture(Archive archive) {
        return archive.read(snapshot -> snapshot.departed(null, 1)).stream()
                .mapToLong(Notice::change)
                .findFirst()
                .orElse(0);
    }
}
