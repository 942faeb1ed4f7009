package dateline.formats.readers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dateline.copy.WireFile;
import dateline.story.Reading;
import dateline.story.Refusal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Files with an entity that expands to a thousand million words. No reader expands it.
class EntityBombTest {
    private static final String DECLARATIONS = IntStream.range(1, 10)
            .mapToObj(i -> "<!ENTITY e" + i + " '" + ("&e" + (i - 1) + ";").repeat(10) + "'>")
            .collect(Collectors.joining("", "[<!ENTITY e0 'quay'>", "]"));

    private final Readers readers = new Readers(ZoneOffset.UTC);

    @ParameterizedTest
    @ValueSource(strings = {"NewsML-G2", "NewsML 1", "NITF"})
    void aFileOfAnAgencyIsRefused(String format) {
        Reading reading = read(format);
        assertThat(reading.stories()).isEmpty();
        assertThat(reading.refused())
                .extracting(Refusal::reason)
                .anySatisfy(reason -> assertThat(reason).contains("declares entities"));
    }

    /// Feeds are often ill-formed, so their readers drop the faults and read the rest.
    @ParameterizedTest
    @ValueSource(strings = {"RSS", "Atom", "WordPress"})
    void aFeedIsReadWithoutThem(String format) {
        Reading reading = read(format);
        assertThat(reading.stories()).isNotEmpty();
        assertThat(reading.toString()).doesNotContain("quayquay");
    }

    private Reading read(String format) {
        String file = withEntities(Objects.requireNonNull(Samples.all().get(format)));
        return assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> readers.read(new WireFile("bomb.xml", file.getBytes(StandardCharsets.UTF_8))));
    }

    /// Declares the entities before the root and refers to the largest at the beginning of the root element.
    private static String withEntities(String file) {
        Matcher root = Pattern.compile("<([A-Za-z][\\w:.-]*)[^>]*>").matcher(file);
        assertThat(root.find()).isTrue();
        return file.substring(0, root.start()) + "<!DOCTYPE " + root.group(1) + " " + DECLARATIONS + ">" + root.group()
                + "&e9;" + file.substring(root.end());
    }
}
