package dateline.formats.readers;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.copy.WireFile;
import dateline.story.Reading;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Half a megabyte of tags or brackets that are never closed is read in linear time. A regular expression that
/// searches for the end from each beginning takes quadratic time, which is minutes here.
@Tag("long")
class LongMarkupTest {
    private static final int BYTES = 512 << 10;
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final List<String> PIECES = List.of(
            "<!--",
            "<![CDATA[",
            "<pre ",
            "<pre>",
            "<a ",
            "<a href=\"",
            "<p class='",
            "<iframe ",
            "<object>",
            "<entry ",
            "<rdf:RDF ",
            "<img src=",
            "</p ",
            "[caption ",
            "[caption]",
            "[gallery ",
            "[x a=\"",
            "(",
            "\"",
            "by A ",
            "&#");

    /// The run replaces `%s` in each.
    private static final List<String> FILES = List.of(
            "%s",
            "{\"uri\": \"urn:a\", \"type\": \"text\", \"headline\": \"Quay\", \"body_xhtml\": \"<p>Quay.</p>%s\"}",
            "<html><head><title>Quay</title></head><body><article><h1>Quay</h1><p>Stone.</p>%s</article></body></html>",
            "<rss version=\"2.0\"><channel><title>Quay</title><item><guid>a</guid><title>Quay</title>"
                    + "<description><![CDATA[<p>Stone.</p>%s]]></description></item></channel></rss>",
            "<rss version=\"2.0\" xmlns:wp=\"http://wordpress.org/export/1.2/\""
                    + " xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"><channel>"
                    + "<wp:wxr_version>1.2</wp:wxr_version><item><title>Quay</title><wp:post_id>1</wp:post_id>"
                    + "<wp:post_type>post</wp:post_type><wp:status>publish</wp:status>"
                    + "<content:encoded><![CDATA[<p>Stone.</p>%s]]></content:encoded></item></channel></rss>",
            "From: a@b.example\r\nTo: c@d.example\r\nSubject: Quay\r\nMessage-ID: <a@b>\r\nMIME-Version: 1.0\r\n"
                    + "Content-Type: text/html; charset=utf-8\r\n\r\n<html><body><p>Stone for the quay.</p>%s",
            "From: a@b.example\r\nTo: c@d.example\r\nSubject: Quay\r\nMessage-ID: <a@b>\r\n\r\nStone.\r\n\r\n%s",
            "<nitf><head><docdata><doc-id id-string=\"a\"/></docdata></head><body><body.head><hedline><hl1>Quay</hl1>"
                    + "</hedline></body.head><body.content><p>Stone.</p><p><![CDATA[%s]]></p></body.content></body></nitf>");

    private final Readers readers = new Readers(ZoneOffset.UTC);

    static Stream<String> pieces() {
        return PIECES.stream();
    }

    @ParameterizedTest
    @MethodSource("pieces")
    void aLongRunOfMarkupIsReadInLinearTime(String piece) throws InterruptedException {
        List<String> slow = new ArrayList<>();
        String run = piece.repeat(BYTES / piece.length());
        for (String file : FILES) {
            String written = file.startsWith("{") ? run.replace("\"", "\\\"") : run;
            String fault = fault(file.replace("%s", written));
            if (!fault.isEmpty()) {
                slow.add(file.substring(0, Math.min(40, file.length())) + ": " + fault);
            }
        }
        assertThat(slow).isEmpty();
    }

    /// Reads the text and returns what went wrong; empty if nothing did.
    private String fault(String text) throws InterruptedException {
        AtomicReference<Reading> reading = new AtomicReference<>();
        Thread thread = Thread.ofPlatform()
                .daemon()
                .start(() -> reading.set(readers.read(new WireFile("a.txt", text.getBytes(StandardCharsets.UTF_8)))));
        thread.join(LONGEST.toMillis());
        if (reading.get() == null) {
            StackTraceElement[] stack = thread.getStackTrace();
            List<String> ours = Stream.of(stack)
                    .map(StackTraceElement::toString)
                    .filter(line -> line.startsWith("dateline."))
                    .limit(2)
                    .toList();
            return "no reading after " + LONGEST + ", it is at " + ours;
        }
        return reading.get().refused().toString().contains("broke on this file") ? "broke the reader" : "";
    }
}
