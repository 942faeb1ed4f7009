package dateline.hub;

import dateline.hub.Subscription.Key;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.function.Function;

/// A courier for each subscription, on a thread of its own: one who dawdles keeps no other waiting.
final class Couriers {
    private final Map<Key, Courier> couriers = new ConcurrentHashMap<>();
    private final Subscriptions subscriptions;
    private final Function<Key, Courier> hire;
    private final ExecutorService threads;

    Couriers(Subscriptions subscriptions, Function<Key, Courier> hire, ExecutorService threads) {
        this.subscriptions = subscriptions;
        this.hire = hire;
        this.threads = threads;
    }

    void begin(Key key) {
        Courier courier = couriers.computeIfAbsent(key, this::started);
        courier.ring(true);
    }

    void ring(boolean urgently) {
        couriers.values().forEach(courier -> courier.ring(urgently));
    }

    private Courier started(Key key) {
        Courier courier = hire.apply(key);
        threads.execute(() -> run(key, courier));
        return courier;
    }

    private void run(Key key, Courier courier) {
        try {
            courier.run(threads::isShutdown);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return;
        }
        couriers.remove(key);
        if (!threads.isShutdown() && subscriptions.find(key).isPresent()) {
            begin(key); // it was asked for again just when it ended
        }
    }
}
