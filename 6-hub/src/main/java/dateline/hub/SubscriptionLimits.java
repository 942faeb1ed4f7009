package dateline.hub;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;

/// Limits what clients can make the hub do, because each request makes it call a host that the client chose. No
/// address and no callback domain gets more than a small share of the requests per minute or of the
/// subscriptions, so there is room for others.
///
/// A subscription counts only after its callback has confirmed it.
final class SubscriptionLimits {
    private static final int MOST = 1_000;
    private static final int MOST_OF_A_DOMAIN = 50;
    private static final int IN_A_MINUTE = 600;
    private static final int OF_A_DOMAIN_IN_A_MINUTE = 20;
    private static final int OF_AN_ADDRESS_IN_A_MINUTE = 30;
    private static final int NEW_OF_AN_ADDRESS_IN_A_DAY = 100;
    private static final int MOST_REMEMBERED = 10_000;

    private record Asked(String domain, String asker, Instant at) {}

    private final Subscriptions subscriptions;
    private final InstantSource clock;
    private final Deque<Asked> lately = new ArrayDeque<>();
    private final Deque<Asked> taken = new ArrayDeque<>();

    SubscriptionLimits(Subscriptions subscriptions, InstantSource clock) {
        this.subscriptions = subscriptions;
        this.clock = clock;
    }

    /// @param asker the client's address
    synchronized void admit(SubscriptionRequest request, String asker) throws BadSubscriptionRequest {
        boolean known = subscriptions.find(request.key()).isPresent();
        if (!known && !request.subscribe()) {
            throw new BadSubscriptionRequest(404, "There is no such subscription.");
        }
        Asked asked = new Asked(CallbackDomain.of(request.key().callback()), asker, clock.instant());
        forget(lately, Duration.ofMinutes(1));
        if (lately.size() >= IN_A_MINUTE
                || ofDomain(asked.domain()) >= OF_A_DOMAIN_IN_A_MINUTE
                || ofAsker(lately, asker) >= OF_AN_ADDRESS_IN_A_MINUTE) {
            throw new BadSubscriptionRequest(429, "Too many ask at once. Ask again in a minute.");
        }
        if (!known) {
            checkRoom(asked);
        }
        lately.add(asked);
    }

    /// Checks again after the subscriber has confirmed, because others may have subscribed meanwhile.
    synchronized void checkRoom(SubscriptionRequest request, String asker) throws BadSubscriptionRequest {
        if (subscriptions.find(request.key()).isEmpty()) {
            checkRoom(new Asked(CallbackDomain.of(request.key().callback()), asker, clock.instant()));
        }
    }

    /// Notes a new subscription.
    synchronized void placed(SubscriptionRequest request, String asker) {
        taken.add(new Asked(CallbackDomain.of(request.key().callback()), asker, clock.instant()));
        if (taken.size() > MOST_REMEMBERED) {
            taken.removeFirst();
        }
    }

    private void checkRoom(Asked asked) throws BadSubscriptionRequest {
        if (subscriptions.all().size() >= MOST) {
            throw new BadSubscriptionRequest(503, "This hub has as many subscriptions as it takes.");
        }
        if (subscriptions.all().stream()
                        .filter(each -> CallbackDomain.of(each.key().callback()).equals(asked.domain()))
                        .count()
                >= MOST_OF_A_DOMAIN) {
            throw new BadSubscriptionRequest(429, "This domain has as many subscriptions as one may have here.");
        }
        forget(taken, Duration.ofDays(1));
        if (ofAsker(taken, asked.asker()) >= NEW_OF_AN_ADDRESS_IN_A_DAY) {
            throw new BadSubscriptionRequest(429, "Your address has subscribed as often as one may in a day.");
        }
    }

    private void forget(Deque<Asked> asked, Duration after) {
        Instant now = clock.instant();
        asked.removeIf(each -> each.at().plus(after).isBefore(now));
    }

    private long ofDomain(String domain) {
        return lately.stream().filter(each -> each.domain().equals(domain)).count();
    }

    private static long ofAsker(Deque<Asked> asked, String asker) {
        return asked.stream().filter(each -> each.asker().equals(asker)).count();
    }
}
