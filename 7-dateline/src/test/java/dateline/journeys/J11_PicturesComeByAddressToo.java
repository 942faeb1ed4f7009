package dateline.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class J11_PicturesComeByAddressToo {
    private static final String PRIVATE = "network.private-hosts=localhost";

    @TempDir
    Path data;

    private final AtomicInteger asked = new AtomicInteger();
    private volatile boolean slow;
    private HttpServer agency;

    @BeforeEach
    void open() throws IOException {
        byte[] jpeg = jpeg();
        agency = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        agency.createContext("/", exchange -> {
            asked.incrementAndGet();
            if (slow) {
                pause();
            }
            exchange.sendResponseHeaders(200, jpeg.length);
            exchange.getResponseBody().write(jpeg);
            exchange.close();
        });
        agency.start();
    }

    @AfterEach
    void close() {
        agency.stop(0);
    }

    @Test
    void fromAHostThatTheSettingsAllow() throws Exception {
        try (Program dateline = new Program(data, "pictures.hosts=localhost", PRIVATE)) {
            dateline.take(story().encode());
            String address = dateline.onlyAddress();
            String page = Program.await("the picture is shown", () -> dateline.page(address), p -> p.contains("<img"));

            dateline.kill();
            remove(data.resolve("media"));
            agency.stop(0);
            dateline.startAgain();
            String again = Program.await("it is shown again", () -> dateline.page(address), p -> p.contains("<img"));
            assertThat(again).isEqualTo(page);
        }
    }

    @Test
    void andAnImportWaitsForThem() throws Exception {
        slow = true;
        Path files = Files.createDirectory(data.resolve("files"));
        for (int i = 0; i < 8; i++) {
            Files.writeString(
                    files.resolve(i + ".json"),
                    story("urn:" + i, "quay-" + i + ".jpg").encode());
        }
        Path site = data.resolve("site");
        try (Program dateline = new Program(site, "pictures.hosts=localhost", PRIVATE)) {
            dateline.stop();
            Program.Ran ran = dateline.run(
                    "import",
                    "--data",
                    site.toString(),
                    "--set",
                    "pictures.hosts=localhost",
                    "--set",
                    PRIVATE,
                    files.toString());
            assertThat(ran.exitCode()).as(ran.printed()).isZero();
            assertThat(ran.printed())
                    .contains("8 files: 8 stories and 0 pictures read, 0 refused")
                    .doesNotContain("Exception", "\tat ", "could not be fetched");
            assertThat(asked).hasValue(8);
            dateline.startAgain();
            assertThat(dateline.addresses())
                    .hasSize(8)
                    .allMatch(address -> dateline.page(address).contains("<img"));
        }
    }

    @Test
    void fromNoOther() throws Exception {
        try (Program dateline = new Program(data, "pictures.hosts=pictures.example", PRIVATE)) {
            dateline.take(story().encode());
            Thread.sleep(500);
            assertThat(asked).hasValue(0);
            assertThat(dateline.page(dateline.onlyAddress()))
                    .contains("Quay reopens")
                    .doesNotContain("The quay.", "<img");
        }
    }

    @Test
    void norFromAPrivateNetworkThatTheSettingsDoNotAllow() throws Exception {
        try (Program dateline = new Program(data, "pictures.hosts=localhost")) {
            dateline.take(story().encode());
            Thread.sleep(500);
            assertThat(asked).hasValue(0);
        }
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(300);
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    private JsonObject story() {
        return story("urn:a", "quay.jpg");
    }

    private JsonObject story(String uri, String file) {
        String href = "http://localhost:" + agency.getAddress().getPort() + "/" + file;
        JsonObject picture = new JsonObject()
                .put("uri", uri + ":picture")
                .put("name", "main")
                .put("type", "picture")
                .put(
                        "descriptions",
                        new JsonArray()
                                .add(new JsonObject().put("role", "caption").put("value", "The quay.")))
                .put(
                        "renditions",
                        new JsonArray().add(new JsonObject().put("name", "main").put("href", href)));
        return Wire.story(uri, 1, "Quay reopens " + uri).put("associations", new JsonArray().add(picture));
    }

    private static byte[] jpeg() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(900, 600, BufferedImage.TYPE_INT_RGB), "jpeg", out);
        return out.toByteArray();
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> {
                try {
                    Files.delete(file);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}
