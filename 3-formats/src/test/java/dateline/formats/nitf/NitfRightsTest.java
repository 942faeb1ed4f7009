package dateline.formats.nitf;

import static dateline.formats.nitf.NitfDocuments.DOCUMENT;
import static dateline.formats.nitf.NitfDocuments.docdata;
import static dateline.formats.nitf.NitfDocuments.story;
import static org.assertj.core.api.Assertions.assertThat;

import dateline.story.Embargo;
import dateline.story.Status;
import dateline.story.Story;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Embargoes, the end of the right to publish, and usage terms.
class NitfRightsTest {
    @Test
    void rightsHaveABeginningAnEndAndTerms() {
        Story story = story(DOCUMENT);
        assertThat(story.rights().status()).isEqualTo(Status.USABLE);
        assertThat(story.rights().embargo()).isEqualTo(new Embargo.Until(Instant.parse("2026-03-01T11:00:00Z")));
        assertThat(story.rights().expires()).isEqualTo(Instant.parse("2026-03-30T10:00:00Z"));
        assertThat(story.rights().usageTerms()).isEqualTo("No archives.\nGeography: Norland");
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

    private Story released(String release, @Nullable String issue) {
        return docdata(
                "management-status='usable'",
                (issue == null ? "" : "<date.issue norm='" + issue + "'/>") + "<date.release norm='" + release + "'/>");
    }
}
