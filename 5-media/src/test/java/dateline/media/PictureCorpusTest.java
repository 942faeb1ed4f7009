package dateline.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Every file of the corpus: accepted, or refused for the reason that stands here.
class PictureCorpusTest {
    private static final Path CORPUS =
            Path.of(Objects.requireNonNull(System.getProperty("dateline.root")), "../shared/corpora/pictures");

    private static final String CUT_OFF =
            "The JPEG file ends before its picture does. Ask the supplier to send it again.";
    private static final String DAMAGED =
            "The JPEG file is damaged and cannot be read. Ask the supplier to send it again.";
    private static final String NO_PICTURE =
            "The file is not a JPEG, PNG, GIF or WebP picture. Ask the supplier for one of these.";

    private static final Map<String, String> REFUSED = Map.ofEntries(
            // Two to eight thousand bytes of header and none of a picture.
            Map.entry("broken/513f29d0-02a8-11e7-9756-6035edb96e79.jpg", CUT_OFF),
            Map.entry("broken/51432b02-02a8-11e7-9203-b42b1c43c0c3.jpg", CUT_OFF),
            Map.entry("broken/5145e95a-02a8-11e7-8372-4787a7307ab8.jpg", CUT_OFF),
            Map.entry("broken/514b20dc-02a8-11e7-92c6-d4fed7b4ebb1.jpg", CUT_OFF),
            Map.entry("broken/514c48ea-02a8-11e7-8789-bb75321f404f.jpg", CUT_OFF),
            Map.entry("broken/514e4122-02a8-11e7-8c03-0830d60cd585.jpg", CUT_OFF),
            Map.entry("broken/515e763c-02a8-11e7-85fb-573b41201f05.jpg", CUT_OFF),
            Map.entry("broken/516c2778-02a8-11e7-9d50-e916ce831200.jpg", CUT_OFF),
            // Segments that say a wrong length, so that the frame's header is not where it should be.
            Map.entry("broken/broken-adobe-marker-bad-length.jpg", DAMAGED),
            Map.entry("broken/broken-adobe-segment-length-beyond-eof.jpg", DAMAGED),
            Map.entry("broken/broken-bogus-segment-length.jpg", DAMAGED),
            // 4,801 bytes of something else after the first marker.
            Map.entry("broken/broken-bogus-data-prepended-real-jfif-start-at-4801.jpg", DAMAGED),
            // Line ends were translated on the way (FTP in text mode).
            Map.entry("broken/broken-no-sof-ascii-transfer-mode.jpg", DAMAGED),
            Map.entry("broken/broken-sos-before-sof.jpg", DAMAGED),
            // A PNG chunk without the PNG around it; a licence.
            Map.entry("odd/largeexif.png", NO_PICTURE),
            Map.entry("orientation/LICENSE", NO_PICTURE));

    @Test
    void everyFileIsAcceptedOrRefusedForItsOwnReason() throws IOException {
        Map<String, String> refused = new TreeMap<>();
        int accepted = 0;
        for (Path file : files()) {
            switch (new Darkroom().develop(Files.readAllBytes(file), (width, format, rendition) -> {})) {
                case Accepted ignored -> accepted++;
                case Refused because -> refused.put(CORPUS.relativize(file).toString(), because.reason());
            }
        }
        assertThat(refused).containsExactlyInAnyOrderEntriesOf(REFUSED);
        assertThat(accepted).isEqualTo(files().length - REFUSED.size()).isGreaterThan(60);
    }

    @Test
    void allEightOrientationsOfAPhotographLookTheSame() throws IOException {
        for (String photograph : new String[] {"Landscape", "Portrait"}) {
            Developed upright = developed(photograph + "_1.jpg");
            for (int orientation = 2; orientation <= 8; orientation++) {
                Developed turned = developed(photograph + "_" + orientation + ".jpg");
                assertThat(turned.verdict()).isEqualTo(upright.verdict());
                assertThat(Pictures.difference(turned.picture(400), upright.picture(400)))
                        .as("%s %d", photograph, orientation)
                        .isLessThan(3);
            }
        }
    }

    @Test
    void theReferencePhotographOfTheIptcIsReadWhole() throws IOException {
        Developed reference =
                Developed.of(Files.readAllBytes(CORPUS.resolve("iptc/IPTC-PhotometadataRef-Std2021.1.jpg")));
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

    private static Developed developed(String name) throws IOException {
        return Developed.of(Files.readAllBytes(CORPUS.resolve("orientation").resolve(name)));
    }

    private static Path[] files() throws IOException {
        try (Stream<Path> all = Files.walk(CORPUS)) {
            return all.filter(Files::isRegularFile).sorted().toArray(Path[]::new);
        }
    }
}
