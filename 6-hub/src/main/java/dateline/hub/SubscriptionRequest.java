package dateline.hub;

import dateline.hub.Subscription.Key;
import dateline.wire.Secret;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A request to the hub (WebSub, section 5.1).
///
/// @param subscribe true to subscribe, false to unsubscribe
/// @param lease how long the subscription lasts
record SubscriptionRequest(
        boolean subscribe, Key key, @Nullable Secret secret, Duration lease) {
    private static final Duration SHORTEST = Duration.ofMinutes(5);
    private static final Duration USUAL = Duration.ofDays(10);
    private static final Duration LONGEST = Duration.ofDays(30);
    private static final int LONGEST_CALLBACK = 2_000;

    /// WebSub, section 5.1: "This parameter MUST be less than 200 bytes in length."
    private static final int SECRET_BYTES = 200;

    static SubscriptionRequest of(Map<String, String> form, FeedTopics topics) throws BadSubscriptionRequest {
        String topic = form.getOrDefault("hub.topic", "");
        boolean subscribe = isSubscribe(form.get("hub.mode"));
        if (topics.findPath(topic).isEmpty()) {
            throw new BadSubscriptionRequest(
                    404,
                    "hub.topic is not a feed of this site. Give the address that the feed itself has in rel=\"self\".");
        }
        return new SubscriptionRequest(
                subscribe,
                new Key(topic, callback(form.get("hub.callback"))),
                secret(form.get("hub.secret")),
                lease(form.get("hub.lease_seconds")));
    }

    String mode() {
        return subscribe ? "subscribe" : "unsubscribe";
    }

    private static boolean isSubscribe(@Nullable String mode) throws BadSubscriptionRequest {
        boolean subscribe = "subscribe".equals(mode);
        if (!subscribe && !"unsubscribe".equals(mode)) {
            throw new BadSubscriptionRequest(400, "hub.mode must be subscribe or unsubscribe.");
        }
        return subscribe;
    }

    private static URI callback(@Nullable String address) throws BadSubscriptionRequest {
        BadSubscriptionRequest bad = new BadSubscriptionRequest(
                400,
                "hub.callback must be an http or https address of at most 2000 characters, without user or fragment.");
        if (address == null || address.length() > LONGEST_CALLBACK) {
            throw bad;
        }
        try {
            URI callback = URI.create(address);
            boolean web = "http".equals(callback.getScheme()) || "https".equals(callback.getScheme());
            if (!web
                    || callback.getHost() == null
                    || callback.getUserInfo() != null
                    || callback.getFragment() != null) {
                throw bad;
            }
            return callback;
        } catch (IllegalArgumentException noAddress) {
            throw bad;
        }
    }

    private static @Nullable Secret secret(@Nullable String text) throws BadSubscriptionRequest {
        if (text == null) {
            return null;
        }
        if (text.isEmpty() || text.getBytes(StandardCharsets.UTF_8).length >= SECRET_BYTES) {
            throw new BadSubscriptionRequest(400, "hub.secret must be of 1 to 199 bytes; leave it out for none.");
        }
        return new Secret(text);
    }

    /// Returns the lease, brought within bounds. The hub tells the subscriber the actual lease.
    private static Duration lease(@Nullable String text) throws BadSubscriptionRequest {
        if (text == null || text.isEmpty()) {
            return USUAL;
        }
        if (!text.matches("[0-9]{1,12}")) {
            throw new BadSubscriptionRequest(400, "hub.lease_seconds must be a number of seconds.");
        }
        long seconds = Long.parseLong(text);
        return Duration.ofSeconds(Math.clamp(seconds, SHORTEST.toSeconds(), LONGEST.toSeconds()));
    }
}
