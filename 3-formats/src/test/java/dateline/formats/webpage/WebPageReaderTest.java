package dateline.formats.webpage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dateline.copy.WireFile;
import dateline.formats.ProcessorTime;
import dateline.story.Picture;
import dateline.story.Reading;
import dateline.story.Rendition;
import dateline.story.Story;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Compares each page with its `.expected` file, which lists by field what a person would copy from the page.
class WebPageReaderTest {
    private final WebPageReader reader = new WebPageReader(ZoneId.of("Europe/Oslo"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "json-ld-only",
                "open-graph-only",
                "neither",
                "amp",
                "live-blog",
                "gallery-graph",
                "paywall-stub",
                "two-articles",
                "right-to-left",
                "windows-1251-declared-utf-8",
                "microdata-broken-json-ld",
                "front-page",
                "section-list",
                "text-in-json-ld-only",
                "hashed-classes",
                "few-lines",
                "table-layout",
                "about-us"
            })
    void everyFieldIsReadAsAPersonWould(String page) throws IOException {
        WireFile file = new WireFile(page + ".html", bytes(page + ".html"));
        assertThat(reader.recognises(file)).isTrue();
        assertThat(lines(reader.read(file))).isEqualTo(new String(bytes(page + ".expected"), UTF_8).strip());
    }

    @Test
    void otherMarkupIsNotRecognised() {
        for (String other :
                List.of("<rss/>", "<newsItem/>", "{}", "<nitf><body/></nitf>", "<htmlx>", "Skip to Content")) {
            assertThat(reader.recognises(new WireFile("a.html", other.getBytes(UTF_8))))
                    .as(other)
                    .isFalse();
        }
    }

    @Test
    void aPageOfEmptyTagsIsReadQuickly() {
        String nested = "<html><body>" + "<div class=\"ad a-b-c\"><p>".repeat(20_000);
        WireFile file = new WireFile("a", nested.getBytes(UTF_8));
        Duration took =
                ProcessorTime.of(() -> assertThat(reader.read(file).refused()).hasSize(1));
        assertThat(took).isLessThan(Duration.ofSeconds(10));
    }

    private static final String RELEASE =
            "<html><head><title>Press Release: Bureau</title></head><body><form><div>Ministry of Harbours</div>"
                    + "<div><h2>Cabinet approves new mole</h2></div><div class=\"ReleaseDate\">Posted On: 12 MAR 2026"
                    + " 4:35PM by Bureau Skerry</div><p>The Cabinet today approved the new mole for the north quay.</p>"
                    + "<p>The mole will protect forty boats, the Minister of Harbours said.</p></form></body></html>";

    @Test
    void aPlainReleaseOfFewLinesIsRead() {
        Reading reading = reader.read(new WireFile("a.html", RELEASE.getBytes(UTF_8)));
        assertThat(lines(reading)).isEqualTo("""
                        headline: Cabinet approves new mole
                        published: 2026-03-12T15:35:00Z
                        body: The Cabinet today approved the new mole for the north quay. / The mole will protect forty\
                         boats, the Minister of Harbours said.""");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<h2>Other news</h2>", "<h3>Other news</h3>", "<h1>Bureau</h1>"})
    void aPlainPageOfSeveralHeadingsIsNoRelease(String heading) {
        String page = RELEASE.replace("</form>", heading + "</form>");
        assertThat(reader.read(new WireFile("a.html", page.getBytes(UTF_8))).refused())
                .hasSize(1);
        String undated = RELEASE.replace("12 MAR 2026", "today");
        assertThat(reader.read(new WireFile("a.html", undated.getBytes(UTF_8))).refused())
                .hasSize(1);
    }

    @Test
    void theKeywordsOfThePageAreReadAndTheSignUpIsNotCopy() {
        String page = "<html><head><meta name=\"keywords\" content=\"ferry, Skerry\"><meta property=\"og:type\""
                + " content=\"article\"></head><body><article><h1>Ferry held</h1><p>The ferry held the course in the"
                + " storm of the night.</p><p class=\"newsletter\">Sign up for our newsletter: <input></p><p>Sign up"
                + " for the newsletter of the port, the harbour master told them.</p></article></body></html>";
        Story story = reader.read(new WireFile("a.html", page.getBytes(UTF_8)))
                .stories()
                .getFirst();
        assertThat(story.about().keywords()).containsExactly("ferry", "Skerry");
        assertThat(story.copy().body().text())
                .isEqualTo(
                        "The ferry held the course in the storm of the night.\nSign up for the newsletter of the port,"
                                + " the harbour master told them.");
    }

    private static String lines(Reading reading) {
        List<String> lines = new ArrayList<>();
        for (Story story : reading.stories()) {
            if (!lines.isEmpty()) {
                lines.add("--");
            }
            line(lines, "guid", story.identity().guid());
            line(lines, "headline", story.copy().headline());
            line(lines, "published", story.origin().published());
            line(lines, "updated", story.origin().updated());
            line(lines, "byline", story.credits().byline());
            line(
                    lines,
                    "dateline",
                    story.copy().dateline() == null
                            ? null
                            : story.copy().dateline().text());
            line(lines, "section", story.about().section());
            line(lines, "keywords", joined(story.about().keywords(), ", "));
            line(lines, "language", story.copy().language());
            line(lines, "summary", story.copy().summary());
            line(lines, "contributors", joined(story.credits().contributors(), ", "));
            line(lines, "credit", story.credits().creditLine());
            line(lines, "status", story.rights().status());
            line(lines, "body", joined(story.copy().body().text().lines().toList(), " / "));
            story.pictures().forEach(picture -> lines.add("picture: " + picture(picture)));
        }
        reading.notes().forEach(note -> lines.add("note: " + note));
        reading.refused().forEach(refusal -> lines.add("refused: " + refusal.reason()));
        return String.join("\n", lines);
    }

    /// Describes a picture by its texts and its largest rendition.
    private static String picture(Picture picture) {
        Rendition largest = picture.renditions().stream()
                .max(Comparator.comparingInt(r -> r.width() == null ? 0 : r.width()))
                .orElseThrow();
        return picture.alt() + " | " + picture.caption() + " | " + picture.credit() + " | " + largest.href() + ' '
                + largest.width();
    }

    private static @Nullable String joined(List<String> texts, String between) {
        return texts.isEmpty() ? null : texts.stream().collect(Collectors.joining(between));
    }

    private static void line(List<String> lines, String name, @Nullable Object value) {
        if (value != null) {
            lines.add(name + ": " + value);
        }
    }

    private static byte[] bytes(String name) throws IOException {
        try (InputStream in =
                Objects.requireNonNull(WebPageReaderTest.class.getResourceAsStream("/webpage/" + name), name)) {
            return in.readAllBytes();
        }
    }
}
