package dateline.formats.nitf;

import static dateline.formats.nitf.NitfDocuments.DOCUMENT;
import static dateline.formats.nitf.NitfDocuments.docdata;
import static dateline.formats.nitf.NitfDocuments.read;
import static dateline.formats.nitf.NitfDocuments.story;
import static org.assertj.core.api.Assertions.assertThat;

import dateline.story.Dateline;
import dateline.story.Lead;
import dateline.story.Story;
import dateline.story.Subject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NitfMetadataTest {
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
    void anAgencysNameIsNoKeyword() {
        assertThat(docdata("", "<fixture fix-id='AP'/><series series.name='Harbours'/>")
                        .about()
                        .keywords())
                .containsExactly("Harbours");
    }

    @Test
    void theHeadlineOfAnEarlierVersionIsNoSummary() {
        assertThat(story(
                                "<nitf><body><body.head><hedline><hl1>Ferry sails</hl1><hl2 id='originalHeadline'>Ferry waits</hl2>"
                                        + "</hedline></body.head><body.content><p>It sails.</p></body.content></body></nitf>")
                        .copy()
                        .summary())
                .isNull();
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
    void aPlaceEqualToItsRegionIsNamedOnce() {
        Story story =
                story("<nitf><head><docdata><evloc county-dist='Skerry' state-prov='Skerry'/></docdata></head><body>"
                        + "<body.head><hedline><hl1>H</hl1></hedline><dateline><location>Skerry, Skerry</location></dateline>"
                        + "</body.head><body.content><p>Copy.</p></body.content></body></nitf>");
        assertThat(story.about().places()).containsExactly(new Subject(null, "Skerry"));
        assertThat(story.copy().dateline()).isEqualTo(new Dateline("Skerry", null, null, "Skerry"));
    }
}
