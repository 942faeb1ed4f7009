package dateline.wire.poll;

import dateline.envelope.mime.ContentType;
import dateline.wire.outward.Outward;
import dateline.wire.outward.Reply;
import dateline.wire.outward.ShownAddress;
import dateline.wire.rounds.RetryLater;
import dateline.wire.rounds.Source;
import dateline.wire.rounds.Visit;
import dateline.wire.rounds.VisitFailed;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Polls a feed or an API over HTTP. Each whole response is a dispatch.
///
/// Responses of the AP Media API are pages. The cursor is the link to the next page, and moves only after the
/// journal has stored the page with the texts of its items ([ItemTexts]). Conditional requests (RFC 9110,
/// section 13) avoid sending unchanged content again.
public final class PollSource implements Source {
    private static final int MOST_PAGES = 1_000;
    private static final Duration PLAIN = Duration.ofDays(1);

    private final URI address;
    private final Credentials credentials;
    private final Outward outward;
    private final InstantSource clock;
    private final Consumer<Reply> seen;
    private final ItemTexts texts;
    private volatile @Nullable URI moved;

    public PollSource(URI address, Credentials credentials, Outward outward, InstantSource clock) {
        this(address, credentials, outward, clock, reply -> {});
    }

    /// @param seen receives each response with content
    public PollSource(
            URI address, Credentials credentials, Outward outward, InstantSource clock, Consumer<Reply> seen) {
        this.address = address;
        this.credentials = credentials;
        this.outward = outward;
        this.clock = clock;
        this.seen = seen;
        texts = new ItemTexts(address, credentials, outward, clock);
    }

    @Override
    public Optional<String> remark() {
        return Optional.ofNullable(moved)
                .map(to ->
                        "The address has moved for good to " + ShownAddress.of(to) + ": put that into the settings.");
    }

    @Override
    public void visit(Visit visit) throws IOException, RetryLater {
        PollCursor cursor = visit.cursor().map(PollCursor::read).orElse(PollCursor.START);
        Requests requests = requests(cursor);
        for (int page = 0; page < MOST_PAGES; page++) {
            Step step = step(visit, cursor, requests);
            if (!step.more()) {
                return;
            }
            cursor = step.cursor();
        }
    }

    /// Polls once without conditions, as if nothing had been taken before.
    public void visitAnew(Visit visit) throws IOException, RetryLater {
        PollCursor cursor = visit.cursor().map(PollCursor::read).orElse(PollCursor.START);
        step(visit, new PollCursor(cursor.page(), cursor.moved(), null, null, cursor.plainUntil()), requests(cursor));
    }

    private Requests requests(PollCursor cursor) {
        boolean plain = cursor.plainUntil() != null && clock.instant().isBefore(cursor.plainUntil());
        return new Requests(address, credentials, outward, plain);
    }

    /// @param more whether to request the next page at once
    private record Step(PollCursor cursor, boolean more) {}

    private Step step(Visit visit, PollCursor cursor, Requests requests) throws IOException, RetryLater {
        moved = cursor.moved();
        URI at = cursor.target(address);
        Reply reply = requests.get(at, cursor);
        if (HttpStatus.hasBody(reply.status())) {
            return take(visit, plainUntil(cursor, requests), at, reply);
        }
        return switch (reply.status()) {
            case 204, 304 -> new Step(cursor, false);
            default -> throw failure(visit, at, reply);
        };
    }

    /// Returns the cursor with the time until which only plain requests are sent: one day, because the fault
    /// may be temporary.
    private PollCursor plainUntil(PollCursor cursor, Requests requests) {
        if (!requests.wantsPlain()) {
            return cursor.plainUntil(null);
        }
        return cursor.plainUntil() != null && clock.instant().isBefore(cursor.plainUntil())
                ? cursor
                : cursor.plainUntil(clock.instant().plus(PLAIN));
    }

    private Step take(Visit visit, PollCursor cursor, URI at, Reply reply) throws IOException, RetryLater {
        seen.accept(reply);
        Optional<FeedPage> page = FeedPage.of(reply.body());
        if (cursor.page() != null && page.isEmpty()) {
            throw new VisitFailed("The host answered something else than the page that its last one led to.");
        }
        boolean empty =
                reply.body().length == 0 || page.isPresent() && page.get().items() == 0;
        if (!empty) {
            if (page.isPresent()) {
                texts.take(visit, reply, at);
            }
            String charset = ContentType.charset(reply.header("content-type").orElse(null));
            visit.take(ShownAddress.of(cursor.page() == null ? address : at), reply.body(), charset);
        }
        Optional<String> link = page.flatMap(FeedPage::next);
        Step step;
        if (link.isPresent()) {
            URI next = reply.resolve(link.get());
            step = new Step(cursor.atPage(next), !empty && !next.equals(at));
        } else {
            step = new Step(cursor.atTheStart(reply, clock), false);
        }
        visit.moveCursor(step.cursor().write());
        moved = step.cursor().moved();
        return step;
    }

    private IOException failure(Visit visit, URI at, Reply reply) throws RetryLater {
        PollFailure failure = PollFailure.of(reply, clock, !at.equals(address));
        if (failure.restarts()) {
            visit.moveCursor(PollCursor.START.write());
        }
        return new VisitFailed(failure.sentence());
    }
}
