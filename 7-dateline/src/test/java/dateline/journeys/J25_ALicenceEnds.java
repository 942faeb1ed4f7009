package dateline.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.journeys.AgencyFormat.Item;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("long")
class J25_ALicenceEnds {
    @TempDir
    Path data;

    @Test
    void storiesAndPicturesLeaveEveryPageAtThatTimeAlsoAfterAReplay() throws Exception {
        try (Program dateline = new Program(data)) {
            dateline.drop("test/bank.jpg", jpeg(Color.ORANGE));
            dateline.drop("test/bridge.jpg", jpeg(Color.BLUE));
            dateline.take(illustrated("urn:bridge", 1, "Bridge opens", picture("bridge")));
            String bridge = dateline.onlyAddress();
            dateline.take(illustrated("urn:bank", 1, "Licensed bank fails", picture("bank")));
            for (AgencyFormat format : AgencyFormat.values()) {
                dateline.take(format.write(new Item("urn:" + format, 1, Instant.now(), "Licensed by " + format)));
            }
            List<String> licensed = new ArrayList<>(dateline.addresses());
            licensed.remove(bridge);
            String bank = licensed.getLast();
            String ofBank = pictureOf(dateline, bank);
            String ofBridge = pictureOf(dateline, bridge);

            Instant end = Instant.now().plusSeconds(2).truncatedTo(ChronoUnit.SECONDS);
            dateline.take(new JsonObject(illustrated("urn:bank", 2, "Licensed bank fails", picture("bank")))
                    .put("expires", end.toString())
                    .encode());
            dateline.take(illustrated(
                    "urn:bridge", 2, "Bridge opens", picture("bridge").put("expires", end.toString())));
            for (AgencyFormat format : AgencyFormat.values()) {
                dateline.take(format.write(
                        new Item("urn:" + format, 2, Instant.now(), "Licensed by " + format).expiring(end)));
            }
            boolean shown = dateline.page("/").contains("Licensed bank fails");
            assertThat(shown || !Instant.now().isBefore(end))
                    .as("it is shown until then")
                    .isTrue();

            Program.await(
                    "the licence ends", () -> dateline.page("/"), front -> !front.contains("Licensed bank fails"));
            assertThat(Instant.now()).isBetween(end, end.plusSeconds(10));
            isGone(dateline, licensed, bridge, List.of(ofBank, ofBridge));
            JsonArray changes = new JsonObject(dateline.page("/api/changes?limit=100")).getJsonArray("changes");
            assertThat(changes.encode().split("\"withheld\"", -1)).hasSize(licensed.size() + 1);

            dateline.stop();
            assertThat(dateline.run("replay", "--data", data.toString()).exitCode())
                    .isZero();
            dateline.startAgain();
            isGone(dateline, licensed, bridge, List.of(ofBank, ofBridge));
        }
    }

    private static void isGone(Program dateline, List<String> licensed, String bridge, List<String> pictures) {
        String feed = dateline.page("/feed.xml");
        for (String address : licensed) {
            assertThat(dateline.status(address)).as(address).isEqualTo(410);
            assertThat(dateline.status(address + "/history")).isEqualTo(410);
            assertThat(dateline.status("/api/stories/" + id(address))).isEqualTo(410);
            assertThat(feed).contains("deleted-entry ref=\"urn:dateline:story:" + id(address));
        }
        String day = bridge.substring("/news".length(), "/news/2026/01/01".length());
        for (String list : new String[] {"/", "/news", day, "/feed.xml", "/news/feed.xml", "/api/stories", bridge}) {
            assertThat(dateline.page(list)).as(list).contains("Bridge opens").doesNotContain("Licensed");
        }
        pictures.forEach(picture -> assertThat(dateline.status(picture)).isEqualTo(404));
        assertThat(dateline.page(bridge)).doesNotContain("<img");
        assertThat(new JsonObject(dateline.page("/api/stories/" + id(bridge))).getJsonArray("associations"))
                .isEmpty();
    }

