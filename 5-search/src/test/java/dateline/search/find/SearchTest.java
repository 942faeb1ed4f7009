package dateline.search.find;

import static dateline.search.find.SearchDesk.daysAgo;
import static org.assertj.core.api.Assertions.assertThat;

import dateline.search.SearchIndex;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchTest {
    private static final String FERRY = "Ferry runs aground off Aldhaven";
    private static final String MASTER = "Harbour master resigns";
    private static final String PAINTER = "Painter wins a prize in Norrvik";

    @TempDir
    Path folder;

    private SearchDesk desk;

    @BeforeEach
    void file() {
        desk = new SearchDesk(folder);
        desk.file(FERRY, "The government sent a tug. The master of the harbour watched.");
        desk.file(MASTER, "He had blamed the captain of the ferry.");
        desk.file(PAINTER, "The jury praised her portraits of miners.");
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void aWordOfTheHeadlineCountsMoreThanOneOfTheText() {
        assertThat(desk.headlines("ferry")).containsExactly(FERRY, MASTER);
    }

    @Test
    void aStoryHasAllWords() {
        assertThat(desk.headlines("ferry captain")).containsExactly(MASTER);
        assertThat(desk.headlines("ferry -captain")).containsExactly(FERRY);
    }

    @Test
    void wordsAreFoundInEveryForm() {
        assertThat(desk.headlines("FERRIES")).containsExactly(FERRY, MASTER);
        assertThat(desk.headlines("miner's portrait")).containsExactly(PAINTER);
    }

    @Test
    void eachLanguageHasItsOwnForms() {
        desk.file("Die Häuser am Hafen", "Zwei Häuser brannten.", draft -> draft.language = "de");
        desk.file("L’élection du maire", "Les élections municipales.", draft -> draft.language = "fr");
        desk.file("渡轮在港口搁浅", "没有人受伤。", draft -> draft.language = "zh-Hans");
        desk.file("Eleições em maio", "Seis partidos.", draft -> draft.language = "pt");
        assertThat(desk.headlines("eleicao")).containsExactly("Eleições em maio");
        assertThat(desk.headlines("Hauses")).containsExactly("Die Häuser am Hafen");
        assertThat(desk.headlines("Haeuser")).containsExactly("Die Häuser am Hafen");
        assertThat(desk.headlines("election")).containsExactly("L’élection du maire");
        assertThat(desk.headlines("港口")).containsExactly("渡轮在港口搁浅");
        assertThat(desk.headlines("港")).containsExactly("渡轮在港口搁浅");
        assertThat(desk.headlines("港口渡轮")).as("the signs in another order").containsExactly("渡轮在港口搁浅");
        assertThat(desk.headlines("口港")).isEmpty();
    }

    @Test
    void aPhraseIsFoundInItsOrderOnly() {
        assertThat(desk.headlines("\"harbour master\"")).containsExactly(MASTER);
        assertThat(desk.headlines("harbour master")).containsExactly(MASTER, FERRY);
    }

    @Test
    void aBeginningFindsItsWords() {
        assertThat(desk.headlines("pain*")).containsExactly(PAINTER);
        assertThat(desk.headlines("AL*")).containsExactly(FERRY);
    }

    @Test
    void theNewerOfTwoEqualStoriesIsFirst() {
        for (int days : List.of(400, 2, 40)) {
            desk.file(
                    "Bakers strike, day " + days, "The bakers strike.", draft -> draft.versionCreated = daysAgo(days));
        }
        assertThat(desk.headlines("bakers strike"))
                .containsExactly("Bakers strike, day 2", "Bakers strike, day 40", "Bakers strike, day 400");
    }

    @Test
    void withoutWordsTheNewestIsFirst() {
        assertThat(desk.headlines("")).hasSize(3);
        desk.file("Ferry of last year", "Ferry, ferry, ferry.", draft -> draft.versionCreated = daysAgo(365));
        assertThat(desk.headlines("")).hasSize(4).endsWith("Ferry of last year");
        assertThat(desk.find("  \"\" - ").total()).isEqualTo(4);
    }

    @Test
    void aTypingErrorFindsSimilarWordsAndACorrection() {
        SearchResult result = desk.find("govermnent ferry");
        assertThat(result.exact()).isFalse();
        assertThat(SearchDesk.headlines(result)).containsExactly(FERRY);
        result = desk.find("harbuor MASTER");
        assertThat(SearchDesk.headlines(result)).contains(MASTER);
        assertThat(result.correction()).isEqualTo("harbour MASTER");
        assertThat(result.hits().getFirst().headline().spans()).contains(new Excerpt.Span("Harbour", true));
    }

    @Test
    void halfOfTheWordsAreEnoughIfNoStoryHasMore() {
        SearchResult result = desk.find("captain portraits");
        assertThat(result.exact()).isFalse();
        assertThat(SearchDesk.headlines(result)).containsExactlyInAnyOrder(MASTER, PAINTER);
        assertThat(desk.headlines("captain xylophones zebras quagga")).isEmpty();
    }

    @Test
    void aShortWordMustBeExact() {
        assertThat(desk.headlines("tog")).isEmpty();
        assertThat(desk.headlines("tug")).containsExactly(FERRY);
    }

    @Test
    void nothingIsFoundForStrangeWords() {
        SearchResult result = desk.find("xylophone zzzzzz");
        assertThat(result.hits()).isEmpty();
        assertThat(result.total()).isZero();
        assertThat(result.correction()).isNull();
        assertThat(result.complete()).isTrue();
    }

    @Test
    void anIndexThatIsNotOpenYetKeepsNobodyWaiting() {
        SearchIndex closed = new SearchIndex(desk.desk.archive, folder.resolve("other"));
        Search search = new Search(closed, () -> ZoneOffset.UTC, InstantSource.system());
        SearchResult result = desk.desk.archive.read(snapshot -> search.find(snapshot, SearchDesk.request("ferry")));
        assertThat(result.complete()).isFalse();
        assertThat(result.hits()).isEmpty();
        assertThat(search.suggest("harb", 8)).isEmpty();
    }

    @Test
    void onlyTheLastVersionIsFound() {
        desk.file(FERRY, "A crane lifted it.");
        assertThat(desk.headlines("crane")).containsExactly(FERRY);
        assertThat(desk.headlines("tug")).isEmpty();
    }

    @Test
    void aPageContinuesTheOneBefore() {
        for (int i = 0; i < 7; i++) {
            desk.file("Chess report of round " + i, "Round " + i + " was unlike the others: " + "x".repeat(i + 3));
        }
        List<String> all = new ArrayList<>();
        for (int page = 1; page <= 4; page++) {
            SearchResult result = desk.find(new SearchRequest("chess", Map.of(), null, false, page, 2));
            assertThat(result.total()).isEqualTo(7);
            all.addAll(SearchDesk.headlines(result));
        }
        assertThat(all).hasSize(7).doesNotHaveDuplicates();
    }

    /// The first index had versions and stories that were deleted; the second never had them.
    @Test
    void anIndexThatIsBuiltAnewGivesTheSame() throws IOException {
        for (int i = 0; i < 5; i++) {
            desk.file(PAINTER, "The harbour jury praised the ferry, version " + i);
            desk.file("Ferry number " + i, "A ferry of the harbour.");
        }
        desk.desk.kill("Ferry number 3");
        List<String> queries = List.of("ferry", "harbour", "ferry harbour", "jury", "harbuor", "");
        List<List<String>> before = queries.stream().map(desk::headlines).toList();
        desk.close();
        try (Stream<Path> files = Files.walk(folder.resolve("search"))) {
            for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.delete(file);
            }
        }
        desk = new SearchDesk(folder);
        assertThat(queries.stream().map(desk::headlines).toList()).isEqualTo(before);
    }
}
