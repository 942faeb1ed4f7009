package dateline.journeys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("long")
class J33_AFileComesInPieces {
    private static final String MAIL = """
            From: Press <press@tidewater.example>
            Date: Tue, 3 Mar 2026 10:00:00 +0000
            Message-ID: <mole-1@tidewater.example>
            Subject: Mole reopens
            MIME-Version: 1.0
            Content-Type: multipart/mixed; boundary=b

            --b
            Content-Type: text/plain; charset=utf-8

            ALDHAVEN, March 3, 2026 – The mole reopens, paragraph one.

            |Paragraph two.
            --b--
            """;
    private static final String NITF = """
            <nitf><head><title>Quay rebuilt</title><docdata><doc-id id-string="tw-1"/>
            <date.issue norm="20260303T100000Z"/></docdata></head><body><body.head><hedline><hl1>Quay rebuilt</hl1>
            </hedline></body.head><body.content><p>Paragraph one.</p>|<p>Paragraph two.</p></body.content></body></nitf>
            """;

    @TempDir
    Path data;

    private Program dateline;

    @BeforeEach
    void open() throws IOException {
        dateline = new Program(data);
    }

    @AfterEach
    void close() throws InterruptedException {
        dateline.close();
    }

    @Test
    void isTakenWhenItIsWhole() throws Exception {
        Path file = dateline.inbox().resolve("quay.xml");
        String[] halves = NITF.split("\\|", 2);
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write(halves[0].getBytes(UTF_8));
            out.flush();
            Thread.sleep(6_500);
            assertThat(file).exists();
            out.write(halves[1].getBytes(UTF_8));
        }
        Program.await("the file is done", () -> Files.exists(done("quay.xml")), there -> there);
        assertThat(dateline.page(dateline.onlyAddress())).contains("Paragraph one", "Paragraph two");
    }

    @Test
    void andOneThatWasTakenTooEarlyIsReadAgain() throws Exception {
        for (String sent : new String[] {MAIL, NITF}) {
            String[] halves = sent.split("\\|", 2);
            String name = sent.equals(MAIL) ? "mole.eml" : "quay.xml";
            Path hidden = dateline.inbox().resolve(".being-written");
            try (OutputStream out = Files.newOutputStream(hidden)) {
                out.write(halves[0].getBytes(UTF_8));
                out.flush();
                Files.setLastModifiedTime(hidden, FileTime.from(Instant.now().minus(Duration.ofHours(1))));
                Files.move(hidden, dateline.inbox().resolve(name));
                Program.await(
                        "it was taken", () -> Files.exists(dateline.inbox().resolve(name)), there -> !there);
                out.write(halves[1].getBytes(UTF_8));
            }
        }
        Program.await("both are there", dateline::addresses, addresses -> addresses.size() == 2);
        for (String address : dateline.addresses()) {
            Program.await("all of it", () -> dateline.page(address), page -> page.contains("Paragraph two"));
        }
        Program.await("both are done", () -> Files.exists(done("quay.xml")) && Files.exists(done("mole.eml")), b -> b);
        assertThat(dateline.addresses()).hasSize(2);
        assertThat(dateline.inbox().resolve("refused")).isEmptyDirectory();
    }

    private Path done(String name) {
        return dateline.inbox().resolve("done").resolve(name);
    }
}
