package dateline.hub;

import dateline.wire.Secret;
import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A subscription to one of our feeds.
///
/// @param secret the key that signs what we send; null if the subscriber gave none
/// @param until when it lapses unless it is renewed
/// @param delivered the last edition that was delivered; empty if none was
record Subscription(Key key, @Nullable Secret secret, Instant until, String delivered) {

    /// Identifies a subscription (WebSub, section 5.1).
    record Key(String topic, URI callback) {}

    Subscription withDelivered(String edition) {
        return new Subscription(key, secret, until, edition);
    }

    /// Returns a text for the log. It names only the callback's host, because the rest of the address is often
    /// a secret.
    String shown() {
        return key.topic() + " for " + key.callback().getHost();
    }
}
