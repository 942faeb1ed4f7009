package dateline.search.threads;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.search.Reached;
import dateline.search.StoryDocument;
import dateline.search.StoryIndex;
import dateline.search.text.StoryLabels;
import dateline.search.threads.StoryThread.Member;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ThreadStoreTest {
    private static final StoryDocument FIRE = story(
            "fire",
            "2026-03-01",
            "Fire destroys three warehouses in Aldhaven",
            "A fire destroyed three warehouses on the northern quay of Aldhaven and hurt nine people, the harbour"
                    + " board said. It took firefighters five hours to stop the flames at the old customs house.");
    private static final StoryDocument INQUIRY = story(
            "inquiry",
            "2026-03-02",
            "Battery began fire in Aldhaven warehouses",
            "The battery of a lorry began the fire that destroyed three warehouses on the northern quay of"
                    + " Aldhaven, the harbour board said. Nine people were hurt before firefighters stopped the flames.");
    private static final StoryDocument REBUILT = story(
            "rebuilt",
            "2026-03-03",
            "Aldhaven rebuilds three warehouses after fire",
            "The harbour board of Aldhaven will rebuild the three warehouses on the northern quay that a fire"
                    + " destroyed. A lorry battery began the flames that hurt nine people and reached the customs house.");

    @TempDir
    Path folder;

    private StoryIndex index;
    private ThreadStore threads;
    private int changes;

    @BeforeEach
    void open() {
        index = StoryIndex.open(folder);
        threads = ThreadStore.open(folder);
        add(IntStream.range(0, 80)
                .mapToObj(i -> story(
                        "other" + i,
                        "2026-02-01",
                        "Council%d decides on bridge%d".formatted(i, i),
                        "The council of town%d decided on the bridge over river%d.".formatted(i, i)))
                .toList());
    }

    @AfterEach
    void close() {
        threads.close();
        index.close();
    }

    @Test
    void storiesOfOneMatterAreOneThread() {
        add(List.of(FIRE));
        assertThat(threads.find("fire")).isEmpty();
        assertThat(add(List.of(INQUIRY))).containsExactlyInAnyOrder("fire", "inquiry");
        assertThat(add(List.of(REBUILT))).containsExactlyInAnyOrder("fire", "inquiry", "rebuilt");
        for (String id : List.of("fire", "inquiry", "rebuilt")) {
            StoryThread thread = threads.find(id).orElseThrow();
            assertThat(thread.id()).isEqualTo("fire");
            assertThat(ids(thread)).containsExactly("rebuilt", "inquiry", "fire");
            assertThat(thread.members())
                    .extracting(Member::published)
                    .containsExactly(REBUILT.published(), INQUIRY.published(), FIRE.published());
        }
        assertThat(threads.find("other7")).isEmpty();
    }

    @Test
    void theOrderOfArrivalDoesNotMatter() {
        add(List.of(REBUILT));
        add(List.of(FIRE));
        add(List.of(INQUIRY));
        StoryThread thread = threads.find("rebuilt").orElseThrow();
        assertThat(thread.id()).isEqualTo("fire");
        assertThat(ids(thread)).containsExactly("rebuilt", "inquiry", "fire");
    }

    @Test
    void theAddressOfAStoryThatIsGoneLeadsToItsThread() {
        add(List.of(FIRE, INQUIRY, REBUILT));
        assertThat(remove("fire")).containsExactlyInAnyOrder("fire", "inquiry", "rebuilt");
        StoryThread thread = threads.find("fire").orElseThrow();
        assertThat(thread.id()).isEqualTo("inquiry");
        assertThat(ids(thread)).containsExactly("rebuilt", "inquiry");
        remove("inquiry");
        assertThat(threads.find("rebuilt")).as("no other story is left").isEmpty();
        assertThat(threads.find("fire")).isEmpty();
    }

    @Test
    void aStoryThatReportsAnotherMatterFromNowOnLeavesItsThread() {
        add(List.of(FIRE, INQUIRY, REBUILT));
        add(List.of(story("inquiry", "2026-03-02", "Museum opens", "A museum of clocks opened its doors.")));
        assertThat(ids(threads.find("fire").orElseThrow())).containsExactly("rebuilt", "fire");
        assertThat(threads.find("inquiry"))
                .as("its address leads to the thread that it left")
                .isEqualTo(threads.find("fire"));
    }

    @Test
    void theAddressOfAThreadStaysWhenItsFirstStoryLeaves() {
        add(List.of(FIRE, INQUIRY, REBUILT));
        add(List.of(story("fire", "2026-03-01", "Museum opens", "A museum of clocks opened its doors.")));
        assertThat(ids(threads.find("fire").orElseThrow())).containsExactly("rebuilt", "inquiry");
        remove("inquiry");
        assertThat(threads.find("rebuilt")).as("no other story is left").isEmpty();
    }

    @Test
    void addressesStayWhenTheThreadsAreMadeAnew() {
        add(List.of(FIRE, INQUIRY, REBUILT));
        remove("fire");
        threads.clear();
        add(List.of(INQUIRY, REBUILT));
        assertThat(ids(threads.find("fire").orElseThrow())).containsExactly("rebuilt", "inquiry");
    }

    @Test
    void twoCasesOfOneCourtAreTwoMatters() {
        add(List.of(
                sentence("one", "2026-03-01", "Wilfred Oakes", "smuggling tobacco"),
                sentence("two", "2026-03-02", "Marta Lindqvist", "forging passports"),
                sentence("three", "2026-03-03", "Pavel Dorn", "stealing bicycles")));
        assertThat(threads.find("one")).isEmpty();
        assertThat(threads.find("two")).isEmpty();
        assertThat(threads.find("three")).isEmpty();
    }

    @Test
    void twoQuarterlyResultsAreTwoMatters() {
        add(List.of(
                results("first", "2026-04-28", "first"),
                results("second", "2026-07-28", "second"),
                results("third", "2026-10-28", "third")));
        assertThat(threads.find("second")).isEmpty();
    }

    @Test
    void copyOfOneSluglineIsOneMatter() {
        add(List.of(
                sent("closed", "2026-03-01", "Harbour closed after blast", "BC-Harbour Blast"),
                sent("divers", "2026-03-02", "Divers look for cause in mud", "Harbour Blast-Divers, 1st Ld"),
                sent("sunday", "2026-03-02", "Regatta begins in calm", "Harbour Regatta")));
        assertThat(ids(threads.find("closed").orElseThrow())).containsExactly("divers", "closed");
        assertThat(threads.find("sunday")).isEmpty();
    }

    /// Written from one pattern, these would be two matters without their slugline.
    @Test
    void copyOfOneSluglineIsOneMatterHoweverAlikeItIs() {
        add(List.of(
                sentence("one", "2026-03-01", "Wilfred Oakes", "smuggling tobacco", "Quay Court"),
                sentence("two", "2026-03-02", "Marta Lindqvist", "forging passports", "Quay Court")));
        assertThat(ids(threads.find("one").orElseThrow())).containsExactly("two", "one");
    }

    @Test
    void dailyReportsHaveOneSluglineAndAreManyMatters() {
        add(List.of(sent("january", "2026-01-01", "Tides of the new year", "Harbour Tides")));
        add(List.of(
                sent("monday", "2026-03-02", "Low water at noon", "Harbour Tides"),
                sent("tuesday", "2026-03-03", "Spring flood expected", "Harbour Tides")));
        assertThat(threads.find("monday")).isEmpty();
    }

    @Test
    void aStartGoesOnWithTheSameThreads() {
        add(List.of(FIRE, INQUIRY));
        Reached reached = threads.reached();
        Optional<StoryThread> before = threads.find("fire");
        threads.close();
        threads = ThreadStore.open(folder);
        assertThat(threads.reached()).isEqualTo(reached);
        assertThat(threads.find("fire")).isEqualTo(before).isPresent();
    }

    private Set<String> add(Collection<StoryDocument> stories) {
        return update(stories, List.of());
    }

    private Set<String> remove(String id) {
        return update(List.of(), List.of(id));
    }

    private Set<String> update(Collection<StoryDocument> stories, Collection<String> gone) {
        Reached reached = new Reached(++changes, Instant.parse("2026-03-01T00:00:00.123456Z"));
        index.update(List.copyOf(stories), gone, reached);
        index.refresh();
        return index.read(Set.of(), view -> threads.update(view, stories, gone, reached));
    }

    private static List<String> ids(StoryThread thread) {
        return thread.members().stream().map(Member::id).toList();
    }

    private static StoryDocument sentence(String id, String day, String name, String crime) {
        return story(
                id,
                day,
                "Court of Aldhaven sentences " + name + " for " + crime,
                "The criminal court of Aldhaven sentenced " + name + " to two years in prison for " + crime
                        + ". The judge followed the prosecutor, who had called witnesses of the harbour police. "
                        + name + " may appeal within a month, the court said. The defence of " + name
                        + " had asked for a fine. The harbour police had searched a flat for proof of " + crime + ".");
    }

    private static StoryDocument sentence(String id, String day, String name, String crime, String slug) {
        StoryDocument story = sentence(id, day, name, crime);
        return new StoryDocument(id, story.published(), story.headline(), story.text(), labels(slug));
    }

    private static StoryDocument results(String id, String day, String quarter) {
        return story(
                id,
                day,
                "Tidewater Shipping reports " + quarter + " quarter results",
                "Tidewater Shipping reported results for the " + quarter + " quarter. Revenue of Tidewater Shipping"
                        + " grew because freight rates rose, the chief executive said. The company sails 40 vessels.");
    }

    private static StoryDocument sent(String id, String day, String headline, String slug) {
        StoryDocument story =
                story(id, day, headline, "The harbour board of Aldhaven said so on the old quay: " + headline + ".");
        return new StoryDocument(id, story.published(), headline, story.text(), labels(slug));
    }

    private static StoryLabels labels(String slug) {
        return new StoryLabels(true, "en", null, "news", "agency", null, slug, List.of(), List.of());
    }

    private static StoryDocument story(String id, String day, String headline, String text) {
        Instant published = LocalDate.parse(day).atStartOfDay().toInstant(ZoneOffset.UTC);
        return new StoryDocument(id, published, headline, text);
    }
}
