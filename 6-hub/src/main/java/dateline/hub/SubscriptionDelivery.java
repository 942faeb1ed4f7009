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

/// Sends a feed to one subscriber whenever it differs from the last delivered edition, while the
/// subscription lasts.
///
/// Editions are compared, so several changes are sent as one. An edition that a crash left unsent is sent after
/// the restart. It may arrive twice, but it is never lost.
final class SubscriptionDelivery {
    private static final Logger LOG = LoggerFactory.getLogger(SubscriptionDelivery.class);
    private static final Pace AFTER_FAILURES = new Pace(Duration.ofSeconds(1), Duration.ofMinutes(30));
    private static final Pace AFTER_FAULTS = new Pace(Duration.ofSeconds(1), Duration.ofMinutes(1));
    private static final Duration LOOK_AGAIN = Duration.ofMinutes(5);

    /// This many failures take about two days.
    private static final int MOST_FAILURES = 130;

    private final Key key;
    private final Subscriptions subscriptions;
    private final FeedEditions editions;
    private final SubscriberClient client;
    private final InstantSource clock;
    private final WakeUp wakeUp = new WakeUp();
    private int failures;
    private int faults;

    SubscriptionDelivery(
            Key key, Subscriptions subscriptions, FeedEditions editions, SubscriberClient client, InstantSource clock) {
        this.key = key;
        this.subscriptions = subscriptions;
        this.editions = editions;
        this.client = client;
        this.clock = clock;
    }

    /// @param urgently whether to send at once, even if the delivery waits after a failure
    void ring(boolean urgently) {
        wakeUp.ring(urgently);
    }

    /// Runs until the subscription ends or the hub closes, even if something throws, including an [Error].
    ///
    /// @param closing returns whether the hub is closing
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

    /// Waits after a fault of our own. The subscription is kept, however long the fault lasts.
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
