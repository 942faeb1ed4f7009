package dateline.journeys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("long")
class J17_ASupplierIsPolled {
    private static final String XHTML = """
            <?xml version="1.0" encoding="UTF-8"?>
            <newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:tide:lantern" version="1"
                standard="NewsML-G2" standardversion="2.29" conformance="power" xml:lang="en">
              <catalogRef href="http://www.iptc.org/std/catalog/catalog.IPTC-G2-Standards_38.xml"/>
              <itemMeta><itemClass qcode="ninat:text"/><provider literal="TIDE"/>
                <versionCreated>2026-03-05T08:00:00Z</versionCreated><pubStatus qcode="stat:usable"/></itemMeta>
              <contentMeta><dateline>Skerry Point (dpa) - </dateline><headline>Lantern boat lies still</headline></contentMeta>
              <contentSet><inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml">
                <head><title>Lantern boat lies still</title></head><body><header>
                <ul class="slugline"><li class="subject">Boats</li><li class="keyword">Lantern</li></ul>
                <time class="publicationDate" datetime="2026-03-05T09:00:00+01:00">05.03.2026 09:00</time>
                <p class="genre">Sondermeldung</p><h1>Lantern boat lies still</h1></header>
                <section class="main"><p><span class="dateline">Skerry Point <span class="credit">(dpa)</span> - </span>The lantern boat lies still.</p><p>It is to sail on Friday.</p><p> </p></section></body></html></inlineXML>
              </contentSet>
            </newsItem>""";

    @TempDir
    Path data;

    private final List<Integer> answered = new CopyOnWriteArrayList<>();
    private final CountDownLatch over = new CountDownLatch(1);
    private volatile String feed = "";
    private volatile boolean broken;
    private HttpServer agency;

