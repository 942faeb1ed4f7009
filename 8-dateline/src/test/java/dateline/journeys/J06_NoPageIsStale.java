package dateline.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class J06_NoPageIsStale {
    private static final Pattern COUNT = Pattern.compile("Count stands at ([0-9]+)");

    @TempDir
    Path data;

    /// Readers ask for the front, the section and the article without a pause while versions are acknowledged.
    @Test
    void onceAChangeIsAcknowledged() throws Exception {
        try (Program dateline = new Program(data)) {
            dateline.take(Wire.story("urn:a", 1, "Count stands at 1")
                    .put("slugline", "count")
                    .encode());
            String address = dateline.onlyAddress();
            AtomicInteger acknowledged = new AtomicInteger(1);
            List<String> stale = new ArrayList<>();
            List<Thread> readers = new ArrayList<>();
            for (String path : List.of("/", "/news", "/api/stories", address)) {
                readers.add(Thread.ofPlatform().start(() -> {
                    while (acknowledged.get() < 100) {
                        int before = acknowledged.get();
                        int seen = count(dateline, path);
                        if (seen < before) {
                            synchronized (stale) {
                                stale.add(path + " showed " + seen + " after " + before);
                            }
                        }
                    }
                }));
            }
            for (int version = 2; version <= 100; version++) {
                dateline.take(Wire.story("urn:a", version, "Count stands at " + version)
                        .encode());
                acknowledged.set(version);
            }
            for (Thread reader : readers) {
                reader.join();
            }
            assertThat(stale).isEmpty();
        }
    }

    private static int count(Program dateline, String path) {
        var response = dateline.get(path);
        String page = response.statusCode() == 301
                ? dateline.get(response.headers().firstValue("location").orElseThrow())
                        .body()
                : response.body();
        Matcher matcher = COUNT.matcher(page);
        return matcher.find() ? Integer.parseInt(matcher.group(1)) : Integer.MAX_VALUE;
    }
}
