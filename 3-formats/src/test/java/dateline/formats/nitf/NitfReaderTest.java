package dateline.formats.nitf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dateline.copy.WireFile;
import dateline.story.Dateline;
import dateline.story.Embargo;
import dateline.story.Lead;
import dateline.story.Picture;
import dateline.story.Reading;
import dateline.story.Rendition;
import dateline.story.Status;
import dateline.story.Story;
import dateline.story.Subject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NitfReaderTest {
    private static final String DOCUMENT = """
            <nitf version="-//IPTC//DTD NITF 3.4//EN" baselang="en-GB" change.date="October 18, 2006" change.time="19:30">
              <head>
                <title>Not this title</title>
                <meta name="anpa-category" content="i"/>
                <tobject tobject.type="Home news">
                  <tobject.subject tobject.subject.refnum="04015000" tobject.subject.type="Economy" tobject.subject.matter="Shipping"/>
                  <tobject.subject tobject.subject.refnum="S7" tobject.subject.type="Islands"/>
                </tobject>
                <docdata management-status="usable">
                  <correction info="Corrects the number of ferries" id-string="skerry-40" regsrc="SKN"/>
                  <evloc iso-cc="NOL" city="Port Ellis"/>
                  <evloc iso-cc="SKY"/>
                  <doc-id regsrc="SKN" id-string="skerry-41"/>
                  <urgency ed-urg="2"/>
                  <fixture fix-id="Harbour Watch"/>
                  <date.issue norm="20260301T103000+0100"/>
                  <date.release norm="20260301T120000+0100"/>
                  <date.expire norm="20260401T000000Z"/>
                  <series series.name="The Sound" series.part="2" series.totalpart="3"/>
                  <ed-msg info="Pictures to follow."/>
                  <du-key key="SKERRY-FERRY" generation="4" part="1" version="1"/>
                  <doc.copyright year="2026" holder="Skerry News"/>
                  <doc.rights limitations="No archives." geography="Norland" startdate="20260301T090000Z" enddate="20260331"/>
                  <key-list><keyword key="ferry"/><keyword key="sound"/></key-list>
                  <identified-content>
                    <person idsrc="skp" value="17">Ada Lund</person><org>Skerry Line</org><location>The Sound</location>
                  </identified-content>
                </docdata>
                <pubdata type="web" name="Skerry Post" position.section="Islands" ex-ref="https://skerry.example/ferry" date.publication="20260228T080000Z"/>
                <revision-history name="Olaf" function="editor" norm="20260301T110000+0100" comment="quotes"/>
              </head>
              <body>
                <body.head>
                  <hedline><hl1>Ferry runs again</hl1><hl2>Eleven days without a boat</hl2></hedline>
                  <byline>By <person>ADA LUND</person><byttl>Harbour Correspondent</byttl></byline>
                  <byline>gr/bp</byline>
                  <distributor>Skerry News Agency</distributor>
                  <dateline><location><city>PORT ELLIS</city><country>Norland</country></location><story.date norm="20260301">March 1</story.date></dateline>
                </body.head>
                <body.content>
                  <p lede="true">The first boat left at seven.</p>
                  <note noteclass="editorsnote"><body.content><p>Desk: check the fares.</p></body.content></note>
                  <hl2>Fares</hl2>
                  <ul><li>Two crowns</li></ul>
                  <nitf-table id="t">
                    <nitf-table-metadata column-count="2"><nitf-table-summary><p>Not printed</p></nitf-table-summary><nitf-col value="x"/></nitf-table-metadata>
                    <table><tr><th>From</th><th>To</th></tr><tr><td>Port Ellis</td><td>Skerry</td></tr></table>
                  </nitf-table>
                  <media media-type="image">
                    <media-reference mime-type="image/jpeg" source="boat.jpg" name="large" width="1200" height="800" alternate-text="A white boat"/>
                    <media-reference mime-type="image/jpeg" source="boat-s.jpg" name="small" width="300" height="200"/>
                    <media-caption>The boat leaves.</media-caption><media-producer>Finn Dahl</media-producer>
                  </media>
                  <media media-type="video"><media-reference mime-type="video/mp4" source="boat.mp4"/></media>
                </body.content>
                <body.end><tagline>ada@skerry.example</tagline></body.end>
              </body>
            </nitf>""";

    private final NitfReader reader = new NitfReader();

    @Test
    void theIdentityComesFromTheHead() {
        Story story = story(DOCUMENT);
        assertThat(story.identity().guid()).isEqualTo("skerry-41");
        assertThat(story.identity().version()).isEqualTo("4");
        assertThat(story.identity().versionCreated()).isEqualTo(Instant.parse("2026-03-01T10:00:00Z"));
        assertThat(story.origin().published()).isNull();
        assertThat(story.copy().language()).isEqualTo("en-GB");
        assertThat(story.about().slug()).isEqualTo("SKERRY-FERRY");
        assertThat(story.identity().lead()).isNull();
        assertThat(story.origin().link()).isEqualTo("https://skerry.example/ferry");
        assertThat(story.about().section()).isEqualTo("Home news");
        assertThat(story.about().category()).isEqualTo("i");
        assertThat(story.about().urgency()).isEqualTo(2);
        assertThat(story.identity().correction()).isTrue();
        assertThat(story.identity().evolvedFrom()).containsExactly("skerry-40");
        assertThat(story.rights().editorNote()).isEqualTo("Pictures to follow.\nCorrects the number of ferries");
    }

    @Test
    void itsLinesAreThoseAboveTheCopy() {
        Story story = story(DOCUMENT);
        assertThat(story.copy().headline()).isEqualTo("Ferry runs again");
        assertThat(story.copy().summary()).isEqualTo("Eleven days without a boat");
        assertThat(story.credits().byline()).isEqualTo("ADA LUND, Harbour Correspondent");
        assertThat(story.copy().dateline())
                .isEqualTo(new Dateline("PORT ELLIS, Norland", null, "20260301", "PORT ELLIS, Norland, March 1"));
        assertThat(story.credits().creditLine()).isEqualTo("Skerry News");
    }

    @Test
    void subjectsAreKept() {
        Story story = story(DOCUMENT);
        assertThat(story.about().subjects())
                .containsExactly(
                        new Subject("subj:04015000", "Shipping"),
                        new Subject("S7", "Islands"),
                        new Subject("skp:17", "Ada Lund"),
                        new Subject(null, "Skerry Line"));
        assertThat(story.about().places())
                .containsExactly(
                        new Subject(null, "Port Ellis"), new Subject("SKY", null), new Subject(null, "The Sound"));
        assertThat(story.about().keywords()).containsExactly("ferry", "sound", "Harbour Watch", "The Sound");
    }

    @Test
    void theCopyHasHeadingsListsAndTablesButNothingForEditors() {
        assertThat(story(DOCUMENT).copy().body().html()).isEqualTo("""
                        <p>The first boat left at seven.</p>
                        <h2>Fares</h2>
                        <ul><li>Two crowns</li></ul>
                        <table><tbody><tr><th>From</th><th>To</th></tr><tr><td>Port Ellis</td><td>Skerry</td></tr></tbody></table>""");
    }

    @Test
    void aPictureHasAllItsRenditions() {
        assertThat(story(DOCUMENT).pictures())
                .containsExactly(new Picture(
                        null,
                        "A white boat",
                        "The boat leaves.",
                        "Finn Dahl",
                        null,
                        List.of(
                                new Rendition("large", "boat.jpg", 1200, 800, "image/jpeg"),
                                new Rendition("small", "boat-s.jpg", 300, 200, "image/jpeg"))));
    }

    @Test
    void rightsHaveABeginningAnEndAndTerms() {
        Story story = story(DOCUMENT);
        assertThat(story.rights().status()).isEqualTo(Status.USABLE);
        assertThat(story.rights().embargo()).isEqualTo(new Embargo.Until(Instant.parse("2026-03-01T11:00:00Z")));
        assertThat(story.rights().expires()).isEqualTo(Instant.parse("2026-03-30T10:00:00Z"));
        assertThat(story.rights().usageTerms()).isEqualTo("No archives.\nGeography: Norland");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE nitf SYSTEM 'http://localhost:1/nitf-3-2.dtd'>",
                "<!DOCTYPE nitf PUBLIC '-//IPTC//DTD NITF 3.2//EN' 'nitf-3-2.dtd' [<!ENTITY % a SYSTEM 'a.dtd'>%a;]>",
                "\uFEFF<?xml version='1.0'?>"
            })
    void textBeforeTheItemIsSkipped(String before) {
        assertThat(story(before + DOCUMENT).identity().guid()).isEqualTo("skerry-41");
    }

    @Test
    void itIsReadWithANamespaceToo() {
        String named =
                DOCUMENT.replace("<nitf version", "<n:nitf xmlns:n='http://iptc.org/std/NITF/2006-10-18/' version");
        assertThat(story(named.replaceAll("<(/?)(?!n:|/)", "<$1n:")).copy().headline())
                .isEqualTo("Ferry runs again");
    }

    @ParameterizedTest
    @CsvSource({
        "usable, USABLE",
        "Usable, USABLE",
        "withheld, WITHHELD",
        "canceled, CANCELED",
        "cancelled, CANCELED",
        "killed, CANCELED",
        "withdrawn, CANCELED"
    })
    void theManagementStatusDecides(String rawStatus, Status status) {
        assertThat(docdata("management-status='" + rawStatus + "'", "").rights().status())
                .isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({"Kill, CANCELED", "withdraw, CANCELED", "Withhold, WITHHELD", "advisory, USABLE"})
    void aMessageToEditorsMayStopWhatIsCalledUsable(String type, Status status) {
        assertThat(docdata("management-status='usable'", "<ed-msg msg-type='" + type + "' info='x'/>")
                        .rights()
                        .status())
                .isEqualTo(status);
    }

    @Test
    void aStatusOutsideTheStandardIsRefusedAndHoldsTheEarlierVersion() {
        Reading reading = read(document("management-status='ready?'", "<doc-id id-string='a'/>"));
        assertThat(reading.stories())
                .extracting(story -> story.rights().embargo())
                .containsExactly(new Embargo.Unclear("status ready?"));
        assertThat(reading.refused().getFirst().where()).isEqualTo("a");
        assertThat(reading.refused().getFirst().reason()).startsWith("The management-status \"ready?\" is not one of");
    }

    @Test
    void anEmbargoWithoutATimeHolds() {
        assertThat(docdata("management-status='embargoed'", "").rights().embargo())
                .isEqualTo(new Embargo.Unclear("embargoed"));
        assertThat(docdata("management-status='usable'", "<ed-msg msg-type='embargo' info='x'/>")
                        .rights()
                        .embargo())
                .isEqualTo(new Embargo.Unclear("embargoed"));
    }

    @ParameterizedTest
    @CsvSource({
        "20260301T120000Z, , 2026-03-01T12:00:00Z",
        "20260301120000-0500, , 2026-03-01T17:00:00Z",
        "20260301T120000Z, 20260301T110000Z, 2026-03-01T12:00:00Z",
        "20260301T120000+01:00, 20260301T100000Z, 2026-03-01T11:00:00Z"
    })
    void aReleaseAfterTheIssueIsAnEmbargo(String release, String issue, Instant until) {
        assertThat(released(release, issue).rights().embargo()).isEqualTo(new Embargo.Until(until));
    }

    @ParameterizedTest
    @CsvSource({
        "20260301T120000Z, 20260301T120000Z",
        "20260301T110000Z, 20260301T120000Z",
        "20260301, 20260301",
        "20260301, 20260301T120000Z",
        "20260228T235959, 20260301T120000Z",
        "20260301T115959, 20260301T120000"
    })
    void aReleaseBeforeTheIssueIsNone(String release, String issue) {
        assertThat(released(release, issue).rights().embargo()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "20260302, 20260301",
        "20260301T110000, 20260301T120000Z",
        "20260301T130000, 20260301T120000",
        "tomorrow, 20260301T120000Z",
        "20261399T250000Z, 20260301T120000Z",
        "20260301, "
    })
    void aReleaseThatCannotBeUnderstoodHolds(String release, String issue) {
        assertThat(released(release, issue).rights().embargo()).isEqualTo(new Embargo.Unclear(release));
    }

    @Test
    void theNoteToEditorsHoldsIfNoFieldDoes() {
        assertThat(docdata("", "<ed-msg info='Hold for release 6 p.m. EDT March 1, 2026'/>")
                        .rights()
                        .embargo())
                .isEqualTo(new Embargo.Until(Instant.parse("2026-03-01T22:00:00Z")));
    }

    @Test
    void aDocumentMayStopAnother() {
        Reading kill =
                read(document("management-status='canceled' management-doc-idref='a'", "<doc-id id-string='b'/>"));
        assertThat(kill.stories()).extracting(story -> story.identity().guid()).containsExactly("a", "b");
        assertThat(kill.stories()).extracting(story -> story.rights().status()).containsOnly(Status.CANCELED);
        Reading unnamed = read(document("management-status='canceled' management-doc-idref='a'", ""));
        assertThat(unnamed.stories())
                .extracting(story -> story.identity().guid())
                .containsExactly("a");
        assertThat(unnamed.refused()).isEmpty();
        Reading substitute = read(document(
                "management-status='usable' management-doc-idref='a' management-idref-status='canceled'",
                "<doc-id id-string='b'/>"));
        assertThat(substitute.stories())
                .extracting(
                        story -> story.identity().guid(),
                        story -> story.rights().status())
                .containsExactly(tuple("a", Status.CANCELED), tuple("b", Status.USABLE));
        assertThat(substitute.stories().getLast().identity().evolvedFrom()).isEmpty();
    }

    @Test
    void aDocumentMayReplaceAnother() {
        assertThat(docdata("management-doc-idref='a'", "<doc-id id-string='b'/>")
                        .identity()
                        .evolvedFrom())
                .containsExactly("a");
    }

    @ParameterizedTest
    @ValueSource(strings = {"anpa-keyword", "slugline"})
    void aSlugMayStandInAMeta(String name) {
        String meta = "<meta name='" + name + "' content='Lowen Mill'/>";
        String slugged = "<nitf><head>" + meta + "<docdata><doc-id id-string='a'/>%s</docdata></head><body/></nitf>";
        assertThat(read(slugged.formatted("")).stories().getFirst().about().slug())
                .isEqualTo("Lowen Mill");
        assertThat(read(slugged.formatted("<du-key key='LOW-MILL'/>"))
                        .stories()
                        .getFirst()
                        .about()
                        .slug())
                .isEqualTo("LOW-MILL");
    }

    @Test
    void aKillWithoutAnIdIsRefused() {
        Reading reading = read(document("management-status='canceled'", ""));
        assertThat(reading.stories()).isEmpty();
        assertThat(reading.refused().getFirst().reason()).contains("names none");
    }

    @Test
    void withoutAnIdTheKeyOfTheDayIsItsLead() {
        Story story = docdata("", "<date.issue norm='20260301'/><du-key key='SKERRY-Ferry' generation='2' part='3'/>");
        assertThat(story.identity().guid()).isNull();
        assertThat(Objects.requireNonNull(story.identity().lead()))
                .isEqualTo(new Lead("skerry ferry", LocalDate.parse("2026-03-01"), 2, 3, false));
    }

    @Test
    void anIdThatCountsVersionsIsKnownByTheIdThatLasts() {
        String xml = "<nitf><head><meta name='NTBID' content='NTB1a'/><docdata><doc-id id-string='NTB1a_03'/>"
                + "<du-key key='k' version='4'/></docdata></head><body/></nitf>";
        assertThat(story(xml).identity().guid()).isEqualTo("NTB1a");
        assertThat(story(xml).identity().version()).isEqualTo("4");
    }

    @Test
    void aSummaryThatSaysTheTextAgainIsNone() {
        String xml = "<nitf><body><body.head><hedline><hl1>H</hl1></hedline><abstract><p>PORT ELLIS (SKN) - The boat"
                + " left.</p></abstract></body.head><body.content><p>PORT ELLIS (SKN) - The boat left.</p></body.content>"
                + "</body></nitf>";
        assertThat(story(xml).copy().summary()).isNull();
    }

    @Test
    void aDateForMachinesIsNotADateline() {
        String xml =
                "<nitf><body><body.head><dateline><story.date norm='20260301T100000Z'>20260301T100000Z</story.date>"
                        + "</dateline></body.head><body.content><p>A</p></body.content></body></nitf>";
        assertThat(story(xml).copy().dateline()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<nitf", "<nitf/>", "<nitf><body/></nitf>", "<nitf><head><docdata/></head></nitf>"})
    void nothingIsRefusedWithAReason(String xml) {
        Reading reading = read(xml);
        assertThat(reading.stories()).isEmpty();
        assertThat(reading.refused()).hasSize(1);
    }

    @Test
    void hostileDocumentsAreRefused() {
        String bomb =
                "<!DOCTYPE nitf [<!ENTITY a 'b'><!ENTITY c '&a;&a;'>]><nitf><body><body.content><p>&c;</p></body.content></body></nitf>";
        assertThat(reader.recognises(file(bomb))).isTrue();
        assertThat(read(bomb).refused().getFirst().reason()).startsWith("The file declares entities");
        String deep = "<nitf>" + "<block>".repeat(2_000_000);
        assertThat(read(deep).refused().getFirst().reason()).contains("nested here more than 100 deep");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "<byline>By Ada Lund<byttl>Skerry Times</byttl></byline> | Ada Lund, Skerry Times",
                "<byline><byttl>Shipping correspondent</byttl></byline> | Shipping correspondent",
                "<byline><person>Ada Lund</person><person>Bo Berg</person></byline> | Ada Lund, Bo Berg",
                "<byline>By Ada Lund</byline><byline>Bo Berg</byline> | Ada Lund, Bo Berg",
                "<byline>Force ten, and more to come says the harbour master</byline> | -",
                "<byline>alund</byline> | -"
            })
    void theBylineNamesTheWriters(String lines, String byline) {
        Story story = story("<nitf><body><body.head><hedline><hl1>H</hl1></hedline>" + lines
                + "</body.head><body.content><p>Copy.</p></body.content></body></nitf>");
        assertThat(story.credits().byline()).isEqualTo(byline);
    }

    @Test
    void aPlaceEqualToItsRegionIsNamedOnce() {
        Story story =
                story("<nitf><head><docdata><evloc county-dist='Skerry' state-prov='Skerry'/></docdata></head><body>"
                        + "<body.head><hedline><hl1>H</hl1></hedline><dateline><location>Skerry, Skerry</location></dateline>"
                        + "</body.head><body.content><p>Copy.</p></body.content></body></nitf>");
        assertThat(story.about().places()).containsExactly(new Subject(null, "Skerry"));
        assertThat(story.copy().dateline()).isEqualTo(new Dateline("Skerry", null, null, "Skerry"));
    }

    @Test
    void anEndlessBylineOrTaglineIsHarmless() {
        String byline = "A ".repeat(100_000);
        String tagline = "a@a".repeat(100_000) + "!";
        Story story = story("<nitf><body><body.head><hedline><hl1>H</hl1></hedline><byline>" + byline
                + "</byline></body.head><body.content><p>Copy.</p></body.content><body.end><tagline>" + tagline
                + "</tagline></body.end></body></nitf>");
        assertThat(story.credits().byline()).startsWith("A A A");
        assertThat(story.copy().body().text()).endsWith("!");
    }

    /// The seed is fixed so that a failure can be repeated.
    @Test
    void noDamageToADocumentBreaksTheReader() {
        Random random = new Random(20260301);
        String[] pieces = DOCUMENT.split("(?=[<>\"&])", -1);
        int refused = 0;
        for (int i = 0; i < 500; i++) {
            String[] damaged = pieces.clone();
            damaged[random.nextInt(pieces.length)] = pieces[random.nextInt(pieces.length)];
            damaged[random.nextInt(pieces.length)] = "";
            refused += read(String.join("", damaged)).refused().size();
        }
        assertThat(refused).isGreaterThan(100);
    }

    /// Empties one attribute value or text at a time; the XML stays well-formed.
    @Test
    void noLossOfAFieldBreaksTheReader() {
        Pattern.compile("\"[^\"<>]*\"|>[^<>]+<").matcher(DOCUMENT).results().forEach(value -> {
            String empty = value.group().startsWith(">") ? "><" : "\"\"";
            String without = DOCUMENT.substring(0, value.start()) + empty + DOCUMENT.substring(value.end());
            assertThat(read(without).format()).isEqualTo("NITF");
        });
    }

    private Story docdata(String attributes, String content) {
        boolean named = content.contains("doc-id") || content.contains("du-key");
        return story(document(attributes, named ? content : "<doc-id id-string='x'/>" + content));
    }

    private Story released(String release, @Nullable String issue) {
        return docdata(
                "management-status='usable'",
                (issue == null ? "" : "<date.issue norm='" + issue + "'/>") + "<date.release norm='" + release + "'/>");
    }

    private static String document(String attributes, String content) {
        return "<nitf><head><docdata " + attributes + ">" + content
                + "</docdata></head><body><body.head><hedline><hl1>H</hl1></hedline></body.head><body.content><p>Copy.</p>"
                + "</body.content></body></nitf>";
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
