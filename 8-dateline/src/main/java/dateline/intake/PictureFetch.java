package dateline.intake;

import dateline.wire.Dispatch;
import dateline.wire.Intake;
import dateline.wire.Limits;
import dateline.wire.Via;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Fetches pictures that stories name by their address, from the hosts that the settings allow and from no other;
/// what comes is a dispatch like any.
///
/// A redirect is not followed: it could lead anywhere. What fails is tried again, three times in all.
public final class PictureFetch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PictureFetch.class);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int TRIES = 3;
    private static final int AT_ONCE = 4;

    private final Set<String> hosts;
    private final InstantSource clock;
    private final Intake intake;
    private final HttpClient client = HttpClient.newBuilder()
            .followRedirects(Redirect.NEVER)
            .connectTimeout(PATIENCE)
            .build();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Semaphore places = new Semaphore(AT_ONCE);
    private final Set<String> asked = ConcurrentHashMap.newKeySet();

    public PictureFetch(Set<String> hosts, InstantSource clock, Intake intake) {
        this.hosts = Set.copyOf(hosts);
        this.clock = clock;
        this.intake = intake;
    }

    /// Fetches in the background; does nothing for a host that is not allowed or an address that was asked for before.
    public void fetch(String supplier, String address) {
        if (isAllowed(address) && asked.add(supplier + ' ' + address)) {
            threads.execute(() -> attempt(supplier, address));
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
        client.close();
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
        for (int i = 1; i <= TRIES; i++) {
            try {
                places.acquire();
                try {
                    intake.take(new Dispatch(supplier, address, Via.FETCH, clock.instant(), get(address)));
                    return;
                } finally {
                    places.release();
                }
            } catch (IOException e) {
                LOG.warn("The picture {} could not be fetched, try {} of {}: {}", address, i, TRIES, e.getMessage());
                pause(i);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
        asked.remove(supplier + ' ' + address);
    }

    private byte[] get(String address) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(address)).timeout(PATIENCE).build();
        HttpResponse<InputStream> response = client.send(request, BodyHandlers.ofInputStream());
        try (InputStream body = response.body()) {
            if (response.statusCode() != 200) {
                throw new IOException("the host answered " + response.statusCode());
            }
            byte[] bytes = body.readNBytes(Limits.FILE_BYTES + 1);
            if (bytes.length > Limits.FILE_BYTES) {
                throw new IOException("it is longer than " + (Limits.FILE_BYTES >> 20) + " MiB");
            }
            return bytes;
        }
    }

    private static void pause(int tries) {
        try {
            Thread.sleep(Duration.ofSeconds(1L << (2 * tries)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
