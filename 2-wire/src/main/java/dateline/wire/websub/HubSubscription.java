package dateline.wire.websub;

import dateline.wire.Secret;
import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A subscription at a hub, active or requested.
///
/// @param name the name of the connection and of its dispatches
/// @param path the last part of the callback address; secret, because anybody who knows it can send to it
/// @param secret the key with which the hub signs its deliveries
/// @param pending whether a request was sent that the hub has not verified yet
/// @param asked when the last request was sent to the hub
/// @param until when the subscription ends; null if it is not active
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
