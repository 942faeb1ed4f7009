package dateline.wire.websub;

import dateline.wire.Secret;
import dateline.wire.outward.Ask;
import dateline.wire.outward.Outward;
import dateline.wire.outward.Reply;
import dateline.wire.rounds.VisitFailed;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Map;

/// Requests subscriptions from hubs (WebSub, section 5.1).
public final class Subscriber {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Duration LEASE = Duration.ofDays(10);
    private static final int SECRET_BYTES = 32;

    private final String site;
    private final HubSubscriptions subscriptions;
    private final Outward outward;
    private final InstantSource clock;

    /// @param site Dateline's own address, such as `https://news.example.org`
    public Subscriber(String site, HubSubscriptions subscriptions, Outward outward, InstantSource clock) {
        this.site = site;
        this.subscriptions = subscriptions;
        this.outward = outward;
        this.clock = clock;
    }

    HubSubscriptions subscriptions() {
        return subscriptions;
    }

    /// Requests a new subscription, with a new path and secret. Deliveries for an earlier subscription are
    /// rejected from then on, because its path is forgotten.
    void subscribe(String supplier, String name, URI feed, Links links) throws IOException {
        HubSubscription wanted = new HubSubscription(
                supplier,
                name,
                links.hub(),
                links.topic(),
                random(),
                random(),
                HubSubscription.State.ASKED,
                true,
                clock.instant(),
                null);
        ask(wanted, feed);
    }

    /// Requests the same subscription again, with the same path: before it ends, or if the hub has
    /// not answered.
    void renew(HubSubscription subscription, URI feed) throws IOException {
        ask(subscription.askedAgain(clock.instant()), feed);
    }

    /// Sends the request. Stores the subscription first, because the hub may verify it at once.
    private void ask(HubSubscription subscription, URI feed) throws IOException {
        subscriptions.keep(subscription);
        String form =
                "hub.mode=subscribe&hub.topic=" + coded(subscription.topic().toString())
                        + "&hub.callback="
                        + coded(site + "/websub/" + subscription.path().value())
                        + "&hub.secret=" + coded(subscription.secret().value())
                        + "&hub.lease_seconds=" + LEASE.toSeconds();
        Reply reply = outward.send(Ask.post(subscription.hub(), form).onBehalfOf(feed, Map.of()));
        if (reply.status() / 100 != 2) {
            throw new VisitFailed("The hub answered " + reply.status() + ".");
        }
    }

    private static String coded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static Secret random() {
        byte[] bytes = new byte[SECRET_BYTES];
        RANDOM.nextBytes(bytes);
        return new Secret(HexFormat.of().formatHex(bytes));
    }
}
