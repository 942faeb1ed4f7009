package dateline.formats.readers;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dateline.copy.Agencies;
import dateline.copy.AgencyHabits;
import dateline.copy.WireFile;
import dateline.story.Dateline;
import dateline.story.Story;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// An agency that Dateline does not know is read as its habits say.
class AgenciesOfSettingsTest {
    private static final AgencyHabits LUMEN =
            new AgencyHabits(List.of("lup"), List.of("lup"), List.of("Lumen 2026."), List.of("Lumen Newsroom"));

    private final Readers known =
            new Readers(ZoneOffset.UTC, Map.of(), Agencies.builtIn().with(List.of(LUMEN)));
    private final Readers unknown = new Readers(ZoneOffset.UTC);

    @Test
    void itsDatelineIsOneWithAndWithoutADash() {
        for (String dash : List.of(" - ", " ")) {
            String copy = "<p>Oslo (lup)" + dash + "The mill is shut.</p><p>It reopens.</p>";
            assertThat(story(known, copy).copy().dateline()).isEqualTo(new Dateline("Oslo", "lup", null, "Oslo (lup)"));
            assertThat(story(known, copy).copy().body().text()).isEqualTo("The mill is shut.\nIt reopens.");
            assertThat(story(unknown, copy).copy().dateline()).isNull();
        }
    }

    @Test
    void itsSignOffAndItsEndingAreNotCopy() {
        for (String end : List.of("lup jo n1 al", "Lumen 2025.")) {
            String copy = "<p>The mill is shut.</p><p>It reopens.</p><p>" + end + "</p>";
            assertThat(story(known, copy).copy().body().text()).isEqualTo("The mill is shut.\nIt reopens.");
            assertThat(story(unknown, copy).copy().body().text()).endsWith(end);
        }
    }

    @Test
    void itsBylineForNobodyIsNone() {
        assertThat(story(known, "<p>It is shut.</p>").credits().byline()).isNull();
        assertThat(story(unknown, "<p>It is shut.</p>").credits().byline()).isEqualTo("Lumen Newsroom");
    }

    private static Story story(Readers readers, String html) {
        String json = """
                {"uri": "urn:a", "type": "text", "headline": "Mill", "byline": "By Lumen Newsroom", "body_html": "%s"}""";
        return readers.read(new WireFile("a.json", json.formatted(html).getBytes(UTF_8)))
                .stories()
                .getFirst();
    }
}
