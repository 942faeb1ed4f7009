package dateline.story;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class StoryJsonTest {
    private static final Picture PICTURE = new Picture(
            "urn:p:1",
            "A harbour",
            "Cranes at dusk",
            "Tidewater/Ada Lund",
            null,
            List.of(new Rendition("main", "harbour.jpg", 1600, 900, "image/jpeg")));

    @Test
    void aStoryComesBackEqual() {
        StoryDraft draft = new StoryDraft();
        draft.guid = "urn:s:1";
        draft.version = "3";
        draft.versionCreated = Instant.parse("2026-03-01T08:15:30.123456789Z");
        draft.status = Status.WITHHELD;
        draft.headline = "Un port à l’aube \uD83D\uDEA2";
        draft.contributors.add("Ada Lund");
        draft.lead = new Lead("harbour fire", LocalDate.of(2026, 3, 1), 2, 1, false);
        draft.keywords.add("harbour");
        draft.places.add(new Subject(null, "Port Ellen"));
        draft.expires = Instant.parse("2026-04-01T00:00:00Z");
        draft.dateline = new Dateline("PORT ELLEN", "TW", null, "PORT ELLEN (TW)");
        draft.subjects.add(new Subject("medtop:04000000", "economy"));
        draft.urgency = 2;
        draft.embargo = new Embargo.Until(Instant.parse("2026-03-02T00:00:00Z"));
        draft.evolvedFrom.add("urn:s:0");
        draft.body = new Body("<p>One.</p>\n<p>Two.</p>", "One.\nTwo.");
        draft.pictures.add(PICTURE);
        Story story = draft.story();
        assertThat(StoryJson.read(StoryJson.write(story))).isEqualTo(story);
    }

    @Test
    void anEmptyStoryComesBackEqual() {
        Story story = new StoryDraft().story();
        assertThat(StoryJson.read(StoryJson.write(story))).isEqualTo(story);
    }

    @Test
    void whatAnOlderDatelineKeptIsReadWithTheNewListsEmpty() {
        String kept = new String(StoryJson.write(new StoryDraft().story()), UTF_8)
                .replace("\"keywords\":[],", "")
                .replace("\"entities\":[],", "")
                .replace("\"managementAlone\":false,", "");
        assertThat(kept).doesNotContain("keywords", "entities", "managementAlone");
        Story.About about = StoryJson.read(kept.getBytes(UTF_8)).about();
        assertThat(about.keywords()).isEmpty();
        assertThat(about.entities()).isEmpty();
    }

    @Test
    void aPictureItemComesBackEqual() {
        PictureItem item = new PictureItem(PICTURE, "1", null, null, new Embargo.Unclear("after the speech"));
        assertThat(StoryJson.readPicture(StoryJson.writePicture(item))).isEqualTo(item);
    }
}
