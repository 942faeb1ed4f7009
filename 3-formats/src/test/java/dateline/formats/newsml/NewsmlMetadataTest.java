package dateline.formats.newsml;

import static dateline.formats.newsml.NewsmlItems.STORY;
import static dateline.formats.newsml.NewsmlItems.TOPICS;
import static dateline.formats.newsml.NewsmlItems.item;
import static dateline.formats.newsml.NewsmlItems.itemOf;
import static dateline.formats.newsml.NewsmlItems.newsml;
import static dateline.formats.newsml.NewsmlItems.plain;
import static dateline.formats.newsml.NewsmlItems.read;
import static dateline.formats.newsml.NewsmlItems.story;
import static dateline.formats.newsml.NewsmlItems.usable;
import static org.assertj.core.api.Assertions.assertThat;

import dateline.story.Dateline;
import dateline.story.Status;
import dateline.story.Story;
import dateline.story.Subject;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NewsmlMetadataTest {
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

    @ParameterizedTest
    @ValueSource(strings = {"ferry, sound, Port Ellis", "ferry,sound ,Port Ellis,", "ferry; sound; Port Ellis"})
    void aKeywordLineMayHoldSeveralKeywords(String line) {
        String component = STORY.replace("<KeywordLine>ferry<", "<KeywordLine>" + line + "<");
        assertThat(story(usable(component)).about().keywords()).startsWith("ferry", "sound", "Port Ellis");
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
    void twoItemsOfOneIdentityAreTwoVersions() {
        String one = itemOf("a", "<Status FormalName='Usable'/>", plain("One."));
        assertThat(read(newsml(one + one.replace(":3<", ":4<").replace(">3<", ">4<")))
                        .stories())
                .extracting(story -> story.identity().version())
                .containsExactly("3", "4");
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
}
