package dateline.wire.websub;

import dateline.wire.outward.Outward;
import dateline.wire.outward.Reply;
import dateline.wire.outward.ShownAddress;
import dateline.wire.poll.Credentials;
import dateline.wire.poll.PollSource;
import dateline.wire.rounds.Reasons;
import dateline.wire.rounds.RetryLater;
import dateline.wire.rounds.Source;
import dateline.wire.rounds.Visit;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Fetches a feed that a hub may deliver. Polls it like any other feed while there is no active subscription,
/// and rarely while there is one.
///
/// Requests subscriptions, renews them before they end, and requests them again if the hub does not answer
/// or refuses.
public final class WebSubSource implements Source {
    private static final Duration ASK_AGAIN = Duration.ofMinutes(10);
    private static final Duration AFTER_DENIAL = Duration.ofDays(1);
    private static final Duration LONGEST_BEFORE_THE_END = Duration.ofDays(1);

    private final String supplier;
    private final String name;
    private final URI address;
    private final Duration seldom;
    private final Subscriber subscriber;
    private final InstantSource clock;
    private final PollSource poll;
    private volatile @Nullable Links links;
    private volatile @Nullable String remark;
    private @Nullable Instant polled;
    private boolean wasLive;

    /// @param seldom the time between polls while a subscription is active
    public WebSubSource(
            String supplier,
            URI address,
            Credentials credentials,
            Duration seldom,
            Subscriber subscriber,
            Outward outward,
            InstantSource clock) {
        this.supplier = supplier;
        this.name = ShownAddress.of(address);
        this.address = address;
        this.seldom = seldom;
        this.subscriber = subscriber;
        this.clock = clock;
        this.poll = new PollSource(address, credentials, outward, clock, this::look);
    }

    @Override
    public Optional<String> remark() {
        return poll.remark().or(() -> Optional.ofNullable(remark));
    }

    @Override
    public void visit(Visit visit) throws IOException, RetryLater {
        Optional<HubSubscription> found = subscriber.subscriptions().find(supplier, name);
        boolean live = found.filter(each -> each.isLive(clock.instant())).isPresent();
        try {
            if (isPollDue(live)) {
                poll(visit, found.isEmpty() && links == null);
            }
        } finally {
            wasLive = live;
            tend(found);
        }
    }

    /// Returns whether to poll now. Polls once more right after a subscription begins, for what was published
    /// between the last poll and then.
    private boolean isPollDue(boolean live) {
        return !live || !wasLive || polled == null || !clock.instant().isBefore(polled.plus(seldom));
    }

    private void poll(Visit visit, boolean anew) throws IOException, RetryLater {
        if (anew) {
            poll.visitAnew(visit);
        } else {
            poll.visit(visit);
        }
        polled = clock.instant();
    }

    private void look(Reply reply) {
        Links.of(reply).ifPresent(found -> links = found);
    }

    private void tend(Optional<HubSubscription> found) {
        Links named = links;
        try {
            if (named != null && found.filter(each -> isFor(each, named)).isEmpty()) {
                subscriber.subscribe(supplier, name, address, named);
            } else if (found.isPresent() && isDue(found.get())) {
                subscriber.renew(found.get(), address);
            }
            remark = remark(found, named);
        } catch (IOException e) {
            remark = "The hub cannot be asked to send it; it is polled meanwhile. " + Reasons.of(e);
        }
    }

    private static boolean isFor(HubSubscription subscription, Links links) {
        return subscription.hub().equals(links.hub()) && subscription.topic().equals(links.topic());
    }

    private boolean isDue(HubSubscription subscription) {
        Instant now = clock.instant();
        Instant askedLast = subscription.asked();
        return switch (subscription.state()) {
            case ASKED -> !now.isBefore(askedLast.plus(ASK_AGAIN));
            case DENIED -> !now.isBefore(askedLast.plus(AFTER_DENIAL));
            case LIVE -> {
                Instant end = subscription.until() == null ? now : subscription.until();
                Duration lease = Duration.between(askedLast, end);
                Duration fifth = lease.dividedBy(5);
                Duration before = fifth.compareTo(LONGEST_BEFORE_THE_END) < 0 ? fifth : LONGEST_BEFORE_THE_END;
                boolean patient = !subscription.pending() || !now.isBefore(askedLast.plus(ASK_AGAIN));
                yield !now.isBefore(end.minus(before)) && patient;
            }
        };
    }

    private static String remark(Optional<HubSubscription> found, @Nullable Links named) {
        if (found.isEmpty()) {
            return named == null ? "It names no hub; it is polled." : "Its hub is asked to send it.";
        }
        return switch (found.get().state()) {
            case ASKED -> "Its hub was asked to send it and has not made sure yet; it is polled meanwhile.";
            case DENIED -> "Its hub does not send it to us; it is polled.";
            case LIVE -> "Its hub sends it, until " + found.get().until() + '.';
        };
    }
}
