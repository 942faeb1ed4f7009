package dateline.demo;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.drew.imaging.ImageMetadataReader;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.iptc.IptcDirectory;
import com.drew.metadata.xmp.XmpDirectory;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dateline.copy.WireFile;
import dateline.formats.readers.Readers;
import dateline.story.Embargo;
import dateline.story.Reading;
import dateline.story.Status;
import dateline.story.Story;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

class DemoNewsroomTest {
    private static final Instant START = Instant.parse("2026-03-04T10:00:00Z");
    private static final ZoneId ZONE = ZoneId.of("Europe/Oslo");

    private static final List<DemoFile> DROPS = new DemoNewsroom(InstantSource.fixed(START), ZONE).drops(START);

    /// By the name of the file. Its pictures are drawn when they are read, which takes seconds.
    private static final Map<String, Reading> READINGS = readings();

    @Test
    void theScheduleNamesEachStoryAsReadersSeeItBeforeTheChange() {
        assertThat(new DemoNewsroom(InstantSource.fixed(START), ZONE).schedule())
                .extracting(ScheduledChange::change, ScheduledChange::headline)
                .containsExactly(
                        tuple("updated", "Storm Ingrid closes schools along the western coast"),
                        tuple("corrected", "Court clears former mayor, 51, in bridge contract case"),
                        tuple("replaced", "Norrvik votes; polls close at nine"),
                        tuple("killed", "Two ferries collide in fog off Kestrel Bay, coast guard says"),
                        tuple("published", "Novel told by a bridge wins the Lantern Prize"));
    }

    @Test
    void everyFileIsReadWholly() {
        READINGS.forEach(
                (file, reading) -> assertThat(reading.refused()).as(file).isEmpty());
        assertThat(READINGS.values().stream().map(Reading::format))
                .contains("picture", "saved page", "ninjs 2.1", "ninjs 3.1")
                .anyMatch(f -> f.startsWith("NewsML-G2"));
        List<Story> stories = stories();
        assertThat(stories.stream()
                        .map(story -> story.identity().guid())
                        .distinct()
                        .count())
                .isGreaterThanOrEqualTo(29);
        assertThat(stories)
                .filteredOn(story -> story.rights().status() != Status.CANCELED)
                .allSatisfy(story -> {
                    assertThat(story.copy().headline()).isNotBlank();
                    assertThat(story.copy().dateline())
                            .as(story.copy().headline())
                            .isNotNull();
                    assertThat(story.copy().body().text().length())
                            .as(story.copy().headline())
                            .isGreaterThan(150);
                });
    }

    @Test
    void everyFateHappens() {
        List<Story> stories = stories();
        assertThat(stories).anyMatch(story -> story.rights().status() == Status.CANCELED);
        assertThat(stories).anyMatch(story -> story.identity().correction());
        assertThat(stories).anyMatch(story -> !story.identity().evolvedFrom().isEmpty());
        assertThat(stories)
                .anyMatch(story -> "2".equals(story.identity().version())
                        && !story.identity().correction());
        assertThat(stories).anyMatch(story -> "ar".equals(story.copy().language()));
        assertThat(stories)
                .anyMatch(story -> new Embargo.Until(START.plus(Duration.ofMinutes(1)))
                        .equals(story.rights().embargo()));
    }

    @Test
    void fortyPicturesCarryTheirMetadata() throws Exception {
        List<DemoFile> pictures =
                DROPS.stream().filter(drop -> drop.fileName().endsWith(".jpg")).toList();
        assertThat(new Library().pictures).hasSize(40);
        Metadata metadata = ImageMetadataReader.readMetadata(
                new ByteArrayInputStream(pictures.getFirst().bytes().get()));
        IptcDirectory iptc = requireNonNull(metadata.getFirstDirectoryOfType(IptcDirectory.class));
        assertThat(iptc.getString(IptcDirectory.TAG_CAPTION)).startsWith("Container cranes stand idle");
        assertThat(iptc.getString(IptcDirectory.TAG_CREDIT)).isEqualTo("MPS Photo/Ada Lund");
        assertThat(requireNonNull(metadata.getFirstDirectoryOfType(XmpDirectory.class))
                        .getXmpProperties()
                        .toString())
                .contains("Harbour cranes and a loaded container ship");
        DemoFile turned = pictures.stream()
                .filter(drop -> drop.fileName().contains("lighthouse-night"))
                .findFirst()
                .orElseThrow();
        ExifIFD0Directory exif = requireNonNull(ImageMetadataReader.readMetadata(
                        new ByteArrayInputStream(turned.bytes().get()))
                .getFirstDirectoryOfType(ExifIFD0Directory.class));
        assertThat(exif.getInt(ExifIFD0Directory.TAG_ORIENTATION)).isEqualTo(6);
    }

    @Tag("corpora")
    @Test
    void everyItemOfNinjsIsValid() throws IOException {
        ObjectMapper json = new ObjectMapper();
        SchemaRegistry schemas = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
        for (DemoFile drop : DROPS) {
            if (drop.fileName().endsWith(".json")) {
                JsonNode item = json.readTree(drop.bytes().get());
                JsonNode standard = item.path("standard");
                String version = standard.isMissingNode()
                        ? "1.6"
                        : standard.get("version").stringValue();
                Path schema = Path.of(
                        System.getProperty("dateline.corpora"),
                        "ninjs/specification/ninjs-schema_" + version + ".json");
                assertThat(schemas.getSchema(Files.readString(schema)).validate(item))
                        .as(drop.fileName())
                        .isEmpty();
            }
        }
    }

    private static List<Story> stories() {
        return READINGS.values().stream()
                .flatMap(reading -> reading.stories().stream())
                .toList();
    }

    private static Map<String, Reading> readings() {
        Readers readers = new Readers(ZONE);
        Map<String, Reading> readings = new LinkedHashMap<>();
        DROPS.stream()
                .filter(drop -> !drop.fileName().endsWith(".zip"))
                .forEach(drop -> readings.put(
                        drop.fileName(),
                        readers.read(new WireFile(drop.fileName(), drop.bytes().get()))));
        return readings;
    }
}
