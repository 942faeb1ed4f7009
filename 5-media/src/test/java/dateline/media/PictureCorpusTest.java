package dateline.media;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.formats.photo.PictureMetadata;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Checks every file of the corpus: it is accepted, or refused for the reason listed here.
@Tag("corpora")
class PictureCorpusTest {
    private static final Path CORPUS =
            Path.of(Objects.requireNonNull(System.getProperty("dateline.corpora")), "pictures");

    private static final String CUT_OFF =
            "The JPEG file ends before its picture does. Ask the supplier to send it again.";
    private static final String DAMAGED =
            "The JPEG file is damaged and cannot be read. Ask the supplier to send it again.";
    private static final String NO_PICTURE =
            "The file is not a JPEG, PNG, GIF or WebP picture. Ask the supplier for one of these.";

    private static final Map<String, String> REFUSED = Map.ofEntries(
            // A header of two to eight thousand bytes, and no picture data.
            Map.entry("broken/513f29d0-02a8-11e7-9756-6035edb96e79.jpg", CUT_OFF),
            Map.entry("broken/51432b02-02a8-11e7-9203-b42b1c43c0c3.jpg", CUT_OFF),
            Map.entry("broken/5145e95a-02a8-11e7-8372-4787a7307ab8.jpg", CUT_OFF),
            Map.entry("broken/514b20dc-02a8-11e7-92c6-d4fed7b4ebb1.jpg", CUT_OFF),
            Map.entry("broken/514c48ea-02a8-11e7-8789-bb75321f404f.jpg", CUT_OFF),
            Map.entry("broken/514e4122-02a8-11e7-8c03-0830d60cd585.jpg", CUT_OFF),
            Map.entry("broken/515e763c-02a8-11e7-85fb-573b41201f05.jpg", CUT_OFF),
            Map.entry("broken/516c2778-02a8-11e7-9d50-e916ce831200.jpg", CUT_OFF),
            // A segment gives a wrong length, so the frame header is not where it should be.
            Map.entry("broken/broken-adobe-marker-bad-length.jpg", DAMAGED),
            Map.entry("broken/broken-adobe-segment-length-beyond-eof.jpg", DAMAGED),
            Map.entry("broken/broken-bogus-segment-length.jpg", DAMAGED),
            // 4,801 foreign bytes after the first marker.
            Map.entry("broken/broken-bogus-data-prepended-real-jfif-start-at-4801.jpg", DAMAGED),
            // A transfer changed the line ends (FTP in text mode).
            Map.entry("broken/broken-no-sof-ascii-transfer-mode.jpg", DAMAGED),
            Map.entry("broken/broken-sos-before-sof.jpg", DAMAGED),
            // A PNG chunk without a PNG file around it; a licence text.
            Map.entry("odd/largeexif.png", NO_PICTURE),
            Map.entry("orientation/LICENSE", NO_PICTURE));

    private static Map<String, Developed> developed = Map.of();

    @BeforeAll
    static void developAll() throws IOException {
        try (Stream<Path> all = Files.walk(CORPUS)) {
            developed = all.parallel()
                    .filter(Files::isRegularFile)
                    .collect(Collectors.toConcurrentMap(
                            file -> CORPUS.relativize(file).toString(), PictureCorpusTest::develop));
        }
    }

    @Test
    void everyFileIsAcceptedOrRefusedForItsOwnReason() {
        Map<String, String> refused = new TreeMap<>();
        developed.forEach((name, file) -> {
            if (file.verdict() instanceof Refused because) {
                refused.put(name, because.reason());
            }
        });
        assertThat(refused).containsExactlyInAnyOrderEntriesOf(REFUSED);
        assertThat(developed).hasSize(89);
    }

    @Test
    void allEightOrientationsOfAPhotographLookTheSame() throws IOException {
        for (String photograph : new String[] {"Landscape", "Portrait"}) {
            Developed upright = file("orientation/" + photograph + "_1.jpg");
            for (int orientation = 2; orientation <= 8; orientation++) {
                Developed turned = file("orientation/" + photograph + "_" + orientation + ".jpg");
                assertThat(turned.verdict()).isEqualTo(upright.verdict());
                assertThat(Pictures.difference(turned.picture(400), upright.picture(400)))
                        .as("%s %d", photograph, orientation)
                        .isLessThan(3);
            }
        }
    }

    @Test
    void theReferencePhotographOfTheIptcIsReadCompletely() {
        Developed reference = file("iptc/IPTC-PhotometadataRef-Std2021.1.jpg");
        assertThat(reference.accepted().metadata())
                .isEqualTo(new PictureMetadata(
                        "The description aka caption (ref2021.1)",
                        "The Headline (ref2021.1)",
                        "This is the Alt Text description to support accessibility in 2021.1",
                        "This is the Extended Description to support accessibility in 2021.1",
                        "Creator1 (ref2021.1)",
                        "Credit Line (ref2021.1)",
                        "Source (ref2021.1)",
                        "Copyright (Notice) 2021.1 IPTC - www.iptc.org  (ref2021.1)",
                        "Rights Usage Terms (ref2021.1)",
                        "https://example.com/WebStatementOfRights/2021.1",
                        "An Instruction (ref2021.1)",
                        "http://cv.iptc.org/newscodes/digitalsourcetype/softwareImage"));
    }

    @Test
    void textInOldMacintoshEncodingKeepsItsUmlauts() {
        assertThat(file("odd/xdensity-out-of-range-zero.jpg")
                        .accepted()
                        .metadata()
                        .headline())
                .isEqualTo("Hingehört Berlin! / Das MED-EL Hörmobil macht Station in der Hauptstadt");
    }

    @Test
    void noRenditionContainsExif() {
        developed.values().stream()
                .flatMap(each -> each.files().values().stream())
                .forEach(rendition -> assertThat(new String(rendition, StandardCharsets.ISO_8859_1))
                        .doesNotContain("Exif\0", "EXIF"));
    }

    private static Developed file(String name) {
        return Objects.requireNonNull(developed.get(name), name);
    }

    private static Developed develop(Path file) {
        try {
            return Developed.of(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
