package dateline.journeys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class J03_AKillKills {
    private static final int RACES = 200;

    @TempDir
    Path data;

    private Program dateline;

    @BeforeEach
    void start() throws Exception {
        dateline = new Program(data);
    }

    @AfterEach
    void stop() throws Exception {
        dateline.close();
    }

    @Test
    void everyPageListAndInterfaceDropsIt() {
        dateline.take(Wire.story("urn:other", 1, "Bridge opens").encode());
        dateline.take(Wire.story("urn:a", 1, "Bank fails").encode());
        String address = dateline.addresses().getFirst();
        String id = address.substring(address.length() - 9);
        String day = address.substring("/news".length(), "/news/2026/01/01".length());
        assertThat(dateline.page(day)).contains("Bank fails");
        dateline.take(Wire.kill("urn:a").encode());
        assertThat(dateline.status(address)).isEqualTo(410);
        assertThat(dateline.status("/api/stories/" + id)).isEqualTo(410);
        for (String list : new String[] {"/", "/news", day, "/api/stories", dateline.onlyAddress()}) {
            assertThat(dateline.page(list)).as(list).doesNotContain("Bank fails");
        }
    }

    @Test
    void byAnOldIdAndForGood() {
        dateline.take(Wire.update("urn:1", "", "Bank fails"));
        dateline.take(Wire.update("urn:2", "urn:1", "Bank fails, shares halted"));
        String address = dateline.onlyAddress();
        dateline.take(Wire.kill("urn:1").encode());
        assertThat(dateline.status(address)).isEqualTo(410);
        dateline.take(Wire.update("urn:3", "urn:2", "Bank fails, minister says"));
        assertThat(dateline.addresses()).isEmpty();
        assertThat(dateline.status(address)).isEqualTo(410);
    }

    @Test
    void beforeTheStoryCame() {
        dateline.take(Wire.kill("urn:a").encode());
        dateline.take(Wire.story("urn:a", 1, "Bank fails").encode());
        assertThat(dateline.addresses()).isEmpty();
    }

    /// The kill wins, whichever of the two the program takes first.
    @Test
    void whileAnUpdateComesAtTheSameMoment() throws Exception {
        try (ExecutorService suppliers = Executors.newFixedThreadPool(2)) {
            for (int i = 1; i <= RACES; i++) {
                String guid = "urn:race:" + i;
                dateline.take(Wire.story(guid, 1, "Bank fails").encode());
                String address = dateline.onlyAddress();
                CyclicBarrier start = new CyclicBarrier(2);
                List<Future<?>> both = List.of(
                        suppliers.submit(() -> takeAtOnce(start, Wire.kill(guid).encode())),
                        suppliers.submit(() -> takeAtOnce(
                                start, Wire.story(guid, 2, "Bank is saved").encode())));
                for (Future<?> each : both) {
                    each.get();
                }
                assertThat(dateline.status(address)).as("race " + i).isEqualTo(410);
                assertThat(dateline.addresses()).as("race " + i).isEmpty();
            }
        }
    }

    private void takeAtOnce(CyclicBarrier start, String file) {
        try {
            start.await();
        } catch (InterruptedException | BrokenBarrierException e) {
            throw new AssertionError(e);
        }
        dateline.take(file);
    }

    @Test
    void itsPictureGoesToo() throws Exception {
        dateline.drop("bank.jpg", jpeg());
        JsonObject picture = new JsonObject()
                .put("uri", "urn:picture")
                .put("name", "main")
                .put("type", "picture")
                .put(
                        "descriptions",
                        new JsonArray()
                                .add(new JsonObject().put("role", "caption").put("value", "The bank.")))
                .put(
                        "renditions",
                        new JsonArray().add(new JsonObject().put("name", "main").put("href", "bank.jpg")));
        dateline.drop(
                "bank.json",
                Wire.story("urn:a", 1, "Bank fails")
                        .put("associations", new JsonArray().add(picture))
                        .encode()
                        .getBytes(UTF_8));
        String address = Program.await("the story is there", dateline::addresses, all -> all.size() == 1)
                .getFirst();
        Pattern source = Pattern.compile("src=\"(/pictures/[^\"]+)\"");
        String page = Program.await(
                "the picture is shown",
                () -> dateline.page(address),
                shown -> source.matcher(shown).find());
        Matcher matcher = source.matcher(page);
        assertThat(matcher.find()).isTrue();
        assertThat(dateline.status(matcher.group(1))).isEqualTo(200);
        dateline.drop("kill.json", Wire.kill("urn:a").encode().getBytes(UTF_8));
        Program.await("the story is gone", () -> dateline.status(address), status -> status == 410);
        assertThat(dateline.status(matcher.group(1))).isEqualTo(404);
    }

    private static byte[] jpeg() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(900, 600, BufferedImage.TYPE_INT_RGB), "jpeg", out);
        return out.toByteArray();
    }
}
