package dateline.hub;

import dateline.wire.rounds.Reasons;
import java.io.IOException;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Verifies subscriptions with their callbacks (W3C WebSub, section 5.3), and tells a callback if it gets none.
final class SubscriptionVerification {
    private static final Logger LOG = LoggerFactory.getLogger(Hub.class);

    private final Subscriptions subscriptions;
    private final SubscriberClient client;
    private final SubscriptionLimits limits;
    private final SubscriptionDeliveries deliveries;
    private final InstantSource clock;

    SubscriptionVerification(
            Subscriptions subscriptions,
            SubscriberClient client,
            SubscriptionLimits limits,
            SubscriptionDeliveries deliveries,
            InstantSource clock) {
        this.subscriptions = subscriptions;
        this.client = client;
        this.limits = limits;
        this.deliveries = deliveries;
        this.clock = clock;
    }

    /// Asks the callback whether it wants what a request asks for, and does it.
    ///
    /// @param asker the client's address
    void verify(SubscriptionRequest request, String asker) {
        Subscription wanted = new Subscription(
                request.key(), request.secret(), clock.instant().plus(request.lease()), "");
        try {
            limits.checkRoom(request, asker);
            if (!client.want(request)) {
                LOG.info("{} was asked for by somebody else, or is not wanted", wanted.shown());
            } else if (request.subscribe()) {
                if (subscriptions.find(request.key()).isEmpty()) {
                    limits.placed(request, asker);
                }
                subscriptions.keep(wanted);
                deliveries.begin(request.key());
                LOG.info("{} is sent until {}", wanted.shown(), wanted.until());
            } else {
                subscriptions.find(request.key()).ifPresent(subscriptions::drop);
                deliveries.ring(false);
            }
        } catch (BadSubscriptionRequest full) {
            deny(request.key(), full.reason());
        } catch (RuntimeException | Error fault) {
            deny(request.key(), "It failed at the hub. Ask again later.");
            throw fault;
        } catch (IOException e) {
            LOG.info("{} could not be confirmed. {}", wanted.shown(), Reasons.of(e));
        }
    }

    /// Ends a subscription to a feed that no longer exists.
    void end(Subscription subscription) {
        subscriptions.drop(subscription);
        deny(subscription.key(), "There is no such feed any more.");
    }

    private void deny(Subscription.Key key, String reason) {
        try {
            client.deny(key, reason);
        } catch (IOException e) {
            LOG.info(
                    "{} could not be told that it is not sent {}",
                    key.callback().getHost(),
                    key.topic());
        }
    }
}