    @Test
    void usageTermsAreKeptShownAndObeyedByRules() throws Exception {
        String[] rules = {
            "routing.0.terms=no archival use",
            "routing.0.expires-after-hours=0",
            "routing.1.terms=web out",
            "routing.1.publish=false",
            "routing.2.terms=not for norland",
            "routing.2.pictures=false"
        };
        List<String> addresses;
        String picture;
        try (Program dateline = new Program(data)) {
            dateline.drop("test/bridge.jpg", jpeg(Color.BLUE));
            dateline.take(illustrated(
                    "urn:bridge", 1, "Bridge opens", picture("bridge").put("usageterms", "Not for Norland. Ask Ada.")));
            dateline.take(terms("urn:archive", "Bank fails", "NO ARCHIVAL USE after today."));
            dateline.take(terms("urn:web", "Ferry sinks", "Web out, print only."));
            addresses = dateline.addresses();
            picture = pictureOf(dateline, addresses.getLast());
            assertThat(dateline.page("/api/stories"))
                    .contains("\"usageTerms\":\"NO ARCHIVAL USE after today.\"")
                    .contains("\"usageTerms\":\"Web out, print only.\"")
                    .contains("\"usageTerms\":\"Not for Norland. Ask Ada.\"");
            dateline.stop();
            List<String> replay = new ArrayList<>(List.of("replay", "--data", data.toString()));
            List.of(rules).forEach(rule -> replay.addAll(List.of("--set", rule)));
            assertThat(dateline.run(replay.toArray(String[]::new)).exitCode()).isZero();
        }
        try (Program dateline = new Program(data, rules)) {
            assertThat(dateline.onlyAddress()).isEqualTo(addresses.getLast());
            assertThat(dateline.page("/")).doesNotContain("Bank fails", "Ferry sinks");
            assertThat(dateline.status(addresses.get(1))).isEqualTo(410);
            assertThat(dateline.status(addresses.getFirst())).isEqualTo(404);
            assertThat(dateline.run("desk", "held", "--data", data.toString()).printed())
                    .contains("Ferry sinks", "waits for an editor", "Usage terms: Web out, print only.")
                    .doesNotContain("Bank fails");
            assertThat(dateline.page(addresses.getLast())).doesNotContain("<img");
            assertThat(dateline.status(picture)).isEqualTo(404);
        }
    }

    private static String terms(String uri, String headline, String terms) {
        return Wire.story(uri, 1, headline).put("usageterms", terms).encode();
    }

    private static String illustrated(String uri, int version, String headline, JsonObject picture) {
        return Wire.story(uri, version, headline)
                .put("associations", new JsonArray().add(picture))
                .encode();
    }

    private static JsonObject picture(String name) {
        return new JsonObject()
                .put("uri", "urn:picture:" + name)
                .put("name", "main")
                .put("type", "picture")
                .put(
                        "renditions",
                        new JsonArray().add(new JsonObject().put("name", "main").put("href", name + ".jpg")));
    }

    /// Waits until a story shows its picture, and returns the picture's address.
    private static String pictureOf(Program dateline, String address) throws Exception {
        Pattern source = Pattern.compile("src=\"(/pictures/[^\"]+)\"");
        String page = Program.await(
                "the picture is shown",
                () -> dateline.page(address).split("Next Article")[0],
                shown -> source.matcher(shown).find());
        Matcher matcher = source.matcher(page);
        assertThat(matcher.find()).isTrue();
        assertThat(dateline.status(matcher.group(1))).isEqualTo(200);
        return matcher.group(1);
    }

    private static String id(String address) {
        return address.substring(address.length() - 9);
    }

    private static byte[] jpeg(Color color) throws Exception {
        BufferedImage image = new BufferedImage(900, 600, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(color);
        graphics.fillRect(0, 0, 900, 600);
        graphics.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "jpeg", out);
        return out.toByteArray();
    }
}
