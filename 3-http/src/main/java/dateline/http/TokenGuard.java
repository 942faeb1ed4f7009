package dateline.http;

import io.vertx.core.http.HttpServerRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Answers requests whose token is wrong, and slows down whoever guesses: after so many within a minute from one
/// address at one door they are answered late, and 429. Each is counted; a burst is one line of the log.
///
/// A right token never comes here, so that nobody is locked out by another who guesses from the same address.
public final class TokenGuard {
    private static final Logger LOG = LoggerFactory.getLogger(TokenGuard.class);
    private static final int ALLOWED = 20;
    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final Duration DELAY = Duration.ofSeconds(1);
    private static final int MOST_KEPT = 10_000;

    private record Guesser(String address, String door) {}

    private record Burst(Instant since, int count) {}

    private final Replies replies;
    private final ClientAddresses addresses;
    private final InstantSource clock;
    private final Consumer<String> counted;
    private final LinkedHashMap<Guesser, Burst> bursts = new LinkedHashMap<>();

    /// @param counted told the door at each wrong token
    public TokenGuard(Replies replies, ClientAddresses addresses, InstantSource clock, Consumer<String> counted) {
        this.replies = replies;
        this.addresses = addresses;
        this.clock = clock;
        this.counted = counted;
    }

    /// @param door which of few: the supplier where it is one of the settings', `desk`, `metrics`
    /// @param detail what to do, for whoever only mistook the token
    public void refuse(HttpServerRequest request, String door, String detail) {
        counted.accept(door);
        Guesser guesser = new Guesser(addresses.of(request), door);
        int count = note(guesser);
        if (count <= ALLOWED) {
            request.response().putHeader("WWW-Authenticate", "Bearer");
            replies.problem(request, 401, detail);
            return;
        }
        if (count == ALLOWED + 1) {
            LOG.warn(
                    "More than {} wrong tokens within a minute for {}, from the address {}: they are answered late",
                    ALLOWED,
                    door,
                    guesser.address());
        }
        request.response().putHeader("Retry-After", String.valueOf(WINDOW.toSeconds()));
        replies.problemLater(request, 429, "Too many wrong tokens. " + detail, DELAY);
    }

    /// How many there were in this guesser's window, with this one.
    private synchronized int note(Guesser guesser) {
        Instant now = clock.instant();
        Burst before = bursts.remove(guesser);
        Burst burst = before == null || before.since().plus(WINDOW).isBefore(now)
                ? new Burst(now, 1)
                : new Burst(before.since(), Math.min(before.count() + 1, 1_000_000));
        bursts.put(guesser, burst);
        if (bursts.size() > MOST_KEPT) {
            bursts.pollFirstEntry();
        }
        return burst.count();
    }
}
