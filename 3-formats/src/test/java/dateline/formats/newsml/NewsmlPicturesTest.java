package dateline.formats.newsml;

import static dateline.formats.newsml.NewsmlItems.changing;
import static dateline.formats.newsml.NewsmlItems.item;
import static dateline.formats.newsml.NewsmlItems.photo;
import static dateline.formats.newsml.NewsmlItems.plain;
import static dateline.formats.newsml.NewsmlItems.read;
import static dateline.formats.newsml.NewsmlItems.story;
import static dateline.formats.newsml.NewsmlItems.usable;
import static org.assertj.core.api.Assertions.assertThat;

import dateline.story.Embargo;
import dateline.story.Picture;
import dateline.story.PictureItem;
import dateline.story.Reading;
import dateline.story.Rendition;
import dateline.story.Status;
import dateline.story.Story;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NewsmlPicturesTest {
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
    void thePhotographerStandsBeforeTheAgency() {
        String photo = photo("Photo", "boat")
                .replace(" (Skerry News/Finn Dahl)", "")
                .replace(
                        "<Role FormalName='Photo'/>",
                        "<Role FormalName='Photo'/><NewsLines><ByLine>Finn DAHL</ByLine>"
                                + "<CreditLine>SKN</CreditLine></NewsLines>");
        for (String credit : new String[] {"SKN", "Finn DAHL/SKN"}) {
            Story story = story(usable("<NewsComponent>" + plain("Copy.") + photo.replace(">SKN<", ">" + credit + "<")
                    + "</NewsComponent>"));
            assertThat(story.pictures().getFirst().credit()).isEqualTo("Finn DAHL/SKN");
        }
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

    @Test
    void aKillOfAPictureStopsBothWhatMayBeOfItsGuid() {
        Reading reading = read(item("<Status FormalName='Canceled'/>", photo("Photo", "boat")));
        assertThat(reading.stories())
                .extracting(story -> story.rights().status())
                .containsExactly(Status.CANCELED);
        assertThat(reading.pictures()).extracting(PictureItem::status).containsExactly(Status.CANCELED);
    }
}
