package dateline.wire.websub;

import dateline.envelope.mime.ContentType;
import dateline.wire.Intake;
import dateline.wire.Parcel;
import dateline.wire.Receipt;
import dateline.wire.Via;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Handles hubs' requests to `/websub/{path}`: verifications and deliveries.
public final class Deliveries {
    private static final Logger LOG = LoggerFactory.getLogger(Deliveries.class);
    private static final long LONGEST_LEASE = 366L * 24 * 3600;

    /// The result of a delivery.
    public enum Delivered {
        TAKEN,
        /// No active subscription has this path.
        UNKNOWN,
        /// It is not signed with the subscription's secret.
        FORGED
    }

    private final HubSubscriptions subscriptions;
    private final InstantSource clock;
    private final Intake intake;

    public Deliveries(HubSubscriptions subscriptions, InstantSource clock, Intake intake) {
        this.subscriptions = subscriptions;
        this.clock = clock;
        this.intake = intake;
    }

    /// Answers a hub that verifies a subscription request (WebSub, section 5.3) or denies it (5.2).
    ///
    /// @return the body of the 200 response; empty for 404, because Dateline did not request this
    public Optional<String> verify(
            String path,
            @Nullable String mode,
            @Nullable String topic,
            @Nullable String challenge,
            @Nullable String leaseSeconds) {
        Optional<HubSubscription> found = subscriptions
                .findByPath(path)
                .filter(subscription -> subscription.topic().toString().equals(topic));
        if (found.isEmpty() || mode == null) {
            return Optional.empty();
        }
        HubSubscription subscription = found.get();
        return switch (mode) {
            case "subscribe" ->
                subscription.pending() && challenge != null
                        ? begin(subscription, challenge, leaseSeconds)
                        : Optional.empty();
            case "denied" -> {
                subscriptions.keep(subscription.denied());
                LOG.warn(
                        "{}: the hub does not send {} to us; it is polled",
                        subscription.supplier(),
                        subscription.name());
                yield Optional.of("");
            }
            default -> Optional.empty();
        };
    }

    private Optional<String> begin(HubSubscription subscription, String challenge, @Nullable String leaseSeconds) {
        if (leaseSeconds == null || !leaseSeconds.matches("\\d{1,12}")) {
            return Optional.empty();
        }
        long lease = Math.min(Long.parseLong(leaseSeconds), LONGEST_LEASE);
        subscriptions.keep(subscription.live(clock.instant().plusSeconds(lease)));
        LOG.info("{}: the hub sends {}", subscription.supplier(), subscription.name());
        return Optional.of(challenge);
    }

    /// Returns whether a hub may deliver to this path now. Never blocks.
    public boolean isExpected(String path) {
        return subscriptions
                .findByPath(path)
                .filter(subscription -> subscription.state() == HubSubscription.State.LIVE)
                .isPresent();
    }

    /// Takes a hub's delivery (WebSub, section 7). Returns after the journal has stored it.
    ///
    /// @param type the delivery's `Content-Type`
    public Delivered deliver(String path, @Nullable String signature, @Nullable String type, byte[] body) {
        HubSubscription subscription = subscriptions.findByPath(path).orElse(null);
        if (subscription == null || subscription.state() != HubSubscription.State.LIVE) {
            return Delivered.UNKNOWN;
        }
        if (!Signature.fits(signature, subscription.secret(), body)) {
            LOG.warn(
                    "{}: something that its hub has not signed came for {}; it is not taken",
                    subscription.supplier(),
                    subscription.name());
            return Delivered.FORGED;
        }
        List<CompletableFuture<Receipt>> receipts = new Parcel(subscription.supplier(), Via.WEBSUB, clock, intake)
                .hand(subscription.name(), body, ContentType.charset(type));
        receipts.forEach(CompletableFuture::join);
        return Delivered.TAKEN;
    }
}
