package dateline.hub;

import dateline.wire.Secret;
import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Somebody who is sent one of our feeds.
///
/// @param secret with which what we send is signed; null where none was asked for
/// @param until when it lapses, unless it is asked for again
/// @param delivered the edition that they had last; empty for none
record Subscription(Key key, @Nullable Secret secret, Instant until, String delivered) {

    /// What tells one subscription from another (WebSub, section 5.1).
    record Key(String topic, URI callback) {}

    Subscription had(String edition) {
        return new Subscription(key, secret, until, edition);
    }

    /// As it may stand in the log: the rest of a callback's address is often a secret.
    String shown() {
        return key.topic() + " for " + key.callback().getHost();
    }
}
