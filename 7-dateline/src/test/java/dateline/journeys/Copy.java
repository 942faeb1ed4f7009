package dateline.journeys;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;

/// Sends the copy of a small newspaper: ten stories with pictures and every part that a page can have.
final class Copy {
    /// A text that two suppliers may send: long enough that it is known as the same copy.
    static final String FIRE = """
        A fire destroyed three warehouses on the northern quay of Aldhaven before dawn on Tuesday and hurt 9 people,
        the harbour board said. It took 140 firefighters and two tugs almost five hours to stop it at the wall of the
        old customs house, where the archive of the port has been kept since 1884. The board's chairwoman told
        reporters that a lorry's battery had probably begun to burn in the middle building.\
        """;

    private static final int STORIES = 10;

    private Copy() {}

    static void fill(Program dateline) throws Exception {
        for (int i = 1; i <= STORIES; i++) {
            dateline.drop("picture" + i + ".jpg", picture(i));
            dateline.drop("story" + i + ".json", story(i).encode().getBytes(UTF_8));
            int count = i;
            Program.await("story " + i + " is there", dateline::addresses, all -> all.size() == count);
        }
        String newest = dateline.addresses().getFirst();
        Program.await("its picture is shown", () -> dateline.page(newest), page -> page.contains("<img"));
        dateline.take(
                Wire.story("urn:killed", 1, "A story that will be withdrawn").encode());
    }

    private static JsonObject story(int number) {
        String text = """
                <p>ALDHAVEN (TW) — The harbour board met for the %dth time and decided what it had put off.</p>
                <p>Its members said that <a href="https://example.org/">the plan</a> would take a year.</p>
                <h2>What changes</h2><ul><li>The quay</li><li>The cranes</li></ul>
                <table><tr><th>Quay</th><th>Cranes</th></tr><tr><td>North</td><td>4</td></tr></table>
                <blockquote><p>We will see, said the harbour master.</p></blockquote>
                <p>Ships will wait outside the port meanwhile.</p><p>Tidewater writer Jon Berg contributed.</p>""".formatted(number);
        JsonObject story = Wire.story(
                        "urn:story:" + number, number == 4 ? 2 : 1, "Harbour board decides on quay " + number)
                .put("by", "Ada Lund")
                .put("copyrightnotice", "© Tidewater")
                .put(
                        "bodies",
                        new JsonArray()
                                .add(new JsonObject()
                                        .put("role", "main")
                                        .put("contenttype", "text/html")
                                        .put("value", text)))
                .put(
                        "associations",
                        new JsonArray()
                                .add(association(number))
                                .add(association(number).put("name", "second").put("uri", "urn:second:" + number)));
        return number == 4 ? story.put("ednote", "CORRECTION: names the right quay.") : story;
    }

    private static JsonObject association(int number) {
        return new JsonObject()
                .put("uri", "urn:picture:" + number)
                .put("name", "first")
                .put("type", "picture")
                .put(
                        "descriptions",
                        new JsonArray()
                                .add(new JsonObject()
                                        .put("role", "caption")
                                        .put(
                                                "value",
                                                "The quay in the morning of day " + number + ". (Tidewater/Ada Lund)")))
                .put(
                        "renditions",
                        new JsonArray()
                                .add(new JsonObject().put("name", "main").put("href", "picture" + number + ".jpg")));
    }

    static byte[] picture(int number) throws IOException {
        BufferedImage image = new BufferedImage(1000, 667, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setPaint(new GradientPaint(0, 0, new Color(20 * number, 90, 160), 0, 667, new Color(240, 180, 90)));
        graphics.fillRect(0, 0, 1000, 667);
        graphics.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "jpeg", out);
        return out.toByteArray();
    }
}
