package dateline.formats.newsml;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.copy.WireFile;
import dateline.story.Dateline;
import dateline.story.Embargo;
import dateline.story.PackagePart;
import dateline.story.Picture;
import dateline.story.PictureItem;
import dateline.story.Reading;
import dateline.story.Rendition;
import dateline.story.Status;
import dateline.story.Story;
import dateline.story.Subject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NewsmlReaderTest {
    private static final String STORY = """
            <NewsComponent>
              <Role FormalName="Main"/>
              <NewsLines>
                <HeadLine>Ferry runs again</HeadLine><SubHeadLine>Eleven days without a boat</SubHeadLine>
                <ByLine>By Ada Lund</ByLine><DateLine>Port Ellis, Norland, March 1, 2026 (AFP) -</DateLine>
                <CreditLine>Skerry News</CreditLine><CopyrightLine>(c) Skerry</CopyrightLine>
                <SlugLine>SKERRY-FERRY</SlugLine><KeywordLine>ferry</KeywordLine>
                <NewsLine><NewsLineType FormalName="AdvisoryLine"/><NewsLineText>CORRECTS number of boats</NewsLineText></NewsLine>
                <NewsLine><NewsLineType FormalName="ProductLine"/><NewsLineText>(Picture)</NewsLineText></NewsLine>
              </NewsLines>
              <RightsMetadata><UsageRights><UsageType>Online</UsageType><Geography>Norland</Geography>
                <Limitations>No archives.</Limitations><StartDate>20260301T110000Z</StartDate><EndDate>20260331</EndDate></UsageRights></RightsMetadata>
              <DescriptiveMetadata>
                <Language FormalName="EN"/>
                <SubjectCode><Subject FormalName="04000000"/><SubjectMatter FormalName="FERRIES" Scheme="skt"/></SubjectCode>
                <DateLineDate>20260301T100000Z</DateLineDate>
                <Location><Property FormalName="Country" Value="NOL"/><Property FormalName="City" Value="Port Ellis"/></Location>
                <TopicOccurrence Topic="#t1"/>
                <Property FormalName="Keyword" Value="sound"/>
              </DescriptiveMetadata>
              <ContentItem><MediaType FormalName="Text"/><DataContent><nitf><body><body.content><p>The boat left.</p></body.content></body></nitf></DataContent></ContentItem>
            </NewsComponent>""";

    private static final String TOPICS = """
            <TopicSet Duid="ts"><Topic Duid="t1"><TopicType FormalName="Company"/><FormalName>SKL</FormalName><Description>Skerry Line</Description></Topic>
            <Topic Duid="t1"><FormalName>FERRIES</FormalName><Description>ferry traffic</Description></Topic></TopicSet>""";

    private final NewsmlReader reader = new NewsmlReader();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "<DerivedFrom NewsItem='urn:newsml:skerry.example:20260301:boat:2'/>|",
                "<AssociatedWith FormalName='Photo' NewsItem='urn:newsml:skerry.example:20260301:boat:2'/>|",
                "<AssociatedWith FormalName='Replaces' NewsItem='urn:newsml:skerry.example:20260301:boat:2'/>|urn:newsml:skerry.example:20260301:boat",
                "<DerivedFrom NewsItem='urn:newsml:skerry.example:20260301:boat:2'><Comment>Updates it</Comment></DerivedFrom>|urn:newsml:skerry.example:20260301:boat",
                "<Instruction FormalName='Rectify'/><DerivedFrom NewsItem='urn:newsml:skerry.example:20260301:boat:2'/>|urn:newsml:skerry.example:20260301:boat"
            })
    void theReplacedItemIsReadOnlyIfItIsNamed(String management, @Nullable String replaced) {
        Story story = story(item("<Status FormalName='Usable'/>" + management, STORY));
        assertThat(story.identity().evolvedFrom()).isEqualTo(replaced == null ? List.of() : List.of(replaced));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "0", "{{id}}"})
    void anEmptyNewsItemIdIdentifiesNothing(String id) {
        String item = item("<Status FormalName='Usable'/>", STORY);
        Story story = story(item.replaceFirst("<NewsItemId>[^<]*<", "<NewsItemId>" + id + "<")
                .replaceFirst("<PublicIdentifier>[^<]*<", "<PublicIdentifier>urn:newsml:skerry.example:20260301::3N<"));
        assertThat(story.identity().guid()).isNull();
        assertThat(story.copy().headline()).isEqualTo("Ferry runs again");
    }

    @Test
    void aStopOrderWithoutATargetIsRefused() {
        String item = item("<Status FormalName='Canceled'/>", "");
        Reading reading = read(item.replaceFirst("<NewsItemId>[^<]*<", "<NewsItemId><")
                .replaceFirst("<PublicIdentifier>[^<]*</PublicIdentifier>", ""));
        assertThat(reading.stories()).isEmpty();
        assertThat(reading.refused().getFirst().reason()).contains("names none");
    }

    @Test
    void whichItemItIsAndWhichRevision() {
        Story story = story(item("<Status FormalName='Usable'/><Urgency FormalName='2'/>", STORY));
        assertThat(story.identity().guid()).isEqualTo("urn:newsml:skerry.example:20260301:ferry");
        assertThat(story.identity().version()).isEqualTo("3");
        assertThat(story.identity().versionCreated()).isEqualTo(Instant.parse("2026-03-01T09:30:00Z"));
        assertThat(story.rights().status()).isEqualTo(Status.USABLE);
        assertThat(story.about().urgency()).isEqualTo(2);
        assertThat(story.identity().correction()).isTrue();
        assertThat(story.identity().evolvedFrom()).isEmpty();
    }

    @Test
    void itsLinesAndItsCopy() {
        Story story = story(usable(STORY));
        assertThat(story.copy().headline()).isEqualTo("Ferry runs again");
        assertThat(story.copy().summary()).isEqualTo("Eleven days without a boat");
        assertThat(story.credits().byline()).isEqualTo("Ada Lund");
        assertThat(story.about().slug()).isEqualTo("SKERRY-FERRY");
        assertThat(story.credits().creditLine()).isEqualTo("Skerry News");
        assertThat(story.rights().editorNote()).isEqualTo("CORRECTS number of boats");
        assertThat(story.copy().body().html()).isEqualTo("<p>The boat left.</p>");
        assertThat(story.copy().dateline())
                .isEqualTo(new Dateline(
                        "Port Ellis, Norland", "AFP", "20260301T100000Z", "Port Ellis, Norland, March 1, 2026 (AFP)"));
    }

    @Test
    void topicsOfTheFileNameWhatItIsAbout() {
        Story story = story(newsml(TOPICS + itemOf("ferry", "<Status FormalName='Usable'/>", STORY)));
        assertThat(story.about().subjects())
                .containsExactly(
                        new Subject("subj:04000000", null),
                        new Subject("skt:FERRIES", "ferry traffic"),
                        new Subject("SKL", "Skerry Line"));
        assertThat(story.about().places()).containsExactly(new Subject(null, "Port Ellis"));
        assertThat(story.about().keywords()).containsExactly("ferry", "sound");
        assertThat(story.copy().language()).isEqualTo("en");
    }

    @Test
    void rightsHaveABeginningAnEndAndTerms() {
        Story story = story(usable(STORY));
        assertThat(story.rights().usageTerms()).isEqualTo("Online\nGeography: Norland\nNo archives.");
        assertThat(story.rights().embargo()).isEqualTo(new Embargo.Until(Instant.parse("2026-03-01T11:00:00Z")));
        assertThat(story.rights().expires()).isEqualTo(Instant.parse("2026-03-30T10:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource({
        "Usable, , USABLE",
        "USABLE, , USABLE",
        "Withheld, , WITHHELD",
        "Canceled, , CANCELED",
        "cancelled, , CANCELED",
        "Usable, Delete, CANCELED",
        "Usable, Kill, CANCELED",
        "Usable, Annulation, CANCELED",
        "Usable, Withhold, WITHHELD",
        "Usable, Update, USABLE",
        "Usable, Rectify, USABLE",
        "Embargoed, Delete, CANCELED"
    })
    void statusAndInstructionDecide(String rawStatus, String instruction, Status status) {
        String instructed = instruction == null ? "" : "<Instruction FormalName='" + instruction + "'/>";
        assertThat(story(item("<Status FormalName='" + rawStatus + "'/>" + instructed, plain("Copy.")))
                        .rights()
                        .status())
                .isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({"Usable, USABLE", "Canceled, CANCELED", "Withheld, WITHHELD"})
    void aStatusMayBeWrittenAsText(String rawStatus, Status status) {
        for (String written : List.of("<Status>", "<Status FormalName=''>")) {
            String item = item(written + rawStatus + "</Status>", plain("Copy."));
            assertThat(story(item).rights().status()).isEqualTo(status);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"management-status='canceled'/>", "><ed-msg msg-type='kill' info='x'/></docdata>"})
    void aKillInTheNitfInsideCountsAlthoughTheItemIsCalledUsable(String kill) {
        for (String copy : List.of("<p>Copy.</p>", "")) {
            Reading reading = read(item(
                    "<Status FormalName='Usable'/>",
                    "<NewsComponent><ContentItem><DataContent><nitf><head><docdata " + kill
                            + "</head><body><body.content>" + copy
                            + "</body.content></body></nitf></DataContent></ContentItem></NewsComponent>"));
            assertThat(reading.stories())
                    .extracting(story -> story.rights().status())
                    .containsExactly(Status.CANCELED);
            assertThat(reading.pictures()).extracting(PictureItem::status).containsExactly(Status.CANCELED);
        }
    }

    @Test
    void anInstructionAboutEarlierRevisionsStopsOnlyThose() {
        String instruction =
                "<Status FormalName='Usable'/><Instruction FormalName='Delete'><RevisionStatus Revision='2'>"
                        + "<Status FormalName='Canceled'/></RevisionStatus></Instruction>";
        assertThat(story(item(instruction, plain("Copy."))).rights().status()).isEqualTo(Status.USABLE);
        assertThat(story(item(instruction, "")).rights().status()).isEqualTo(Status.CANCELED);
    }

    @Test
    void aTestIsWithheld() {
        String item = item("<Status FormalName='Usable'/>", plain("Copy.")).replace("'News'", "'Test'");
        assertThat(story(item).rights().status()).isEqualTo(Status.WITHHELD);
    }

    @ParameterizedTest
    @CsvSource({"Embargoed", "Withheld"})
    void aStatusThatWillBeUsableIsAnEmbargo(String status) {
        Story story = story(changing(status, "Usable", "20260301T120000+0100"));
        assertThat(story.rights().status()).isNull();
        assertThat(story.rights().embargo()).isEqualTo(new Embargo.Until(Instant.parse("2026-03-01T11:00:00Z")));
        assertThat(story.rights().expires()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "Embargoed, Usable, 20260301T120000",
        "Embargoed, Usable, 20260301",
        "Embargoed, Usable, soon",
        "Embargoed, Usable, ",
        "Embargoed, Free, 20260301T120000Z",
        "Embargoed, Canceled, 20260301T120000Z",
        "Usable, Canceled, soon",
        "Usable, Gone, 20260301T120000Z"
    })
    void aChangeThatCannotBeUnderstoodHolds(String status, String to, String at) {
        assertThat(story(changing(status, to, Objects.requireNonNullElse(at, "")))
                        .rights()
                        .embargo())
                .isInstanceOf(Embargo.Unclear.class);
    }

    @Test
    void anEmbargoWithoutAnEndHolds() {
        assertThat(story(item("<Status FormalName='Embargoed'/>", plain("Copy.")))
                        .rights()
                        .embargo())
                .isEqualTo(new Embargo.Unclear("Embargoed"));
    }

    @Test
    void aFutureEndIsTheStorysExpiry() {
        Story story = story(changing("Usable", "Canceled", "20260401T000000Z"));
        assertThat(story.rights().embargo()).isNull();
        assertThat(story.rights().expires()).isEqualTo(Instant.parse("2026-04-01T00:00:00Z"));
    }

    @Test
    void anEmbargoMayHaveAnEndAndAStop() {
        Story story = story(item(
                "<Status FormalName='Embargoed'/>" + change("Usable", "20260301T120000Z")
                        + change("Withheld", "20260401T000000Z"),
                plain("Copy.")));
        assertThat(story.rights().embargo()).isEqualTo(new Embargo.Until(Instant.parse("2026-03-01T12:00:00Z")));
        assertThat(story.rights().expires()).isEqualTo(Instant.parse("2026-04-01T00:00:00Z"));
    }

    @Test
    void theNoteToEditorsHoldsIfNoFieldDoes() {
        String held = plain("Copy.")
                .replace(
                        "<NewsLines>",
                        "<NewsLines><NewsLine><NewsLineType FormalName='EditorNote'/>"
                                + "<NewsLineText>Embargoed until noon</NewsLineText></NewsLine>");
        assertThat(story(usable(held)).rights().embargo()).isEqualTo(new Embargo.Unclear("Embargoed until noon"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<Status/>", "<Status FormalName=''/>", "<Status FormalName='Fine'/>"})
    void withoutAStatusThatIsKnownNobodyMayGuess(String management) {
        Reading reading = read(item(management, plain("Copy.")));
        assertThat(reading.stories())
                .allMatch(story ->
                        story.rights().embargo() != null && story.identity().managementAlone());
        assertThat(reading.refused().getFirst().where())
                .startsWith("urn:newsml:skerry.example:20260301:ferry at line ");
        assertThat(reading.refused().getFirst().reason()).contains("Status");
    }

    @ParameterizedTest
    @CsvSource({"Canceled, CANCELED", "Withheld, WITHHELD"})
    void aStopReachesTheArchiveWithoutContentForStoryAndPicture(String rawStatus, Status status) {
        Reading reading =
                read(item("<Status FormalName='" + rawStatus + "'/>", "<Update><Delete DuidRef='a'/></Update>"));
        assertThat(reading.refused()).isEmpty();
        assertThat(reading.stories().getFirst().rights().status()).isEqualTo(status);
        assertThat(reading.pictures().getFirst().status()).isEqualTo(status);
        assertThat(reading.pictures().getFirst().picture().guid())
                .isEqualTo(reading.stories().getFirst().identity().guid());
    }

    @Test
    void anEmbargoReachesTheArchiveWithoutContent() {
        assertThat(story(item("<Status FormalName='Embargoed'/>", "")).rights().embargo())
                .isNotNull();
    }

    @Test
    void aRevisionOfManagementAloneSaysThatItIs() {
        Story freed = story(item("<Status FormalName='Usable'/>", ""));
        assertThat(freed.identity().managementAlone()).isTrue();
        assertThat(freed.rights().status()).isEqualTo(Status.USABLE);
        assertThat(story(item("<Status FormalName='Usable'/>", STORY))
                        .identity()
                        .managementAlone())
                .isFalse();
    }

    @Test
    void aPublicIdentifierGoesBeforeItsParts() {
        String item = usable(plain("Copy."));
        assertThat(story(item.replace("<NewsItemId>ferry", "<NewsItemId>ferry-v3"))
                        .identity()
                        .guid())
                .isEqualTo("urn:newsml:skerry.example:20260301:ferry");
        assertThat(story(item.replaceAll("<PublicIdentifier>.*?<", "<PublicIdentifier>urn:newsml:skerry.example<"))
                        .identity()
                        .guid())
                .isEqualTo("urn:newsml:skerry.example:20260301:ferry");
        assertThat(story(item.replace(":ferry:3<", ":ferry:3U<")).identity().guid())
                .isEqualTo("urn:newsml:skerry.example:20260301:ferry");
        assertThat(read(item.replaceAll("<NewsIdentifier>.*</NewsIdentifier>", ""))
                        .refused())
                .hasSize(1);
    }

    @Test
    void aBadItemDoesNotTouchItsNeighbours() {
        Reading reading = read(newsml(itemOf("a", "<Status FormalName='Usable'/>", plain("One."))
                + itemOf("b", "<Status FormalName='What'/>", plain("Two."))
                + itemOf(
                        "c",
                        "<Status FormalName='Usable'/>",
                        "<NewsComponent>" + "<NewsComponent>".repeat(120) + "</NewsComponent>".repeat(120)
                                + "</NewsComponent>")
                + itemOf("d", "<Status FormalName='Usable'/>", plain("Four."))));
        assertThat(reading.stories())
                .filteredOn(story -> story.rights().embargo() == null)
                .extracting(story -> story.identity().guid())
                .containsExactly("urn:newsml:skerry.example:20260301:a", "urn:newsml:skerry.example:20260301:d");
        assertThat(reading.refused()).hasSize(2);
    }

    @Test
    void aTruncatedFileIsReadUpToItsBreak() {
        String whole = newsml(itemOf("a", "<Status FormalName='Usable'/>", plain("One."))
                + itemOf("b", "<Status FormalName='Usable'/>", plain("Two.")));
        Reading reading = read(whole.substring(0, whole.length() - 60));
        assertThat(reading.stories()).hasSize(1);
        assertThat(reading.refused().getFirst().reason()).contains("cut short");
    }

    @Test
    void twoItemsOfOneIdentityAreTwoVersions() {
        String one = itemOf("a", "<Status FormalName='Usable'/>", plain("One."));
        assertThat(read(newsml(one + one.replace(":3<", ":4<").replace(">3<", ">4<")))
                        .stories())
                .extracting(story -> story.identity().version())
                .containsExactly("3", "4");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE NewsML PUBLIC 'urn:newsml:iptc.org:20001006:NewsMLv1.0.dtd:1' 'NewsMLv1.0.dtd' [<!ENTITY % nitf SYSTEM 'nitf.dtd'> %nitf;]>",
                "<!DOCTYPE NewsML SYSTEM 'http://localhost:1/NewsML_1.2.dtd'>"
            })
    void dtdsAreNotFetched(String doctype) {
        assertThat(story(doctype + usable(plain("Copy."))).copy().body().text()).isEqualTo("Copy.");
    }

    @Test
    void itIsReadWithANamespaceToo() {
        String named = usable(STORY).replace("<NewsML>", "<NewsML xmlns='http://iptc.org/std/NewsML/2003-10-10/'>");
        assertThat(story(named).copy().body().text()).isEqualTo("The boat left.");
    }

    @Test
    void anEntityBombIsRefused() {
        String bomb = "<!DOCTYPE NewsML [<!ENTITY a 'b'><!ENTITY c '&a;&a;&a;'>]>" + usable(plain("&c;"));
        assertThat(reader.recognises(file(bomb))).isTrue();
        assertThat(read(bomb).refused().getFirst().reason()).startsWith("The file declares entities");
    }

    @Test
    void aStoryWithPicturesHasThemWithTheirRenditions() {
        Story story = story(usable("<NewsComponent>" + (plain("Copy.")) + photo("Photo", "boat") + "</NewsComponent>"));
        assertThat(story.copy().body().text()).isEqualTo("Copy.");
        assertThat(story.pictures())
                .containsExactly(new Picture(
                        null,
                        null,
                        "The boat leaves.",
                        "Skerry News/Finn Dahl",
                        null,
                        List.of(
                                new Rendition("Highres", "boat.jpg", 1200, 800, "image/jpeg"),
                                new Rendition("Thumbnail", "boat-s.jpg", 120, 80, "image/jpeg"))));
    }

    @Test
    void aPictureAloneIsAnItem() {
        Reading reading = read(changing("Embargoed", "Usable", "20260301T120000Z")
                .replaceAll("(?s)<NewsComponent>.*</NewsComponent>", photo("Photo", "boat")));
        assertThat(reading.stories()).isEmpty();
        PictureItem item = reading.pictures().getFirst();
        assertThat(item.picture().guid()).isEqualTo("urn:newsml:skerry.example:20260301:ferry");
        assertThat(item.embargo()).isEqualTo(new Embargo.Until(Instant.parse("2026-03-01T12:00:00Z")));
        assertThat(item.picture().renditions()).hasSize(2);
    }

    @Test
    void aPictureThatIsNamedGoesToItsStoryUnlessItIsHeld() {
        String text = itemOf(
                "a",
                "<Status FormalName='Usable'/><AssociatedWith NewsItem='urn:newsml:skerry.example:20260301:b:3'/>"
                        + "<AssociatedWith NewsItem='urn:newsml:skerry.example:20260301:c'/>",
                plain("Copy."));
        Reading reading = read(newsml(text
                + itemOf("b", "<Status FormalName='Usable'/>", photo("Photo", "boat"))
                + itemOf("c", "<Status FormalName='Withheld'/>", photo("Photo", "crew"))));
        assertThat(reading.stories().getFirst().pictures())
                .extracting(Picture::guid)
                .containsExactly("urn:newsml:skerry.example:20260301:b");
        assertThat(reading.pictures())
                .extracting(item -> item.picture().guid())
                .containsExactly("urn:newsml:skerry.example:20260301:c");
    }

    @Test
    void aPictureThatIsNamedAndComesElsewhereIsNamedByTheStory() {
        Reading reading = read(newsml(itemOf(
                "a",
                "<Status FormalName='Usable'/>",
                "<NewsComponent>" + plain("Copy.")
                        + "<NewsComponent><NewsItemRef NewsItem='urn:newsml:skerry.example:20260301:b:3N'/></NewsComponent>"
                        + "</NewsComponent>")));
        assertThat(reading.stories().getFirst().pictures())
                .containsExactly(
                        new Picture("urn:newsml:skerry.example:20260301:b", null, null, null, null, List.of()));
    }

    @Test
    void anItemThatOnlyNamesOthersIsAPackageThatWaitsForThem() {
        Reading reading = read(newsml(itemOf(
                "p",
                "<Status FormalName='Usable'/>",
                "<NewsComponent><NewsItemRef NewsItem='urn:newsml:skerry.example:20260301:a:1N'/>"
                        + "<NewsComponent><Role FormalName='Photo'/>"
                        + "<NewsItemRef NewsItem='urn:newsml:skerry.example:20260301:b:3N'/></NewsComponent>"
                        + "</NewsComponent>")));
        assertThat(reading.refused())
                .singleElement()
                .satisfies(refusal -> assertThat(refusal.reason())
                        .contains("urn:newsml:skerry.example:20260301:a, urn:newsml:skerry.example:20260301:b"));
        assertThat(reading.packages()).singleElement().satisfies(pack -> {
            assertThat(pack.guid()).isEqualTo("urn:newsml:skerry.example:20260301:p");
            assertThat(pack.version()).isEqualTo("3");
            assertThat(pack.root())
                    .isEqualTo(PackagePart.group(List.of(
                            PackagePart.item("urn:newsml:skerry.example:20260301:a", null, null, null),
                            PackagePart.group(List.of(PackagePart.item(
                                    "urn:newsml:skerry.example:20260301:b", PackagePart.Kind.PICTURE, null, null))))));
        });
    }

    @Test
    void anInnerItemIsHeldLikeItsContainer() {
        String inner = itemOf("b", "<Status FormalName='Usable'/>", plain("Inner."));
        Reading embargoed =
                read(item("<Status FormalName='Embargoed'/>", "<NewsComponent>" + inner + "</NewsComponent>"));
        assertThat(embargoed.stories()).hasSize(1);
        assertThat(embargoed.stories().getFirst().rights().embargo()).isEqualTo(new Embargo.Unclear("Embargoed"));
        Reading canceled =
                read(item("<Status FormalName='Canceled'/>", "<NewsComponent>" + inner + "</NewsComponent>"));
        assertThat(canceled.stories())
                .extracting(story -> story.rights().status())
                .containsOnly(Status.CANCELED);
    }

    @Test
    void ofSeveralLanguagesTheItemsOwnIsRead() {
        String two = "<NewsComponent xml:lang='fr'>" + (plain("Copy.").replaceFirst(">", " xml:lang='nl'>"))
                + (plain("Texte.").replaceFirst(">", " xml:lang='fr'>")) + "</NewsComponent>";
        Reading reading = read(usable(two));
        assertThat(reading.stories().getFirst().copy().body().text()).isEqualTo("Texte.");
        assertThat(reading.stories().getFirst().copy().language()).isEqualTo("fr");
        assertThat(reading.notes()).hasSize(1);
        assertThat(reading.notes().getFirst()).contains("in the language nl");
    }

    @Test
    void partsOfAStoryAreReadInTheirOrder() {
        String parts = "<NewsComponent><NewsLines><HeadLine>H</HeadLine></NewsLines>" + role("Title", "T")
                + role("Lead", "First.") + role("Body", "Then.") + role("Contact", "Call us.") + role("Video", "")
                + "</NewsComponent>";
        Story story = story(usable(parts));
        assertThat(story.copy().headline()).isEqualTo("H");
        assertThat(story.copy().body().text()).isEqualTo("First.\nThen.");
    }

    @Test
    void textsWithHeadlinesOfTheirOwnKeepThem() {
        String parts = "<NewsComponent><NewsLines><HeadLine>Two gates</HeadLine></NewsLines>"
                + plain("Nord.").replace(">H<", ">North gate shuts<")
                + plain("Syd.").replace(">H<", ">South gate opens<") + "</NewsComponent>";

        Story story = story(usable(parts));
        assertThat(story.copy().headline()).isEqualTo("Two gates");
        assertThat(story.copy().body().html()).isEqualTo("""
                        <h2>North gate shuts</h2>
                        <p>Nord.</p>
                        <h2>South gate opens</h2>
                        <p>Syd.</p>""");
    }

    @Test
    void textsWithOneHeadlineAreTheSameStoryInTwoLengths() {
        Reading reading = read(usable("<NewsComponent>" + plain("Long copy.") + plain("Copy.") + "</NewsComponent>"));

        assertThat(reading.stories().getFirst().copy().body().text()).isEqualTo("Long copy.");
        assertThat(reading.notes()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<nitf><head><title>The boat</title></head><body><body.head><hedline><hl1>The boat</hl1></hedline>"
                        + "<dateline><story.date>20260301T090000Z</story.date></dateline></body.head><body.content>"
                        + "<p>The boat leaves.</p><p>XNW/Una Field</p></body.content></body></nitf>",
                "<p>The boat leaves.</p><p>XNW/Una Field</p>",
                "&lt;p>The boat leaves.&lt;/p>&lt;p>XNW/Una Field&lt;/p>",
                "&lt;nitf>&lt;head>&lt;title>The boat&lt;/title>&lt;/head>&lt;body>&lt;body.content>"
                        + "&lt;p>The boat leaves. XNW/Una Field&lt;/p>&lt;/body.content>&lt;/body>&lt;/nitf>"
            })
    void aCaptionIsTheCopyAloneHoweverItIsWritten(String caption) {
        String photo = photo("Photo", "boat").replace("The boat leaves. (Skerry News/Finn Dahl)", caption);

        assertThat(read(usable(photo)).pictures().getFirst().picture())
                .extracting(Picture::caption, Picture::credit)
                .containsExactly("The boat leaves.", "XNW/Una Field");
    }

    @Test
    void aPictureEndsWithItsRightsAndIsLeftOutIfTheyAreUnreadable() {
        String photo = photo("Photo", "boat")
                .replaceFirst(
                        "/>",
                        "/><RightsMetadata><UsageRights><EndDate>%s</EndDate>" + "</UsageRights></RightsMetadata>");
        String both = "<NewsComponent>" + plain("Copy.") + photo + "</NewsComponent>";

        assertThat(story(usable(both.formatted("20260401T000000Z")))
                        .pictures()
                        .getFirst()
                        .expires())
                .isEqualTo("2026-04-01T00:00:00Z");
        Reading unclear = read(usable(both.formatted("soon")));
        assertThat(unclear.stories().getFirst().pictures()).isEmpty();
        assertThat(unclear.notes()).hasSize(1);
        assertThat(read(usable(photo.formatted("soon"))).pictures().getFirst().embargo())
                .isEqualTo(new Embargo.Unclear("expires soon"));
    }

    @ParameterizedTest
    @CsvSource({
        "'<p>One.</p><p>Two.</p>', 'One.|Two.'",
        "'&lt;p>One.&lt;/p>&lt;p>Two.&lt;/p>', 'One.|Two.'",
        "'One &lt;b>bold&lt;/b>.', 'One bold.'",
        "'&lt;nitf>&lt;body>&lt;body.content>&lt;p>One.&lt;/p>&lt;/body.content>&lt;/body>&lt;/nitf>', 'One.'",
        "'<html xmlns=\"http://www.w3.org/1999/xhtml\"><head><title/></head><body><p>One.</p></body></html>', 'One.'"
    })
    void copyIsReadHoweverItIsWritten(String data, String text) {
        assertThat(story(usable(plain(data))).copy().body().text()).isEqualTo(text.replace('|', '\n'));
    }

    @Test
    void copyInBase64IsDecodedAndOtherEncodingsAreRefused() {
        String encoded = plain("")
                .replace(
                        "<DataContent></DataContent>",
                        "<Encoding Notation='Base64'><DataContent>T25lLg==</DataContent></Encoding>");
        assertThat(story(usable(encoded)).copy().body().text()).isEqualTo("One.");
        assertThat(read(usable(encoded.replace("Base64", "uuencode")))
                        .refused()
                        .getFirst()
                        .reason())
                .contains("encoding other than Base64");
    }

    @Test
    void copyThatIsOnlyReferencedIsNotAFlash() {
        String remote = "<NewsComponent><NewsLines><HeadLine>H</HeadLine></NewsLines><ContentItem Href='story.xml'>"
                + "<MediaType FormalName='Text'/></ContentItem></NewsComponent>";
        Reading reading = read(usable(remote));
        assertThat(reading.stories()).isEmpty();
        assertThat(reading.refused().getFirst().reason()).contains("it lies at story.xml");
        assertThat(story(item("<Status FormalName='Canceled'/>", remote))
                        .rights()
                        .status())
                .isEqualTo(Status.CANCELED);
    }

    @Test
    void aHeadlineAloneIsAFlash() {
        Story story =
                story(usable("<NewsComponent><NewsLines><HeadLine>Ferry sinks</HeadLine></NewsLines></NewsComponent>"));
        assertThat(story.copy().headline()).isEqualTo("Ferry sinks");
        assertThat(read(usable(
                                "<NewsComponent><NewsLines><HeadLine>A film</HeadLine></NewsLines><ContentItem Href='a.mp4'>"
                                        + "<MimeType FormalName='video/mp4'/></ContentItem></NewsComponent>"))
                        .stories())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<NewsML", "<NewsML><NewsItem></NewsML>"})
    void brokenFilesAreRefused(String xml) {
        Reading reading = read(xml);
        assertThat(reading.stories()).isEmpty();
        assertThat(reading.refused()).hasSize(1);
    }

    @Test
    void aFileWithoutItemsGivesNothing() {
        Reading reading = read(newsml(TOPICS));
        assertThat(reading.stories()).isEmpty();
        assertThat(reading.refused()).isEmpty();
    }

    /// The seed is fixed so that a failure can be repeated.
    @Test
    void noDamageToAFileBreaksTheReader() {
        Random random = new Random(20260301);
        String whole = newsml(TOPICS
                + itemOf("ferry", "<Status FormalName='Usable'/>", STORY)
                + itemOf("boat", "<Status FormalName='Usable'/>", photo("Photo", "boat")));
        String[] pieces = whole.split("(?=[<>\"'&])", -1);
        int refused = 0;
        for (int i = 0; i < 500; i++) {
            String[] damaged = pieces.clone();
            damaged[random.nextInt(pieces.length)] = pieces[random.nextInt(pieces.length)];
            damaged[random.nextInt(pieces.length)] = "";
            refused += read(String.join("", damaged)).refused().size();
        }
        assertThat(refused).isGreaterThan(100);
    }

    @Test
    void aKillOfAPictureStopsBothWhatMayBeOfItsGuid() {
        Reading reading = read(item("<Status FormalName='Canceled'/>", photo("Photo", "boat")));
        assertThat(reading.stories())
                .extracting(story -> story.rights().status())
                .containsExactly(Status.CANCELED);
        assertThat(reading.pictures()).extracting(PictureItem::status).containsExactly(Status.CANCELED);
    }

    private static String plain(String text) {
        return "<NewsComponent><NewsLines><HeadLine>H</HeadLine></NewsLines><ContentItem><DataContent>" + text
                + "</DataContent></ContentItem></NewsComponent>";
    }

    private static String role(String role, String text) {
        return "<NewsComponent><Role FormalName='" + role + "'/><ContentItem><DataContent>" + text
                + "</DataContent></ContentItem></NewsComponent>";
    }

    private static String photo(String role, String name) {
        return "<NewsComponent><Role FormalName='" + role + "'/>"
                + role("Caption", "The boat leaves. (Skerry News/Finn Dahl)")
                + "<NewsComponent><Role FormalName='Image'/>" + image(name + ".jpg", "Highres", 1200, 800)
                + image(name + "-s.jpg", "Thumbnail", 120, 80) + "</NewsComponent></NewsComponent>";
    }

    private static String image(String href, String use, int width, int height) {
        return "<ContentItem Href='" + href + "'><MimeType FormalName='image/jpeg'/><Characteristics>"
                + "<Property FormalName='ImageUse' Value='" + use + "'/><Property FormalName='PixelWidth' Value='"
                + width
                + "'/><Property FormalName='PixelHeight' Value='" + height + "'/></Characteristics></ContentItem>";
    }

    private static String change(String to, String at) {
        return "<StatusWillChange><FutureStatus FormalName='" + to + "'/><DateAndTime>" + at
                + "</DateAndTime></StatusWillChange>";
    }

    private static String changing(String status, String to, String at) {
        return item("<Status FormalName='" + status + "'/>" + change(to, at), plain("Copy."));
    }

    private static String usable(String content) {
        return item("<Status FormalName='Usable'/>", content);
    }

    private static String item(String management, String content) {
        return newsml(itemOf("ferry", management, content));
    }

    private static String itemOf(String id, String management, String content) {
        return "<NewsItem><Identification><NewsIdentifier><ProviderId>skerry.example</ProviderId><DateId>20260301</DateId>"
                + "<NewsItemId>" + id + "</NewsItemId><RevisionId PreviousRevision='2' Update='N'>3</RevisionId>"
                + "<PublicIdentifier>urn:newsml:skerry.example:20260301:" + id
                + ":3</PublicIdentifier></NewsIdentifier></Identification><NewsManagement><NewsItemType FormalName='News'/>"
                + "<FirstCreated>20260301T090000Z</FirstCreated><ThisRevisionCreated>20260301T103000+0100</ThisRevisionCreated>"
                + management + "</NewsManagement>" + content + "</NewsItem>";
    }

    private static String newsml(String content) {
        return "<NewsML><NewsEnvelope><DateAndTime>20260301T093000Z</DateAndTime></NewsEnvelope>" + content
                + "</NewsML>";
    }

    private Story story(String xml) {
        Reading reading = read(xml);
        assertThat(reading.refused()).isEmpty();
        return reading.stories().getFirst();
    }

    private Reading read(String xml) {
        return reader.read(file(xml));
    }

    private static WireFile file(String xml) {
        return new WireFile("a.xml", xml.getBytes(StandardCharsets.UTF_8));
    }
}
