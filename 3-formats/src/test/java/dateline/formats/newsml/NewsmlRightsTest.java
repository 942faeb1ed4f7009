package dateline.formats.newsml;

import static dateline.formats.newsml.NewsmlItems.STORY;
import static dateline.formats.newsml.NewsmlItems.change;
import static dateline.formats.newsml.NewsmlItems.changing;
import static dateline.formats.newsml.NewsmlItems.item;
import static dateline.formats.newsml.NewsmlItems.plain;
import static dateline.formats.newsml.NewsmlItems.story;
import static dateline.formats.newsml.NewsmlItems.usable;
import static org.assertj.core.api.Assertions.assertThat;

import dateline.story.Embargo;
import dateline.story.Story;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Embargoes, the end of the right to publish, and usage terms.
class NewsmlRightsTest {
    @Test
    void rightsHaveABeginningAnEndAndTerms() {
        Story story = story(usable(STORY));
        assertThat(story.rights().usageTerms()).isEqualTo("Online\nGeography: Norland\nNo archives.");
        assertThat(story.rights().embargo()).isEqualTo(new Embargo.Until(Instant.parse("2026-03-01T11:00:00Z")));
        assertThat(story.rights().expires()).isEqualTo(Instant.parse("2026-03-30T10:00:00Z"));
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

    @Test
    void anEmbargoReachesTheArchiveWithoutContent() {
        assertThat(story(item("<Status FormalName='Embargoed'/>", "")).rights().embargo())
                .isNotNull();
    }
}