    @BeforeEach
    void open() throws IOException {
        agency = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        agency.setExecutor(java.util.concurrent.Executors.newVirtualThreadPerTaskExecutor());
        agency.createContext("/feed", this::answer);
        agency.createContext("/dead", exchange -> {
            try {
                over.await();
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
        });
        agency.start();
    }

    @AfterEach
    void close() {
        over.countDown();
        agency.stop(0);
    }

    @Test
    void newItemsAreTakenOnceDespiteFaultsAndARestart() throws Exception {
        feed = Wire.story("urn:a", 1, "Quay reopens").encode();
        try (Program dateline = program()) {
            Program.await("the story is there", dateline::addresses, addresses -> addresses.size() == 1);
            Program.await("it is not sent again", () -> answered, all -> all.contains(304));

            broken = true;
            Program.await("the agency fails", () -> answered, all -> all.contains(500));
            broken = false;
            feed = Wire.story("urn:a", 2, "Quay closes").encode();
            Program.await(
                    "the update is shown",
                    () -> dateline.page("/api/stories"),
                    stories -> stories.contains("Quay closes"));

            answered.clear();
            Program.await("what was taken is remembered", () -> answered, all -> all.contains(304));
            answered.clear();
            dateline.killAndStart();
            Program.await("it goes on", () -> answered, all -> !all.isEmpty());
            assertThat(answered.getFirst()).isEqualTo(304);
            assertThat(dateline.page("/api/stories")).contains("Quay closes");
        }
    }

    @Test
    void theCharacterSetOfAHeaderCountsAlsoAfterAReplay() throws Exception {
        HttpServer other = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        other.createContext("/feed", exchange -> {
            byte[] latin2 = """
                    <?xml version="1.0"?><rss version="2.0"><channel><item><guid isPermaLink="false">1</guid>
                    <title>Łódź i żagle</title></item></channel></rss>
                    """.getBytes(Charset.forName("iso-8859-2"));
            exchange.getResponseHeaders().set("Content-Type", "text/xml; charset=iso-8859-2");
            exchange.sendResponseHeaders(200, latin2.length);
            exchange.getResponseBody().write(latin2);
            exchange.close();
        });
        other.start();
        try (Program dateline = new Program(
                data,
                "network.private-hosts=localhost",
                "suppliers.tide.poll.addresses=http://localhost:"
                        + other.getAddress().getPort() + "/feed",
                "suppliers.tide.poll.every-seconds=60")) {
            Program.await("it is there", () -> dateline.page("/"), page -> page.contains("Łódź i żagle"));
            dateline.stop();
            assertThat(dateline.run("replay", "--data", data.toString()).exitCode())
                    .isZero();
            dateline.startAgain();
            assertThat(dateline.page("/")).contains("Łódź i żagle");
        } finally {
            other.stop(0);
        }
    }

    @Test
    void aFeedsLastWordStandsAlsoWhenItTakesBackTheOneBeforeAndAfterAReplay() throws Exception {
        try (Program dateline = program()) {
            for (String word : List.of("Quay reopens", "Quay stays closed", "Quay reopens")) {
                feed = """
                        <rss version="2.0"><channel><item><guid isPermaLink="false">1</guid><title>%s</title></item>
                        </channel></rss>""".formatted(word);
                Program.await(
                        word + " is shown", () -> dateline.page("/api/stories"), stories -> stories.contains(word));
            }
            dateline.stop();
            assertThat(dateline.run("replay", "--data", data.toString()).exitCode())
                    .isZero();
            dateline.startAgain();
            assertThat(dateline.page(dateline.onlyAddress())).contains("<h1>Quay reopens</h1>");
        }
    }

    @Test
    void relativeLinksOfAFeedAreRelativeToItsAddressAlsoAfterAReplay() throws Exception {
        feed = """
                <rss version="2.0"><channel><title>Harbour</title><link>https://elsewhere.example/</link>
                <item><guid isPermaLink="false">1</guid><title>Quay reopens</title>
                <description>&lt;p&gt;See &lt;a href="plan.html"&gt;the plan&lt;/a&gt;.&lt;/p&gt;</description></item>
                </channel></rss>""";
        String whole = "href=\"http://localhost:" + agency.getAddress().getPort() + "/plan.html\"";
        try (Program dateline = program()) {
            Program.await("the story is there", dateline::addresses, addresses -> addresses.size() == 1);
            String address = dateline.addresses().getFirst();
            assertThat(dateline.page(address)).contains(whole);
            dateline.stop();
            assertThat(dateline.run("replay", "--data", data.toString()).exitCode())
                    .isZero();
            dateline.startAgain();
            assertThat(dateline.page(address)).contains(whole);
        }
    }

    /// A host that refuses conditions, and that declares a character set as a coding.
    @Test
    void copyOfAnOddHostIsReadAndItsXhtmlHeaderIsNotCopy() throws Exception {
        List<Integer> conditions = new CopyOnWriteArrayList<>();
        agency.createContext("/odd", exchange -> {
            boolean conditional = exchange.getRequestHeaders().containsKey("If-None-Match");
            byte[] body = conditional ? new byte[0] : XHTML.getBytes(UTF_8);
            conditions.add(conditional ? 412 : 200);
            exchange.getResponseHeaders().set("ETag", "\"1\"");
            exchange.getResponseHeaders().set("Content-Encoding", "utf-8");
            exchange.sendResponseHeaders(conditional ? 412 : 200, conditional ? -1 : body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        try (Program dateline = new Program(
                data,
                "network.private-hosts=localhost",
                "suppliers.tide.poll.addresses=http://localhost:"
                        + agency.getAddress().getPort() + "/odd",
                "suppliers.tide.poll.every-seconds=1")) {
            Program.await("the story is there", dateline::addresses, addresses -> addresses.size() == 1);
            Program.await(
                    "it is asked for again without conditions",
                    () -> conditions,
                    all -> all.stream().filter(status -> status == 200).count() > 1);
            String page = dateline.page(dateline.onlyAddress());
            assertThat(page)
                    .contains("<h1>Lantern boat lies still</h1>", "Skerry Point (dpa)", "The lantern boat lies still.")
                    .contains("It is to sail on Friday.")
                    .doesNotContain("05.03.2026", "Sondermeldung");
        }
    }

    @Test
    void itEndsAtOnceThoughASupplierHangs() throws Exception {
        try (Program dateline = program()) {
            Thread.sleep(1_000);
            long begun = System.nanoTime();
            assertThat(dateline.stop()).isZero();
            assertThat(System.nanoTime() - begun).isLessThan(8_000_000_000L);
        }
    }

    private Program program() throws IOException {
        String at = "http://localhost:" + agency.getAddress().getPort();
        return new Program(
                data,
                "network.private-hosts=localhost",
                "suppliers.dead.poll.addresses=" + at + "/dead",
                "suppliers.dead.poll.every-seconds=1",
                "suppliers.harbour.poll.addresses=" + at + "/feed",
                "suppliers.harbour.poll.every-seconds=1",
                "suppliers.harbour.poll.header=x-api-key: k1");
    }

    private void answer(HttpExchange exchange) throws IOException {
        String etag = '"' + Integer.toHexString(feed.hashCode()) + '"';
        int status = status(exchange, etag);
        answered.add(status);
        byte[] body = status == 200 ? feed.getBytes(UTF_8) : new byte[0];
        exchange.getResponseHeaders().set("ETag", etag);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private int status(HttpExchange exchange, String etag) {
        if (!"k1".equals(exchange.getRequestHeaders().getFirst("x-api-key"))) {
            return 401;
        }
        if (broken) {
            return 500;
        }
        return etag.equals(exchange.getRequestHeaders().getFirst("If-None-Match")) ? 304 : 200;
    }
}
