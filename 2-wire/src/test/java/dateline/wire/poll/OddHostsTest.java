package dateline.wire.poll;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import dateline.wire.outward.Outward;
import dateline.wire.rounds.VisitFailed;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Hosts that answer a plain request correctly and other requests oddly. Their feeds must still be read,
/// visit after visit.
class OddHostsTest {
    private static final String FEED = "<?xml version=\"1.0\"?><rss><channel><title>Tide</title></channel></rss>";
    private static final String WALL = "<!DOCTYPE html><html><body>This site uses cookies.</body></html>";

    private final Notebook visit = new Notebook();
    private final Outward outward = new Outward(Set.of("localhost"));
    private final AtomicInteger version = new AtomicInteger();
    private Instant now = Instant.parse("2026-03-03T10:00:00Z");
    private Agency agency;

    @BeforeEach
    void open() throws IOException {
        agency = new Agency(exchange -> send(exchange, 200, bytes()));
    }

    @AfterEach
    void close() {
        agency.close();
        outward.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 403, 406, 404, 410, 412, 416, 417, 428, 500, 501, 502})
    void afterAHostRefusesAConditionalRequestTheConditionIsLeftOut(int status) throws Exception {
        agency.now(exchange -> {
            exchange.getResponseHeaders().set("ETag", "\"v" + version + "\"");
            boolean conditional = isConditional(exchange);
            send(exchange, conditional ? status : 200, conditional ? new byte[0] : bytes());
        });
        visitThreeTimes();
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 403, 406, 415, 500})
    void afterAHostRefusesACompressionTheCompressionIsLeftOut(int status) throws Exception {
        agency.now(exchange -> {
            boolean packed = wantsGzip(exchange);
            send(exchange, packed ? status : 200, packed ? new byte[0] : bytes());
        });
        visitThreeTimes();
    }

    @Test
    void anUnchangedAnswerIsNotAcceptedForAFeedNeverFetched() throws Exception {
        agency.now(exchange ->
                send(exchange, wantsGzip(exchange) ? 304 : 200, wantsGzip(exchange) ? new byte[0] : bytes()));
        visitThreeTimes();
        visit.cursor = null;
        agency.now(exchange -> send(exchange, 304, new byte[0]));
        assertThatThrownBy(() -> source().visit(visit))
                .isInstanceOf(VisitFailed.class)
                .hasMessageContaining("we have nothing from it yet");
    }

    @Test
    void anEmptyAnswerToAConditionalRequestIsNotTrusted() throws Exception {
        agency.now(exchange -> {
            exchange.getResponseHeaders().set("ETag", "\"v\"");
            send(exchange, 200, isConditional(exchange) ? new byte[0] : bytes());
        });
        visitThreeTimes();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"utf-8", "UTF8", "identity", "", "none", "8bit", "text/xml", "gzip", "x-gzip", "deflate", "br"})
    void anUnknownOrWrongContentEncodingIsIgnored(String coding) throws Exception {
        agency.now(exchange -> {
            exchange.getResponseHeaders().set("Content-Encoding", coding);
            send(exchange, 200, bytes());
        });
        visitThreeTimes();
        assertThat(agency.asked).as("no second request was needed").hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "deflate", "raw", "gzip, gzip", "twice", "unsaid", "deflate, gzip"})
    void everyKnownCompressionIsDecoded(String packing) throws Exception {
        agency.now(exchange -> {
            Headers headers = exchange.getResponseHeaders();
            switch (packing) {
                case "raw" -> headers.set("Content-Encoding", "deflate");
                case "twice" -> headers.set("Content-Encoding", "gzip");
                case "unsaid" -> {}
                default -> headers.set("Content-Encoding", packing);
            }
            send(
                    exchange,
                    200,
                    switch (packing) {
                        case "deflate" -> deflated(bytes(), false);
                        case "raw" -> deflated(bytes(), true);
                        case "twice", "gzip, gzip" -> gzip(gzip(bytes()));
                        case "deflate, gzip" -> gzip(deflated(bytes(), false));
                        default -> gzip(bytes());
                    });
        });
        visitThreeTimes();
        assertThat(agency.asked).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"broken", "cut", "brotli", "length"})
    void anAnswerThatCannotBeUnpackedIsRequestedUncompressed(String oddity) throws Exception {
        agency.now(exchange -> {
            if (!wantsGzip(exchange)) {
                send(exchange, 200, bytes());
                return;
            }
            exchange.getResponseHeaders().set("Content-Encoding", oddity.equals("brotli") ? "br" : "gzip");
            byte[] packed = gzip(bytes());
            switch (oddity) {
                case "broken" -> {
                    packed[14] ^= 0x55;
                    packed[15] ^= 0x55;
                    send(exchange, 200, packed);
                }
                case "cut" -> send(exchange, 200, java.util.Arrays.copyOf(packed, packed.length / 2));
                case "brotli" -> send(exchange, 200, new byte[] {(byte) 0x8B, 2, (byte) 0x80, 3});
                default -> {
                    exchange.sendResponseHeaders(200, bytes().length + 100);
                    exchange.getResponseBody().write(packed);
                    exchange.getResponseBody().flush();
                    throw new IOException("longer than it is");
                }
            }
        });
        visitThreeTimes();
        assertThat(agency.asked).as("it is remembered").hasSize(4);
        now = now.plus(Duration.ofDays(2));
        version.incrementAndGet();
        source().visit(visit);
        assertThat(agency.asked).as("it is tried the other way again").hasSize(6);
    }

    @Test
    void aHostThatExpectsItsCookieGetsIt() throws Exception {
        agency.now(exchange -> {
            String cookie = exchange.getRequestHeaders().getFirst("Cookie");
            if ("seen=1; lang=nb".equals(cookie)) {
                send(exchange, 200, bytes());
            } else {
                exchange.getResponseHeaders().add("Set-Cookie", "seen=1; Path=/; HttpOnly");
                exchange.getResponseHeaders().add("Set-Cookie", "lang=nb");
                exchange.getResponseHeaders().add("Set-Cookie", "safe=1; Secure");
                exchange.getResponseHeaders().set("Location", "/feed");
                send(exchange, 302, new byte[0]);
            }
        });
        visitThreeTimes();
        assertThat(agency.asked).as("cookies are forgotten after each visit").hasSize(6);
    }

    /// The host answers the first request of each visit with an error, a redirect or a page, and sets a cookie.
    /// It sends the feed only to a client that returns the cookie.
    @ParameterizedTest
    @ValueSource(
            strings = {"302", "307", "400", "401", "403", "404", "500", "302 /wall", "307 /wall", "200", "302 nowhere"})
    void aCookieWallIsPassedAtEveryVisit(String wall) throws Exception {
        agency.now(exchange -> answerBehindTheWall(exchange, wall));
        visitThreeTimes();
        assertThat(agency.asked).hasSizeLessThanOrEqualTo(9);
    }

    @ParameterizedTest
    @ValueSource(strings = {"302", "403", "200"})
    void aCookieWallOfAHostThatRefusesConditionsAndCodingsIsPassedToo(String wall) throws Exception {
        agency.now(exchange -> {
            if (exchange.getRequestHeaders().containsKey("Cookie")
                    && (isConditional(exchange) || wantsGzip(exchange))) {
                send(exchange, 406, new byte[0]);
            } else {
                answerBehindTheWall(exchange, wall);
            }
        });
        visitThreeTimes();
    }

    @Test
    void aFeedBehindACookieWallThatHasNotChangedIsNotSentAgain() throws Exception {
        agency.now(exchange -> {
            if (exchange.getRequestHeaders().containsKey("Cookie") && isConditional(exchange)) {
                send(exchange, 304, new byte[0]);
            } else {
                answerBehindTheWall(exchange, "403");
            }
        });
        source().visit(visit);
        source().visit(visit);
        assertThat(visit.bodies).hasSize(1);
        assertThat(agency.asked).as("each visit is refused once").hasSize(4);
    }

    @Test
    void aHostThatSetsACookieAndStillRefusesIsNotAskedForever() {
        agency.now(exchange -> {
            exchange.getResponseHeaders().set("Set-Cookie", "n=" + agency.asked.size());
            send(exchange, 403, new byte[0]);
        });
        assertThatThrownBy(() -> source().visit(visit)).isInstanceOf(VisitFailed.class);
        assertThat(agency.asked).hasSizeLessThanOrEqualTo(4);
    }

    private void answerBehindTheWall(HttpExchange exchange, String wall) throws IOException {
        boolean isPage = exchange.getRequestURI().getPath().equals("/wall");
        if (!isPage && "seen=1".equals(exchange.getRequestHeaders().getFirst("Cookie"))) {
            exchange.getResponseHeaders().set("ETag", "\"v" + version + "\"");
            send(exchange, 200, bytes());
            return;
        }
        String[] parts = wall.split(" ");
        exchange.getResponseHeaders().set("Set-Cookie", "seen=1; Path=/; HttpOnly");
        if (parts.length > 1 && !isPage) {
            exchange.getResponseHeaders().set("Location", parts[1].equals("nowhere") ? "ftp://localhost/" : parts[1]);
        }
        boolean isShown = isPage || wall.equals("200");
        exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
        send(exchange, isShown ? 200 : Integer.parseInt(parts[0]), isShown ? WALL.getBytes(UTF_8) : new byte[0]);
    }

    @Test
    void aBusyHostOrAMissingFeedIsAskedOnlyOnce() {
        for (int status : new int[] {401, 404, 410, 429}) {
            agency.asked.clear();
            agency.now(exchange -> send(exchange, status, new byte[0]));
            assertThatThrownBy(() -> source().visit(visit)).isInstanceOf(Exception.class);
            assertThat(agency.asked).as("%d", status).hasSize(1);
        }
    }

    @Test
    void theDispatchKeepsTheCharacterSetOfTheHttpHeader() throws Exception {
        for (String type : new String[] {"text/xml; charset=ISO-8859-2", "text/xml;charset=\"iso-8859-2\""}) {
            agency.now(exchange -> {
                exchange.getResponseHeaders().set("Content-Type", type);
                send(exchange, 200, bytes());
            });
            source().visit(visit);
            assertThat(visit.charsets.getLast()).as(type).hasValue("iso-8859-2");
        }
        agency.now(exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "text/xml; charset=\"\"; x");
            send(exchange, 200, bytes());
        });
        source().visit(visit);
        assertThat(visit.charsets.getLast()).isEqualTo(Optional.empty());
    }

    /// Visits the host three times; the feed differs each time.
    private void visitThreeTimes() throws Exception {
        for (int i = 1; i <= 3; i++) {
            version.set(i);
            source().visit(visit);
            assertThat(visit.bodies).hasSize(i);
            assertThat(visit.bodies.getLast()).isEqualTo(new String(bytes(), UTF_8));
        }
    }

    private byte[] bytes() {
        return (FEED + "<!-- " + version + " -->" + "\n".repeat(200)).getBytes(ISO_8859_1);
    }

    private PollSource source() {
        return new PollSource(agency.uri("/feed"), Credentials.of(null, null, null), outward, () -> now);
    }

    private static boolean isConditional(HttpExchange exchange) {
        return exchange.getRequestHeaders().containsKey("If-None-Match");
    }

    private static boolean wantsGzip(HttpExchange exchange) {
        return "gzip".equals(exchange.getRequestHeaders().getFirst("Accept-Encoding"));
    }

    private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }

    private static byte[] deflated(byte[] bytes, boolean raw) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflate =
                new DeflaterOutputStream(out, new Deflater(Deflater.DEFAULT_COMPRESSION, raw))) {
            deflate.write(bytes);
        }
        return out.toByteArray();
    }
}
