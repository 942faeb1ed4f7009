package dateline.http;

import io.vertx.core.http.HttpServerRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Answers requests with a wrong token, and slows down guessing. After too many wrong tokens from one address
/// at one door within a minute, it answers late and with 429. It counts every wrong token, and logs one line
/// for each burst.
///
/// Requests with the right token do not reach this class, so a guesser cannot lock out others at the
/// same address.
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

    /// @param counted receives the door of each wrong token
    public TokenGuard(Replies replies, ClientAddresses addresses, InstantSource clock, Consumer<String> counted) {
        this.replies = replies;
        this.addresses = addresses;
        this.clock = clock;
        this.counted = counted;
    }

    /// @param door a supplier's name if the settings have that supplier, or a fixed name such as `desk`
    /// or `metrics`
    /// @param detail tells a client with a mistaken token what to do
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

    /// Returns how many wrong tokens this guesser has sent in the current window, including this one.
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
