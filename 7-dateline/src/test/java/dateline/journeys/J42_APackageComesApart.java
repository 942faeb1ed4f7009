package dateline.journeys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A package, its text and its picture come in a file each.
class J42_APackageComesApart {
    @TempDir
    Path data;

    @Test
    void theStoryShowsThePictureUntilItIsKilledAlsoAfterAReplay() throws Exception {
        try (Program dateline = new Program(data)) {
            dateline.drop("test/package.xml", pack().getBytes(UTF_8));
            Program.await("the package waits", () -> list(dateline), list -> list.contains("urn:quay:text"));
            dateline.take(item("text", "usable", """
                    <contentMeta><headline>The quay opens</headline></contentMeta>
                    <contentSet><inlineData contenttype="text/plain">It is new.</inlineData></contentSet>"""));
            String address = dateline.onlyAddress();
            assertThat(dateline.page(address)).doesNotContain("<img");
            dateline.drop("test/quay.jpg", jpeg());
            dateline.take(item("picture", "usable", """
                    <contentMeta><description role="drol:caption">Cranes at dusk.</description></contentMeta>
                    <contentSet><remoteContent href="quay.jpg" contenttype="image/jpeg"/></contentSet>"""));
            Program.await("the picture is shown", () -> dateline.page(address), page -> page.contains("<img"));
            assertThat(dateline.page(address)).contains("Cranes at dusk.");
            Program.await("nothing waits", () -> list(dateline), list -> list.contains("The quarantine is empty."));
            String before = dateline.page(address);

            replay(dateline);
            assertThat(dateline.page(address)).isEqualTo(before);
            assertThat(list(dateline)).contains("The quarantine is empty.");

            dateline.take(item("picture", "canceled", ""));
            assertThat(dateline.page(address)).contains("The quay opens").doesNotContain("<img", "Cranes");
            replay(dateline);
            assertThat(dateline.page(address)).contains("The quay opens").doesNotContain("<img", "Cranes");
        }
    }

    private void replay(Program dateline) throws Exception {
        dateline.stop();
        assertThat(dateline.run("replay", "--data", data.toString()).exitCode()).isZero();
        dateline.startAgain();
    }

    private String list(Program dateline) throws Exception {
        return dateline.run("quarantine", "list", "--data", data.toString()).printed();
    }

    private static String pack() {
        return """
            <packageItem guid="urn:quay:package" version="1" standard="NewsML-G2" standardversion="2.33"
                xmlns="http://iptc.org/std/nar/2006-10-01/">
              <catalogRef href="http://www.iptc.org/std/catalog/catalog.IPTC-G2-Standards_40.xml"/>
              <itemMeta><itemClass qcode="ninat:composite"/><provider qcode="nprov:TW"/>
                <versionCreated>2026-03-01T10:00:00Z</versionCreated></itemMeta>
              <groupSet root="g"><group id="g" role="group:main"><itemRef residref="urn:quay:text"/>
                <itemRef residref="urn:quay:picture"/></group></groupSet>
            </packageItem>""";
    }

    private static String item(String kind, String status, String content) {
        return """
            <newsItem guid="urn:quay:%s" version="%d" standard="NewsML-G2" standardversion="2.33"
                xmlns="http://iptc.org/std/nar/2006-10-01/" xml:lang="en">
              <catalogRef href="http://www.iptc.org/std/catalog/catalog.IPTC-G2-Standards_40.xml"/>
              <itemMeta><itemClass qcode="ninat:%s"/><provider qcode="nprov:TW"/>
                <versionCreated>2026-03-01T10:00:00Z</versionCreated><pubStatus qcode="stat:%s"/></itemMeta>
              %s
            </newsItem>""".formatted(kind, status.equals("usable") ? 1 : 2, kind, status, content);
    }

    private static byte[] jpeg() throws Exception {
        BufferedImage image = new BufferedImage(900, 600, BufferedImage.TYPE_INT_RGB);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "jpeg", out);
        return out.toByteArray();
    }
}
