package dateline.archive;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.story.PictureItem;
import dateline.story.Status;
import java.util.List;
import org.junit.jupiter.api.Test;

class StoryPictureTest extends DeskFixture {
    @Test
    void aPictureIsFoundBesideItsStoryInAnyOrder() {
        desk.sendPicture("a.jpg", "aa");
        desk.file("a", 1, draft -> draft.pictures.add(Desk.picture(null, "a.jpg")));
        desk.file("b", 1, draft -> draft.pictures.add(Desk.picture(null, "./b.jpg")));
        desk.sendPicture("b.jpg", "bb");
        assertThat(desk.seen.newest(2))
                .extracting(article -> article.pictures().getFirst().sha256())
                .containsExactly("bb", "aa");
        assertThat(desk.seen.shows("aa")).isTrue();
        kill("a");
        assertThat(desk.seen.shows("aa")).isFalse();
    }

    @Test
    void aLaterPictureOfTheSameNameDoesNotChangeAnEarlierStory() {
        desk.sendPicture("photo.jpg", "aa");
        desk.file("a", 1, draft -> draft.pictures.add(Desk.picture(null, "photo.jpg")));
        desk.sendPicture("photo.jpg", "bb");
        assertThat(desk.only().pictures().getFirst().sha256()).isEqualTo("aa");
    }

    @Test
    void aPictureThatIsKilledLeavesItsStory() {
        desk.sendPicture("a.jpg", "aa");
        desk.file("a", 1, draft -> draft.pictures.add(Desk.picture("urn:p", "a.jpg")));
        PictureItem kill = new PictureItem(Desk.picture("urn:p", "a.jpg"), "2", null, Status.CANCELED, null);
        desk.send(Desk.AGENCY, "kill.json", Desk.reading(List.of(), List.of(kill)), null);
        assertThat(desk.only().pictures()).isEmpty();
        assertThat(desk.seen.shows("aa")).isFalse();
    }
}
