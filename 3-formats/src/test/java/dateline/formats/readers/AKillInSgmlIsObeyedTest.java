package dateline.formats.readers;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dateline.copy.WireFile;
import dateline.story.Reading;
import dateline.story.Status;
import java.time.ZoneOffset;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Kills in NITF 1 and 2, which were SGML: tags in capitals, elements without an end tag,
/// values without quotes.
class AKillInSgmlIsObeyedTest {
    private final Readers readers = new Readers(ZoneOffset.UTC);

    @ParameterizedTest(name = "{0}")
    @MethodSource("inSgml")
    void aKillInOldSgmlIsObeyed(String writing, String file) {
        assertThat(killed(read(file))).containsExactly(Kills.GUID);
        assertThat(read(file).refused()).isNotEmpty();
        String withheld = file.replaceAll("(?i)canceled", "withheld");
        assertThat(read(withheld).stories())
                .extracting(story -> story.rights().status())
                .containsExactly(Status.WITHHELD);
        String usable = file.replaceAll("(?i)canceled", "usable").replace("CLOSED", "killed");
        assertThat(read(usable).stories()).noneMatch(story -> story.identity().managementAlone());
        assertThat(killed(read(usable))).isEmpty();
    }

    static Stream<Arguments> inSgml() {
        return Kills.inSgml().entrySet().stream().map(file -> Arguments.of(file.getKey(), file.getValue()));
    }

    @Test
    void aKillInCapitalsIsObeyedInTheOtherFormatsOfXmlToo() {
        for (String format : new String[] {"NewsML-G2", "NewsML 1"}) {
            String capitals = Kills.inCapitals(Kills.of(format));
            assertThat(killed(read(capitals))).as(format).containsExactly(guid(format));
            assertThat(killed(read(capitals.replace("</NEWSITEM>", ""))))
                    .as(format)
                    .containsExactly(guid(format));
        }
    }

    private static String guid(String format) {
        return format.equals("NewsML 1") ? Kills.NEWSML_GUID : Kills.GUID;
    }

    private static Stream<String> killed(Reading reading) {
        return reading.stories().stream()
                .filter(story -> story.rights().status() == Status.CANCELED)
                .map(story -> String.valueOf(story.identity().guid()));
    }

    private Reading read(String text) {
        return readers.read(new WireFile("a", text.getBytes(ISO_8859_1)));
    }
}
