package dateline.journeys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Properties;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("long")
class J21_AReleaseComesByMail {
    @TempDir
    Path data;

    private final GreenMail server = new GreenMail(new ServerSetup(0, "localhost", ServerSetup.PROTOCOL_IMAP));
    private GreenMailUser mailbox;

    @BeforeEach
    void open() {
        server.start();
        mailbox = server.setUser("releases@paper.example", "releases", "lantern-7");
    }

    @AfterEach
    void close() {
        server.stop();
    }

    @Test
    void withItsPictureAndOnlyFromWhoMaySend() throws Exception {
        try (Program dateline = new Program(
                data,
                "network.private-hosts=localhost",
                "suppliers.harbour.mail.host=localhost",
                "suppliers.harbour.mail.port=" + server.getImap().getPort(),
                "suppliers.harbour.mail.security=none",
                "suppliers.harbour.mail.user=releases",
                "suppliers.harbour.mail.password=lantern-7",
                "suppliers.harbour.mail.senders=@harbour.example",
                "suppliers.harbour.mail.every-seconds=1")) {
            deliver("evil@example.org", "Harbour burns", "It burns.");
            deliver("press@harbour.example", "EMBARGOED: Harbour to be sold", "It will be sold.");
            deliver("press@harbour.example", "Press release: Quay reopens", "ALDHAVEN, March 3, 2026 – It opens.");
            Program.await("the release is there", dateline::addresses, addresses -> addresses.size() == 1);
            String address = dateline.onlyAddress();
            String page = Program.await("its picture is shown", () -> dateline.page(address), p -> p.contains("<img"));
            assertThat(page)
                    .contains("Quay reopens", "The quay in the morning.")
                    .doesNotContain("Press release");
            assertThat(dateline.page("/api/stories")).doesNotContain("burns", "sold");

            Program.Ran quarantine = dateline.run("quarantine", "list", "--data", data.toString());
            assertThat(quarantine.printed()).contains("evil@example.org may not send for this supplier");
        }
    }

    private void deliver(String from, String subject, String text) throws Exception {
        String mail = """
                From: %s
                To: releases@paper.example
                Subject: %s
                Message-ID: <%d@harbour.example>
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary=b

                --b
                Content-Type: text/plain; charset=utf-8
                Content-Transfer-Encoding: 8bit

                %s

                Photo caption: The quay in the morning.
                --b
                Content-Type: image/jpeg; name="the quay.jpg"
                Content-Disposition: attachment; filename="the quay.jpg"
                Content-Transfer-Encoding: base64

                %s
                --b--
                """.formatted(from, subject, subject.hashCode(), text, picture())
                .replace("\n", "\r\n");
        mailbox.deliver(
                new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(mail.getBytes(UTF_8))));
    }

    private static String picture() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(900, 600, BufferedImage.TYPE_INT_RGB), "jpeg", out);
        return Base64.getMimeEncoder(76, new byte[] {'\n'}).encodeToString(out.toByteArray());
    }
}
