package dateline.formats.ap;

import static dateline.formats.ap.ApMediaAnswers.page;
import static dateline.formats.ap.ApMediaAnswers.read;
import static dateline.formats.ap.ApMediaAnswers.story;
import static org.assertj.core.api.Assertions.assertThat;

import dateline.story.Reading;
import dateline.story.Status;
import dateline.story.Story;
import dateline.story.Subject;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApMediaMetadataTest {
    @Test
    void authorsAndTimesComeFromTheItem() {
        Story story = page().stories().getFirst();
        assertThat(story.identity().guid()).isEqualTo("0f0e0d0c0b0a09080706050403020100");
        assertThat(story.identity().version()).isEqualTo("2");
        assertThat(story.identity().versionCreated()).isEqualTo(Instant.parse("2026-03-04T05:00:00Z"));
        assertThat(story.rights().expires()).isEqualTo(Instant.parse("2026-04-04T00:00:00Z"));
        assertThat(story.rights().status()).isEqualTo(Status.USABLE);
        assertThat(story.rights().embargo()).isNull();
        assertThat(story.copy().language()).isEqualTo("en");
        assertThat(story.about().urgency()).isEqualTo(3);
        assertThat(story.origin().published()).isNull();
        assertThat(story.identity().correction()).isFalse();
        assertThat(story.origin().link()).isEqualTo("https://lantern.example/ferry");
        assertThat(story.identity().evolvedFrom()).isEmpty();
    }

    @Test
    void theItemsLinesComeBeforeTheTexts() {
        Story story = page().stories().getFirst();
        assertThat(story.copy().headline()).isEqualTo("Ferry runs aground off Quillmouth; all 41 aboard safe");
        assertThat(story.about().slug()).isEqualTo("IS--Ferry Aground, 2nd Ld-Writethru");
        assertThat(story.copy().summary()).isEqualTo("A ferry with 41 people ran aground.");
        assertThat(story.credits().byline()).isEqualTo("ODA KVIST, Bram Tollow");
        assertThat(story.rights().editorNote()).isEqualTo("Eds: UPDATES: With harbor master's comment.");
        assertThat(story.rights().usageTerms()).isEqualTo("For editorial use only.\nNot for the Nearer Isles.");
        assertThat(story.credits().creditLine()).isEqualTo("Copyright 2026 The Lantern Press. All rights reserved.");
    }

    @Test
    void subjectsAreKeptWithTheirScheme() {
        Story story = page().stories().getFirst();
        assertThat(story.about().category()).isEqualTo("i");
        assertThat(story.about().keywords()).containsExactly("Ferry Aground", "shipping");
        assertThat(story.about().subjects())
                .containsExactly(
                        new Subject("category:i", "International"),
                        new Subject("category:n", "n"),
                        new Subject("http://cv.ap.org/id/c0ffee", "Shipping"));
        assertThat(story.about().places()).containsExactly(new Subject("http://cv.ap.org/id/beef01", "Quillmouth"));
    }

    @Test
    void theIdIsReadFromTheAddressIfAltidsAreMissing() {
        Reading reading = read("""
                {"api_version": "2.2", "data": {"item": {
                  "uri": "https://api.example/media/v/content/0123456789abcdef0123456789ABCDEF?et=1", "headline": "A"}}}""");
        assertThat(reading.stories().getFirst().identity().guid()).isEqualTo("0123456789abcdef0123456789ABCDEF");
    }

    @Test
    void theReplacedItemIsKept() {
        assertThat(story("\"evolvedfrom\": [\"older\", \"oldest\"]").identity().evolvedFrom())
                .containsExactly("older", "oldest");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"editorialtypes\": [\"Correction\"]",
                "\"editorialtypes\": [\"Corrective\"]",
                "\"ednote\": \"Eds: CORRECTS name of ship.\""
            })
    void aCorrectionIsMarked(String field) {
        assertThat(story(field).identity().correction()).isTrue();
        assertThat(story("\"editorialtypes\": [\"Lead\"]").identity().correction())
                .isFalse();
    }
}
