package dateline.wire.websub;

import dateline.wire.Secret;
import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What a hub sends us, or was asked to.
///
/// @param name of the connection, and of what is delivered
/// @param path the end of the address to which the hub sends: who knows it may send
/// @param secret with which the hub signs what it sends
/// @param pending whether we asked and the hub has not yet made sure that it was us
/// @param asked when we last asked the hub
/// @param until when the hub forgets us
record HubSubscription(
        String supplier,
        String name,
        URI hub,
        URI topic,
        Secret path,
        Secret secret,
        State state,
        boolean pending,
        Instant asked,
        @Nullable Instant until) {

    enum State {
        ASKED,
        LIVE,
        DENIED
    }

    boolean isLive(Instant now) {
        return state == State.LIVE && until != null && now.isBefore(until);
    }

    HubSubscription askedAgain(Instant now) {
        return new HubSubscription(supplier, name, hub, topic, path, secret, state, true, now, until);
    }

    HubSubscription live(Instant end) {
        return new HubSubscription(supplier, name, hub, topic, path, secret, State.LIVE, false, asked, end);
    }

    HubSubscription denied() {
        return new HubSubscription(supplier, name, hub, topic, path, secret, State.DENIED, false, asked, null);
    }
}
