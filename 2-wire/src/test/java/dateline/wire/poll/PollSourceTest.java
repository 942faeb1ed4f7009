package dateline.wire.poll;

import static dateline.wire.poll.Agency.say;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpExchange;
import dateline.wire.Secret;
import dateline.wire.outward.Outward;
import dateline.wire.outward.RawHost;
import dateline.wire.rounds.RetryLater;
import dateline.wire.rounds.VisitFailed;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PollSourceTest {
    private static final DateTimeFormatter HTTP = DateTimeFormatter.RFC_1123_DATE_TIME.withZone(ZoneOffset.UTC);

    private static final String ITEM = "{\"item\":{\"type\":\"%s\",\"altids\":{\"itemid\":\"%d\"},%s"
            + "\"renditions\":{\"nitf\":{\"href\":\"/text/%d\"}}}}";
    private static final String ANSWER = "{\"api_version\":\"2.0\", \"data\": {\"items\": ["
            + ITEM.formatted("text", 1, "", 1) + ',' + ITEM.formatted("text", 2, "", 2) + ','
            + ITEM.formatted("picture", 3, "", 3) + ','
            + ITEM.formatted("text", 4, "\"pubstatus\":\"canceled\",", 4) + "]}}";
    private static final String PAGE = "{\"api_version\": \"2.0\", \"data\": {\"items\": [%s], \"next_page\": \"%s\"}}";

    private final Notebook visit = new Notebook();
    private final Outward outward = new Outward(Set.of("localhost"));
    private final InstantSource clock = Clock.systemUTC();
    private Agency agency;

    @BeforeEach
    void open() throws IOException {
        agency = new Agency(exchange -> say(exchange, 200, "<rss/>"));
    }

    @AfterEach
    void close() {
        agency.close();
        outward.close();
    }

    @Test
    void theWholeAnswerIsTakenUnderItsAddress() throws Exception {
        source().visit(visit);
        assertThat(visit.bodies).containsExactly("<rss/>");
        assertThat(visit.names).containsExactly(agency.uri("/feed").toString());
    }

    @Test
    void anUnchangedFeedIsNotTransferredAgain() throws Exception {
        String earlier = HTTP.format(clock.instant().minus(Duration.ofDays(1)));
        agency.now(exchange -> {
            boolean known = "\"v1\"".equals(header(exchange, "If-None-Match"))
                    && earlier.equals(header(exchange, "If-Modified-Since"));
            say(exchange, known ? 304 : 200, known ? "" : "<rss/>", "ETag", "\"v1\"", "Last-Modified", earlier);
        });
        source().visit(visit);
        source().visit(visit);
        assertThat(agency.asked).hasSize(2);
        assertThat(visit.bodies).hasSize(1);
        source().visitAnew(visit);
        assertThat(visit.bodies).hasSize(2);
    }

    @Test
    void aLastModifiedInTheFutureIsNotUsedAsACondition() throws Exception {
        String future = HTTP.format(clock.instant().plus(Duration.ofDays(300)));
        agency.now(exchange -> {
            boolean asked = header(exchange, "If-Modified-Since") != null;
            say(exchange, asked ? 304 : 200, asked ? "" : "<rss/>", "Last-Modified", future);
        });
        source().visit(visit);
        source().visit(visit);
        assertThat(visit.bodies).hasSize(2);
    }

    @Test
    void pagesAreFollowedUntilOneIsEmptyAndTheNextVisitGoesOnThere() throws Exception {
        agency.now(this::page);
        source("/feed?page=1").visit(visit);
        assertThat(visit.bodies).hasSize(3);
        assertThat(agency.asked).containsExactly("/feed?page=1", "/feed?page=2", "/feed?page=3", "/feed?page=4");
        agency.asked.clear();
        source("/feed?page=1").visit(visit);
        assertThat(agency.asked).containsExactly("/feed?page=5");
    }

    @Test
    void theTextsOfAPageAreTakenBeforeItAndAllOfThemByteForByte() throws Exception {
        agency.now(exchange -> text(exchange, 200));
        source("/feed").visit(visit);
        assertThat(agency.asked).containsExactly("/feed", "/text/1", "/text/2");
        assertThat(visit.parts)
                .containsExactly(
                        Map.entry(agency.uri("/text/1").toString(), "<nitf>/text/1</nitf>"),
                        Map.entry(agency.uri("/text/2").toString(), "<nitf>/text/2</nitf>"));
        assertThat(visit.partsBefore).as("files taken before").containsExactly(0, 0);
        assertThat(visit.bodies).containsExactly(ANSWER);
    }

    @Test
    void aMissingTextDoesNotHoldUpItsPage() throws Exception {
        agency.now(exchange -> text(exchange, 404));
        source("/feed").visit(visit);
        assertThat(visit.bodies).containsExactly(ANSWER);
        assertThat(visit.parts.values()).containsExactly("<nitf>/text/2</nitf>");
    }

    @Test
    void aTextThatFailsDelaysItsPageForAFewVisits() throws Exception {
        agency.now(exchange -> text(exchange, 500));
        PollSource source = source("/feed");
        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(() -> source.visit(visit)).hasMessageContaining("500 for the text");
            assertThat(visit.bodies).isEmpty();
        }
        source.visit(visit);
        assertThat(visit.bodies).containsExactly(ANSWER);
        assertThat(visit.parts.values()).containsExactly("<nitf>/text/2</nitf>");
    }

    private void text(HttpExchange exchange, int first) throws IOException {
        String path = exchange.getRequestURI().getPath();
        if (path.startsWith("/text")) {
            boolean fails = path.equals("/text/1") && first != 200;
            say(exchange, fails ? first : 200, fails ? "oops" : "<nitf>" + path + "</nitf>");
            return;
        }
        say(exchange, 200, ANSWER);
    }

    @Test
    void afterAFaultTheCursorStaysAtTheLastTakenPage() throws Exception {
        agency.now(exchange -> {
            if (exchange.getRequestURI().toString().endsWith("page=3")) {
                say(exchange, 500, "oops");
            } else {
                page(exchange);
            }
        });
        assertThatThrownBy(() -> source("/feed?page=1").visit(visit)).hasMessage("The host answered 500.");
        assertThat(visit.bodies).hasSize(2);
        agency.now(this::page);
        agency.asked.clear();
        source("/feed?page=1").visit(visit);
        assertThat(agency.asked).containsExactly("/feed?page=3", "/feed?page=4");
        assertThat(visit.bodies).hasSize(3);
    }

    @Test
    void aPageCutOffByTheConnectionIsNotTaken() {
        agency.now(exchange -> {
            exchange.sendResponseHeaders(200, 1_000);
            exchange.getResponseBody().write("{\"api_version\": \"2.0\", \"data\": {".getBytes());
            exchange.getResponseBody().flush();
            throw new IOException("cut");
        });
        assertThatThrownBy(() -> source().visit(visit)).isInstanceOf(IOException.class);
        assertThat(visit.bodies).isEmpty();
        assertThat(visit.cursor).isNull();
    }

    @Test
    void anAnswerThatIsNotAPageDoesNotMoveTheCursor() throws Exception {
        agency.now(this::page);
        source("/feed?page=1").visit(visit);
        String cursor = visit.cursor;
        agency.now(exchange -> say(exchange, 200, "{\"api_version\": \"2.0\", \"error\": {\"status\": 500}}"));
        assertThatThrownBy(() -> source("/feed?page=1").visit(visit)).hasMessageContaining("something else");
        assertThat(visit.cursor).isEqualTo(cursor);
        assertThat(visit.bodies).hasSize(3);
        agency.now(exchange -> say(exchange, 200, PAGE.formatted("{}", "http://%%")));
        assertThatThrownBy(() -> source("/feed?page=1").visit(visit)).hasMessageContaining("not an address");
        assertThat(visit.cursor).isEqualTo(cursor);
    }

    @Test
    void aPageLinkThatNoLongerExistsIsForgotten() throws Exception {
        agency.now(this::page);
        source("/feed?page=1").visit(visit);
        agency.now(exchange -> say(exchange, 410, ""));
        assertThatThrownBy(() -> source("/feed?page=1").visit(visit)).hasMessageContaining("begins anew");
        agency.now(this::page);
        agency.asked.clear();
        source("/feed?page=1").visit(visit);
        assertThat(agency.asked.getFirst()).isEqualTo("/feed?page=1");
    }

    @Test
    void retryAfterIsObeyed() {
        agency.now(exchange -> say(exchange, 503, "", "Retry-After", "120"));
        assertThat(later().after()).isEqualTo(Duration.ofMinutes(2));
        agency.now(exchange -> say(exchange, 429, "", "Retry-After", "Sun, 06 Nov 1994 08:49:37 GMT"));
        assertThat(later().after()).isZero();
        agency.now(exchange -> say(exchange, 503, "", "Retry-After", "soon"));
        assertThatThrownBy(() -> source().visit(visit)).isInstanceOf(VisitFailed.class);
    }

    @Test
    void aRetryAfterDateIsReadByTheHostsOwnClock() throws IOException {
        Instant theirs = Instant.parse("2031-03-01T12:00:00Z");
        try (RawHost host = RawHost.saying("HTTP/1.1 429 Slow down\r\nContent-Length: 0\r\nDate: " + HTTP.format(theirs)
                + "\r\nRetry-After: " + HTTP.format(theirs.plusSeconds(90)) + "\r\n\r\n")) {
            Credentials none = Credentials.of(null, null, null);
            PollSource source = new PollSource(host.uri("/feed"), none, outward, clock);
            assertThat(catchThrowableOfType(RetryLater.class, () -> source.visit(visit))
                            .after())
                    .isEqualTo(Duration.ofSeconds(90));
        }
    }

    @Test
    void anAddressThatMovedForGoodIsRememberedAndReported() throws Exception {
        agency.now(exchange -> {
            if (exchange.getRequestURI().getPath().equals("/feed")) {
                say(exchange, 301, "", "Location", "/new");
            } else {
                say(exchange, 200, "<rss/>");
            }
        });
        PollSource source = source();
        source.visit(visit);
        assertThat(source.remark().orElseThrow()).contains(agency.uri("/new").toString());
        source().visit(visit);
        assertThat(agency.asked).containsExactly("/feed", "/new", "/new");
        assertThat(visit.names).containsOnly(agency.uri("/feed").toString());
        agency.now(exchange -> say(exchange, 404, ""));
        assertThatThrownBy(() -> source().visit(visit)).hasMessageContaining("begins anew");
        agency.asked.clear();
        assertThatThrownBy(() -> source().visit(visit)).hasMessageContaining("nothing at the address");
        assertThat(agency.asked).containsExactly("/feed");
    }

    @Test
    void userPasswordAndHeaderAreSentAndNeverPrinted() throws Exception {
        agency.now(exchange -> {
            boolean knows = "Basic YWRhOmxhbnRlcm4tNw==".equals(header(exchange, "Authorization"))
                    && "k1".equals(header(exchange, "X-Api-Key"));
            say(exchange, knows ? 200 : 401, knows ? "<rss/>" : "");
        });
        Credentials credentials = Credentials.of("ada", new Secret("lantern-7"), new Secret("x-api-key: k1"));
        new PollSource(agency.uri("/feed"), credentials, outward, clock).visit(visit);
        assertThat(visit.bodies).hasSize(1);
        assertThat(credentials.toString()).doesNotContain("lantern", "YWRh", "k1");
        assertThatThrownBy(() -> source().visit(visit))
                .hasMessage("The host lets us have nothing (401). Look at user, password and header.");
    }

    @Test
    void anEmptyAnswerMakesNoDispatch() throws Exception {
        agency.now(exchange -> say(exchange, 200, ""));
        source().visit(visit);
        agency.now(exchange -> say(exchange, 204, ""));
        source().visit(visit);
        assertThat(visit.bodies).isEmpty();
    }

    @Test
    void anUnreadableCursorStartsFromTheBeginning() throws Exception {
        visit.cursor = "not json";
        source().visit(visit);
        assertThat(visit.bodies).hasSize(1);
    }

    /// Sends one item on each of the first three pages, then empty pages. Each page links to the next.
    private void page(HttpExchange exchange) throws IOException {
        int page = Integer.parseInt(exchange.getRequestURI().getQuery().replace("page=", ""));
        String items = page < 4 ? "{\"item\": {\"altids\": {\"itemid\": \"" + page + "\"}}}" : "";
        String link = "/feed?page=" + (page + 1);
        say(exchange, 200, PAGE.formatted(items, page % 2 == 0 ? link : agency.uri(link)));
    }

    private RetryLater later() {
        return catchThrowableOfType(RetryLater.class, () -> source().visit(visit));
    }

    private PollSource source() {
        return source("/feed");
    }

    private PollSource source(String path) {
        return new PollSource(agency.uri(path), Credentials.of(null, null, null), outward, clock);
    }

    private static @Nullable String header(HttpExchange exchange, String name) {
        return exchange.getRequestHeaders().getFirst(name);
    }
}
