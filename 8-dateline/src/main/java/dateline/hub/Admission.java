package dateline.hub;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;

/// Bounds what anybody can make the hub do: each wish makes it ask a host that it did not choose.
final class Admission {
    private static final int MOST = 1_000;
    private static final int MOST_OF_A_HOST = 50;
    private static final Duration A_WHILE = Duration.ofMinutes(1);
    private static final int IN_A_WHILE = 600;
    private static final int OF_A_HOST_IN_A_WHILE = 20;

    private record Asked(String host, Instant at) {}

    private final Subscriptions subscriptions;
    private final InstantSource clock;
    private final Deque<Asked> lately = new ArrayDeque<>();

    Admission(Subscriptions subscriptions, InstantSource clock) {
        this.subscriptions = subscriptions;
        this.clock = clock;
    }

    synchronized void admit(Wish wish) throws BadWish {
        boolean known = subscriptions.find(wish.key()).isPresent();
        if (!known && !wish.subscribe()) {
            throw new BadWish(404, "There is no such subscription.");
        }
        String host = host(wish.key().callback());
        Instant now = clock.instant();
        lately.removeIf(asked -> asked.at().plus(A_WHILE).isBefore(now));
        long ofHost = lately.stream().filter(asked -> asked.host().equals(host)).count();
        if (lately.size() >= IN_A_WHILE || ofHost >= OF_A_HOST_IN_A_WHILE) {
            throw new BadWish(429, "Too many ask at once. Ask again in a minute.");
        }
        if (!known) {
            checkRoom(host);
        }
        lately.add(new Asked(host, now));
    }

    /// Once more when the subscriber has confirmed: others may have been quicker.
    void checkRoom(Wish wish) throws BadWish {
        if (subscriptions.find(wish.key()).isEmpty()) {
            checkRoom(host(wish.key().callback()));
        }
    }

    private void checkRoom(String host) throws BadWish {
        if (subscriptions.all().size() >= MOST) {
            throw new BadWish(503, "This hub has as many subscriptions as it takes.");
        }
        if (subscriptions.all().stream()
                        .filter(each -> host(each.key().callback()).equals(host))
                        .count()
                >= MOST_OF_A_HOST) {
            throw new BadWish(429, "This host has as many subscriptions as one may have here.");
        }
    }

    private static String host(URI callback) {
        return callback.getHost().toLowerCase(Locale.ROOT);
    }
}
