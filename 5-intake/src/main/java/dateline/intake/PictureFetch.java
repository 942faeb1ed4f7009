package dateline.intake;

import dateline.envelope.Limits;
import dateline.wire.Dispatch;
import dateline.wire.Intake;
import dateline.wire.Receipt;
import dateline.wire.Via;
import dateline.wire.outward.Ask;
import dateline.wire.outward.Outward;
import dateline.wire.outward.Reply;
import dateline.wire.rounds.Reasons;
import dateline.wire.rounds.VisitFailed;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Fetches pictures that stories name by their address. It asks only the hosts that the settings allow. Each
/// fetched picture is taken as a dispatch of its own.
///
/// Redirects are not followed: they could lead anywhere. A failed fetch is tried again, three times in all.
public final class PictureFetch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PictureFetch.class);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int TRIES = 3;
    private static final int AT_ONCE = 4;

    private final Set<String> hosts;
    private final InstantSource clock;
    private final Intake intake;
    private final Outward outward;
    private final PictureTasks tasks = new PictureTasks();
    private final Semaphore places = new Semaphore(AT_ONCE);
    private final Set<String> asked = ConcurrentHashMap.newKeySet();

    public PictureFetch(Set<String> hosts, Outward outward, InstantSource clock, Intake intake) {
        this.hosts = Set.copyOf(hosts);
        this.outward = outward;
        this.clock = clock;
        this.intake = intake;
    }

    /// Fetches a picture in the background. Does nothing if its host is not allowed or its address was asked
    /// for before.
    public void fetch(String supplier, String address) {
        if (isAllowed(address) && asked.add(supplier + ' ' + address)) {
            inBackground(() -> attempt(supplier, address));
        }
    }

    /// Runs work that looks for pictures to fetch; does nothing once this is closed.
    public void inBackground(Runnable work) {
        tasks.start(work);
    }

    /// Waits until every picture that was asked for is fetched and filed, or has failed.
    ///
    /// @param stall how long to wait while nothing is done
    /// @return how many tasks are still under way
    public int awaitEnd(Duration stall) throws InterruptedException {
        return tasks.awaitEnd(stall);
    }

    /// Stops all fetches. After it returns, no picture is handed in any more. The next start fetches the
    /// missing ones.
    @Override
    public void close() {
        tasks.close();
    }

    private boolean isAllowed(String address) {
        try {
            URI uri = URI.create(address);
            String host = uri.getHost();
            boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
            return web && host != null && uri.getUserInfo() == null && hosts.contains(host);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private void attempt(String supplier, String address) {
        for (int i = 1; i <= TRIES && !tasks.areClosing(); i++) {
            try {
                hand(supplier, address, get(address));
                return;
            } catch (IOException | ExecutionException e) {
                if (!tasks.areClosing()) {
                    LOG.warn("The picture {} could not be fetched, try {} of {}: {}", address, i, TRIES, reason(e));
                    pause(i);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
        asked.remove(supplier + ' ' + address);
    }

    /// Hands in a picture, and returns once it is filed, so that an import waits for it.
    private void hand(String supplier, String address, byte[] picture) throws InterruptedException, ExecutionException {
        if (!tasks.areClosing()) {
            intake.take(new Dispatch(supplier, address, Via.FETCH, clock.instant(), picture))
                    .thenCompose(Receipt::outcome)
                    .get();
        }
    }

    private static String reason(Exception failure) {
        return failure instanceof ExecutionException ? "it could not be kept." : Reasons.of(failure);
    }

    private byte[] get(String address) throws IOException, InterruptedException {
        places.acquire();
        try {
            return ask(address);
        } finally {
            places.release();
        }
    }

    private byte[] ask(String address) throws IOException {
        Reply reply = outward.send(Ask.get(URI.create(address)).redirects(0).within(Limits.FILE_BYTES, PATIENCE));
        if (reply.status() != 200) {
            throw new VisitFailed("The host answered " + reply.status() + ".");
        }
        return reply.body();
    }

    private static void pause(int tries) {
        try {
            Thread.sleep(Duration.ofSeconds(1L << (2 * tries)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
