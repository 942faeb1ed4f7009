package dateline.formats.g2;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.story.Dateline;
import dateline.story.Embargo;
import dateline.story.Reading;
import dateline.story.Refusal;
import dateline.story.Rendition;
import dateline.story.Status;
import dateline.story.Story;
import dateline.story.Subject;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NewsmlG2ReaderTest {
    private static final String VERSION_CREATED = "<versionCreated>2026-03-01T10:00:00Z</versionCreated>";

    @Test
    void severalWritersAreAllNamed() {
        String item = G2Fixtures.text("text-in-nitf.xml");
        String by = item.substring(item.indexOf("<by"), item.indexOf("</by>") + "</by>".length());
        Story story = G2Fixtures.readText(item.replace(by, by + by.replace("Ada Lund", "Bo Berg") + by))
                .stories()
                .getFirst();
        assertThat(story.credits().byline()).isEqualTo("Ada Lund, Bo Berg");
    }

    @Test
    void aStorySaysWhatItsItemSays() {
        Story story = only("text-in-nitf.xml");
        assertThat(story.identity().guid()).isEqualTo("urn:newsml:skerry.example:20260301:ferry");
        assertThat(story.identity().version()).isEqualTo("4");
        assertThat(story.identity().versionCreated()).isEqualTo(Instant.parse("2026-03-01T09:30:00Z"));
        assertThat(story.rights().status()).isEqualTo(Status.USABLE);
        assertThat(story.rights().embargo()).isEqualTo(new Embargo.Until(Instant.parse("2026-03-01T11:00:00Z")));
        assertThat(story.copy().language()).isEqualTo("en-GB");
        assertThat(story.copy().headline()).isEqualTo("Ferry to Skerry runs again after eleven days");
        assertThat(story.about().slug()).isEqualTo("SKERRY-FERRY/");
        assertThat(story.credits().byline()).isEqualTo("Ada Lund");
        assertThat(story.about().urgency()).isEqualTo(2);
        assertThat(story.rights().editorNote()).isEqualTo("UPDATES with the minister.\nPictures to follow.");
        assertThat(story.rights().usageTerms()).isEqualTo("Not for use in Norland.");
        assertThat(story.credits().creditLine()).isEqualTo("Skerry News Agency");
        assertThat(story.about().subjects())
                .containsExactly(new Subject("medtop:20001177", "ferries"), new Subject(null, "ferry-line"));
        assertThat(story.origin().published()).isNull();
    }

    @Test
    void onlyWhatAnItemEvolvedFromIsReplaced() {
        Story story = only("text-in-nitf.xml");
        assertThat(story.identity().evolvedFrom()).containsExactly("urn:newsml:skerry.example:20260301:ferry-snap");
        assertThat(story.identity().correction()).isFalse();
    }

    @Test
    void codesAreKnownByTheSchemeAndNotByItsAlias() {
        Story story = only("aliases-of-its-own.xml");
        assertThat(story.rights().status()).isEqualTo(Status.WITHHELD);
        assertThat(story.identity().correction()).isTrue();
        assertThat(story.identity().evolvedFrom()).containsExactly("urn:skn:one", "urn:skn:two");
        assertThat(story.about().subjects())
                .extracting(Subject::code)
                .containsExactly(
                        "medtop:04000000",
                        "medtop:20000344",
                        "http://skerry.example/medicine/77",
                        "skt:harbour",
                        "http://skerry.example/places/9",
                        "elsewhere:1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"hld:subHeadline", "hltype:subtitle", "http://low.example/headline/subhead"})
    void aSecondHeadlineIsTheSummary(String role) {
        String second = "<headline xml:lang=\"fr\" role=\"" + role + "\">Dix ans après</headline>";
        Story story = G2Fixtures.readText(
                        G2Fixtures.text("minimal.xml").replace("<contentMeta>", "<contentMeta>" + second))
                .stories()
                .getFirst();
        assertThat(story.copy().headline()).isEqualTo("Un café rouvre");
        assertThat(story.copy().summary()).isEqualTo("Dix ans après");
    }

    @Test
    void keywordsThatSemicolonsJoinAreSeveral() {
        String keyword = "<keyword>mills; paper ;R&amp;amp;D;</keyword><keyword>paper</keyword>";
        Story story = G2Fixtures.readText(
                        G2Fixtures.text("minimal.xml").replace("</contentMeta>", keyword + "</contentMeta>"))
                .stories()
                .getFirst();
        assertThat(story.about().keywords()).containsExactly("mills", "paper", "R&D");
    }

    @Test
    void aKillNeedsNoContent() {
        Story story = only("kill-without-content.xml");
        assertThat(story.rights().status()).isEqualTo(Status.CANCELED);
        assertThat(story.identity().guid()).isEqualTo("urn:skn:killed");
        assertThat(story.copy().body().isEmpty()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"film.xml, video", "scores.xml, sports-content"})
    void itemsWithoutTextGiveNoStory(String fixture, String kind) {
        assertOnlyNoted(G2Fixtures.read(fixture), kind);
    }

    @Test
    void aFilmThatIsKilledIsAKill() {
        String killed =
                G2Fixtures.text("film.xml").replace("</itemMeta>", "<pubStatus qcode=\"stat:canceled\"/></itemMeta>");
        assertThat(G2Fixtures.readText(killed).stories())
                .extracting(story -> story.rights().status())
                .containsExactly(Status.CANCELED);
    }

    @Test
    void aPictureAmongTheContentsOfATextIsThePictureOfTheStory() {
        String remote = "<contentSet><remoteContent href=\"a.jpg\" contenttype=\"image/jpeg\"/>"
                + "<remoteContent href=\"b.jpg\" contenttype=\"image/jpeg\"/></contentSet>";
        String xml = G2Fixtures.text("minimal.xml").replace("</contentMeta>", "</contentMeta>" + remote);
        Story story = G2Fixtures.readText(xml).stories().getFirst();
        assertThat(story.pictures()).hasSize(1);
        assertThat(story.pictures().getFirst().renditions())
                .extracting(Rendition::href)
                .containsExactly("a.jpg", "b.jpg");
    }

    @Test
    void theStorysLocationCompletesADatelineWithoutAPlace() {
        String located = "<located><name>Port Ellis</name></located>";
        String xml = G2Fixtures.text("minimal.xml").replace("</contentMeta>", located + "</contentMeta>");
        assertThat(G2Fixtures.readText(xml).stories().getFirst().copy().dateline())
                .isNull();
        String filed = xml.replace(located, located + "<dateline>(Reuters)</dateline>");
        assertThat(G2Fixtures.readText(filed).stories().getFirst().copy().dateline())
                .isEqualTo(new Dateline("Port Ellis", "Reuters", null, "(Reuters)"));
    }

    @Test
    void aFilmWithTextIsAStory() {
        assertThat(only("film-with-text.xml").copy().body().text()).isEqualTo("It was filmed.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"planningItem", "conceptItem", "knowledgeItem", "catalogItem"})
    void otherItemsAreReadAndGiveNoStory(String name) {
        assertOnlyNoted(G2Fixtures.readText(G2Fixtures.text("film.xml").replace("newsItem", name)), name);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    2026-03-02T08:00:00+02:00 | 2026-03-02T06:00:00Z
                    20260302T080000+0200      | 2026-03-02T06:00:00Z
                    """)
    void anEmbargoWithAZoneHoldsUntilThen(String value, Instant until) {
        assertThat(embargoed("<embargoed>" + value + "</embargoed>")).isEqualTo(new Embargo.Until(until));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-03-02", "2026-03-02T08:00:00", "after the speech", "00:00 GMT"})
    void anEmbargoWithoutAnExactTimeIsUnclear(String value) {
        assertThat(embargoed("<embargoed>" + value + "</embargoed>")).isEqualTo(new Embargo.Unclear(value));
    }

    @Test
    void anEmptyEmbargoHoldsUntilFurtherNotice() {
        assertThat(embargoed("<embargoed/>")).isEqualTo(new Embargo.Unclear("until further notice"));
        assertThat(embargoed("")).isNull();
    }

    @Test
    void aBadItemDoesNotTouchItsNeighbours() {
        Reading reading = G2Fixtures.read("message-with-bad-neighbours.xml");
        assertThat(reading.stories())
                .extracting(story -> story.identity().guid())
                .containsExactly("urn:skn:first", "urn:skn:last", "urn:skn:unknown-status");
        assertThat(reading.stories().getLast().rights().embargo()).isEqualTo(new Embargo.Unclear("status stat:maybe"));
        assertThat(reading.refused())
                .containsExactly(
                        new Refusal(
                                "newsItem urn:skn:unknown-status at line 8",
                                "The pubStatus \"stat:maybe\" is not one of stat:usable, stat:withheld and stat:canceled."),
                        new Refusal(
                                "newsItem at line 12",
                                "The newsItem has no guid, so nobody can tell later which one this was."),
                        new Refusal(
                                "somethingElse urn:skn:else at line 13",
                                "NewsML-G2 has no item that is called somethingElse."));
    }

    @Test
    void itemsBeforeBrokenXmlAreRead() {
        Reading reading = G2Fixtures.read("message-ill-formed-in-second.xml");
        assertThat(reading.stories())
                .extracting(story -> story.identity().guid())
                .containsExactly("urn:skn:first");
        assertThat(reading.refused()).hasSize(1);
        assertThat(reading.refused().getFirst().where()).startsWith("line 8, column 3");
        assertThat(reading.refused().getFirst().reason()).startsWith("This is not well-formed XML: it breaks here");
    }

    @Test
    void aFileThatWasCutShortSaysSo() {
        String whole = G2Fixtures.text("message-with-bad-neighbours.xml");
        Reading reading = G2Fixtures.readText(whole.substring(0, whole.indexOf("urn:skn:last")));
        assertThat(reading.stories())
                .filteredOn(story -> story.rights().embargo() == null)
                .extracting(story -> story.identity().guid())
                .containsExactly("urn:skn:first");
        assertThat(reading.refused().getLast().reason()).contains("cut short");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    guid="urn:skn:minimal"          | has no guid
                    <itemClass qcode="ninat:text"/> | has no itemClass
                    <provider literal="skn"/>       | has no provider
                    """)
    void aMissingRequiredFieldIsNoted(String missing, String reason) {
        assertThat(refusal(G2Fixtures.text("minimal.xml").replace(missing, ""))).contains(reason);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "1.2", "two", ""})
    void aVersionIsAWholeNumber(String version) {
        String xml = G2Fixtures.text("minimal.xml").replace("version=\"1\"", "version=\"" + version + "\"");
        assertThat(refusal(xml)).startsWith("The version \"" + version + "\"");
    }

    @Test
    void aVersionWithoutATimeIsRefused() {
        String xml = G2Fixtures.text("minimal.xml").replace(VERSION_CREATED, "<versionCreated>now</versionCreated>");
        assertThat(refusal(xml)).startsWith("The versionCreated \"now\" is not a date and time");
    }

    @Test
    void namesAreReadInTheLanguageOfTheItem() {
        String headlines = "<headline xml:lang=\"de\">Ein Café</headline><headline xml:lang=\"fr-CA\">Un café"
                + "</headline><headline>?</headline>";
        String xml = G2Fixtures.text("minimal.xml").replace("<headline>Un café rouvre</headline>", headlines);
        assertThat(G2Fixtures.readText(xml).stories().getFirst().copy().headline())
                .isEqualTo("Un café");
    }

    @Test
    void theLanguageOfTheContentGoesBeforeThatOfTheMetadata() {
        String xml = G2Fixtures.text("minimal.xml").replace("<contentMeta>", "<contentMeta><language tag=\"sv\"/>");
        assertThat(G2Fixtures.readText(xml).stories().getFirst().copy().language())
                .isEqualTo("sv");
    }

    private static @Nullable Embargo embargoed(String element) {
        String xml = G2Fixtures.text("minimal.xml").replace(VERSION_CREATED, VERSION_CREATED + element);
        return G2Fixtures.readText(xml).stories().getFirst().rights().embargo();
    }

    private static String refusal(String xml) {
        Reading reading = G2Fixtures.readText(xml);
        assertThat(reading.stories()).isEmpty();
        return reading.refused().getFirst().reason();
    }

    private static void assertOnlyNoted(Reading reading, String kind) {
        assertThat(reading.notes()).singleElement().asString().contains("its kind is \"" + kind + "\"");
        assertThat(reading).isEqualTo(new Reading("NewsML-G2", List.of(), List.of(), List.of(), reading.notes()));
    }

    private static Story only(String fixture) {
        Reading reading = G2Fixtures.read(fixture);
        assertThat(reading.refused()).isEmpty();
        assertThat(reading.stories()).hasSize(1);
        return reading.stories().getFirst();
    }
}
