package dateline.hub;

import dateline.hub.Subscription.Key;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.function.Function;

/// Runs one delivery for each subscription, each on its own thread, so a slow subscriber does not delay others.
final class SubscriptionDeliveries {
    private final Map<Key, SubscriptionDelivery> deliveries = new ConcurrentHashMap<>();
    private final Subscriptions subscriptions;
    private final Function<Key, SubscriptionDelivery> create;
    private final ExecutorService threads;

    SubscriptionDeliveries(
            Subscriptions subscriptions, Function<Key, SubscriptionDelivery> create, ExecutorService threads) {
        this.subscriptions = subscriptions;
        this.create = create;
        this.threads = threads;
    }

    void begin(Key key) {
        SubscriptionDelivery delivery = deliveries.computeIfAbsent(key, this::started);
        delivery.ring(true);
    }

    void ring(boolean urgently) {
        deliveries.values().forEach(delivery -> delivery.ring(urgently));
    }

    private SubscriptionDelivery started(Key key) {
        SubscriptionDelivery delivery = create.apply(key);
        threads.execute(() -> run(key, delivery));
        return delivery;
    }

    private void run(Key key, SubscriptionDelivery delivery) {
        try {
            delivery.run(threads::isShutdown);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return;
        }
        deliveries.remove(key);
        if (!threads.isShutdown() && subscriptions.find(key).isPresent()) {
            begin(key); // it was renewed while it ended
        }
    }
}
