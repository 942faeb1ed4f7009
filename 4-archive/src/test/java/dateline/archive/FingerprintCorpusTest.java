package dateline.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/// Finds the same copy among real releases and news, in all pairs within three days. The figures are those of
/// `docs/decisions/0006-the-same-copy-stands-once.md`.
@Tag("corpora")
class FingerprintCorpusTest {
    private static final Path CORPORA = Path.of(System.getProperty("dateline.corpora"));
    private static final Path EVALS = CORPORA.resolveSibling("evals");
    private static final Pattern DAY = Pattern.compile("/(\\d{4})/(\\d{2})(\\d{2})/");
    private static final Pattern SYMBOL = Pattern.compile("\\((?:NASDAQ|NYSE)[^:)]*: ?([A-Z]+)");

    private static final String ONE_TEXT_WITH_TWO_HEADLINES = "Under pressure, Trump calls neo-Nazis and KKK criminals";

    private record Text(String id, LocalDate day, String head, String words, Fingerprint wording) {}

    private record Pair(Text one, Text other) {
        @Override
        public String toString() {
            return one.head() + " | " + other.head();
        }
    }

    @Test
    void theSameCopyIsFoundAmongPressReleases() throws IOException {
        List<Pair> pairs = pairs(releases());
        assertThat(pairs).allMatch(FingerprintCorpusTest::isFoundByName);
        assertThat(pairs).filteredOn(FingerprintCorpusTest::isLawFirms).hasSize(33);
        assertThat(pairs.stream().filter(pair -> !isLawFirms(pair)))
                .extracting(pair -> pair.one().head().substring("# ".length()).split(" ")[0])
                .containsExactlyInAnyOrder("Accredited", "American", "Healthcare", "Healthcare", "Neutra", "Pride");
    }

    @Test
    void noticesOfALawFirmAboutTwoCompaniesAreNotTheSame() throws IOException {
        assertThat(pairs(releases()))
                .filteredOn(FingerprintCorpusTest::isLawFirms)
                .isNotEmpty()
                .allSatisfy(pair -> assertThat(symbol(pair.one())).isEqualTo(symbol(pair.other())));
    }

    @Test
    void differentStoriesOfOneEventAreNotTheSameCopy() throws IOException {
        Map<String, String> groups;
        try (Stream<String> lines = Files.lines(EVALS.resolve("related/groups.tsv"))) {
            groups = lines.skip(1)
                    .map(line -> line.split("\t"))
                    .collect(Collectors.toMap(parts -> parts[1], parts -> parts[0], (a, b) -> a));
        }
        List<Pair> pairs = pairs(news());
        assertThat(pairs).extracting(pair -> pair.one().head()).containsExactly(ONE_TEXT_WITH_TWO_HEADLINES);
        assertThat(pairs)
                .noneMatch(pair -> groups.containsKey(pair.one().id())
                        && Objects.equals(
                                groups.get(pair.one().id()),
                                groups.get(pair.other().id())));
    }

    private static boolean isLawFirms(Pair pair) {
        return pair.one().words().contains("Kessler Topaz");
    }

    private static List<Pair> pairs(List<Text> texts) {
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            for (int k = i + 1; k < texts.size(); k++) {
                Text one = texts.get(i);
                Text other = texts.get(k);
                if (Math.abs(ChronoUnit.DAYS.between(one.day(), other.day())) <= 3
                        && one.wording().tellsTheSameAs(other.wording())) {
                    pairs.add(new Pair(one, other));
                }
            }
        }
        return pairs;
    }

    private static boolean isFoundByName(Pair pair) {
        List<Long> names = names(pair.one());
        return names(pair.other()).stream().anyMatch(names::contains);
    }

    private static List<Long> names(Text text) {
        return java.util.Arrays.stream(text.wording().bands(1)).boxed().toList();
    }

    private static String symbol(Text text) {
        Matcher symbol = SYMBOL.matcher(text.words());
        return symbol.find() ? symbol.group(1) : "";
    }

    private static List<Text> releases() throws IOException {
        try (Stream<Path> files = Files.walk(CORPORA.resolve("press-releases/newmediawire"))) {
            return files.filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .map(FingerprintCorpusTest::release)
                    .toList();
        }
    }

    private static Text release(Path file) {
        try {
            String[] parts = new String(Files.readAllBytes(file), UTF_8).split("\n", 2);
            Matcher day = DAY.matcher(file.toString());
            assertThat(day.find()).isTrue();
            LocalDate date = LocalDate.of(
                    Integer.parseInt(day.group(1)), Integer.parseInt(day.group(2)), Integer.parseInt(day.group(3)));
            return new Text(file.toString(), date, parts[0], parts[1], Fingerprint.of(parts[1]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Text> news() throws IOException {
        ObjectMapper json = new ObjectMapper();
        try (InputStream in = new GZIPInputStream(Files.newInputStream(EVALS.resolve("related/stories.jsonl.gz")))) {
            return new String(in.readAllBytes(), UTF_8)
                    .lines()
                    .map(json::readTree)
                    .filter(story -> !story.get("date").asString("").isEmpty())
                    .map(FingerprintCorpusTest::text)
                    .toList();
        }
    }

    private static Text text(JsonNode story) {
        String words = story.get("text").asString();
        return new Text(
                story.get("id").asString(),
                LocalDate.parse(story.get("date").asString()),
                story.get("title").asString(),
                words,
                Fingerprint.of(words));
    }
}
