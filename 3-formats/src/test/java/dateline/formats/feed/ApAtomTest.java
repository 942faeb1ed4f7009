package dateline.formats.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.story.Status;
import dateline.story.Story;
import org.junit.jupiter.api.Test;

/// Atom as AP sends it: the title is the slug, the author is the agency, and the rest is in elements of AP's own.
class ApAtomTest {
    private static final String ENTRY = """
        <id>urn:1</id><title>Skerry--Mole</title><author><name>The Associated Press</name></author>
        <content type='xhtml'><x:div xmlns:x='http://w3.org/1999/xhtml'><x:p>SKERRY (AP) - The mole is whole.</x:p></x:div></content>
        <c:ContentMetadata xmlns:c='http://ap.org/schemas/03/2005/apcm'><c:DateLine>SKERRY (AP)</c:DateLine>
        <c:ByLine Title='AP Ports Writer'>By ADA QUILL</c:ByLine><c:HeadLine>Mole mended</c:HeadLine>
        <c:SlugLine>Skerry--Mole</c:SlugLine></c:ContentMetadata>
        <m:NewsManagement xmlns:m='http://ap.org/schemas/03/2005/apnm'><m:ManagementType>Change</m:ManagementType>
        <m:PublishingStatus>Usable</m:PublishingStatus></m:NewsManagement>""";

    @Test
    void theHeadlineTheBylineAndTheSlugAreInItsMetadata() {
        Story story = Feeds.entry(ENTRY);
        assertThat(story.copy().headline()).isEqualTo("Mole mended");
        assertThat(story.about().slug()).isEqualTo("Skerry--Mole");
        assertThat(story.credits().byline()).isEqualTo("ADA QUILL, AP Ports Writer");
        assertThat(story.copy().body().text()).isEqualTo("The mole is whole.");
        assertThat(story.rights().status()).isNull();
    }

    @Test
    void itsStatusIsObeyed() {
        for (String killed : new String[] {
            ENTRY.replace("Usable", "Canceled"), ENTRY.replace("Change", "Cancel"), ENTRY.replace("Change", "Kill")
        }) {
            assertThat(Feeds.entry(killed).rights().status()).isEqualTo(Status.CANCELED);
        }
        assertThat(Feeds.entry(ENTRY.replace("Usable", "Withheld")).rights().status())
                .isEqualTo(Status.WITHHELD);
        assertThat(Feeds.entry(ENTRY.replace("Usable", "Pondered")).rights().embargo())
                .isNotNull();
    }

    @Test
    void itsKillIsObeyedInAFeedThatBreaksOff() {
        String feed = "<feed xmlns='http://www.w3.org/2005/Atom'><entry>" + ENTRY.replace("Usable", "Canceled");
        assertThat(FeedStops.loose(feed + "</entry><entry><id>urn:2")
                        .addTo(Feeds.read(feed))
                        .stories())
                .anyMatch(story -> story.rights().status() == Status.CANCELED);
    }
}
