package dateline.hub;

import dateline.hub.Subscription.Key;
import dateline.wire.rounds.Pace;
import dateline.wire.rounds.Reasons;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Sends one subscriber a feed whenever it is not the edition that they had last, for as long as they are subscribed.
///
/// Since editions are compared, what came between is sent with what came last, and what a crash left unsent is sent
/// after it; twice at worst, never not at all.
final class SubscriptionDelivery {
    private static final Logger LOG = LoggerFactory.getLogger(SubscriptionDelivery.class);
    private static final Pace AFTER_FAILURES = new Pace(Duration.ofSeconds(1), Duration.ofMinutes(30));
    private static final Pace AFTER_FAULTS = new Pace(Duration.ofSeconds(1), Duration.ofMinutes(1));
    private static final Duration LOOK_AGAIN = Duration.ofMinutes(5);

    /// About two days.
    private static final int MOST_FAILURES = 130;

    private final Key key;
    private final Subscriptions subscriptions;
    private final FeedEditions editions;
    private final SubscriberClient client;
    private final InstantSource clock;
    private final WakeUp wakeUp = new WakeUp();
    private int failures;
    private int faults;

    SubscriptionDelivery(Key key, Subscriptions subscriptions, FeedEditions editions, SubscriberClient client, InstantSource clock) {
        this.key = key;
        this.subscriptions = subscriptions;
        this.editions = editions;
        this.client = client;
        this.clock = clock;
    }

    /// @param urgently also where the subscriber failed and is left alone for a while
    void ring(boolean urgently) {
        wakeUp.ring(urgently);
    }

    /// Until the subscription has ended or the hub closes; goes on whatever is thrown, an [Error] too.
    ///
    /// @param closing whether the hub closes
    void run(BooleanSupplier closing) throws InterruptedException {
        Subscription subscription = subscriptions.find(key).orElse(null);
        while (subscription != null && !closing.getAsBoolean()) {
            try {
                step(subscription);
                faults = 0;
            } catch (RuntimeException | Error fault) {
                awaitEndOf(fault, closing);
            }
            subscription = subscriptions.find(key).orElse(null);
        }
    }

    private void step(Subscription subscription) throws InterruptedException {
        if (!clock.instant().isBefore(subscription.until())) {
            subscriptions.drop(subscription);
            LOG.info("The subscription to {} has lapsed", subscription.shown());
        } else {
            serve(subscription);
        }
    }

    /// The fault is ours: the subscriber keeps its place however long it lasts.
    private void awaitEndOf(Throwable fault, BooleanSupplier closing) throws InterruptedException {
        if (closing.getAsBoolean()) {
            return;
        }
        if (faults == 0) {
            LOG.error("{} failed here and is tried again", key.topic(), fault);
        }
        faults++;
        wakeUp.await(
                AFTER_FAULTS.afterFailures(faults, ThreadLocalRandom.current().nextDouble()), true);
    }

    private void serve(Subscription subscription) throws InterruptedException {
        wakeUp.quiet();
        FeedEdition edition = editions.find(key.topic()).orElse(null);
        if (edition == null || edition.name().equals(subscription.delivered())) {
            wakeUp.await(untilNextLook(subscription), false);
        } else {
            send(subscription, edition);
        }
    }

    private void send(Subscription subscription, FeedEdition edition) throws InterruptedException {
        try {
            int status = client.send(subscription, edition);
            if (status / 100 == 2) {
                failures = 0;
                subscriptions.delivered(key, edition.name());
            } else if (status == 410) {
                subscriptions.drop(subscription);
                LOG.info("Nobody wants {} any more", subscription.shown());
            } else {
                failed(subscription, "The subscriber answered " + status + ".");
            }
        } catch (IOException e) {
            failed(subscription, Reasons.of(e));
        } catch (RuntimeException e) {
            LOG.error("{} could not be sent", subscription.shown(), e);
            failed(subscription, Reasons.of(e));
        }
    }

    private void failed(Subscription subscription, String reason) throws InterruptedException {
        failures++;
        if (failures >= MOST_FAILURES) {
            subscriptions.drop(subscription);
            LOG.warn("{} is sent no more: it failed {} times. {}", subscription.shown(), failures, reason);
            return;
        }
        if (failures == 1) {
            LOG.warn("{} could not be sent and is tried again. {}", subscription.shown(), reason);
        }
        wakeUp.await(
                AFTER_FAILURES.afterFailures(
                        failures, ThreadLocalRandom.current().nextDouble()),
                true);
    }

    private Duration untilNextLook(Subscription subscription) {
        Duration left = Duration.between(clock.instant(), subscription.until());
        return left.compareTo(LOOK_AGAIN) < 0 ? left : LOOK_AGAIN;
    }
}
