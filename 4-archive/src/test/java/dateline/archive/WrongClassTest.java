package dateline.archive;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.story.Picture;
import dateline.story.PictureItem;
import dateline.story.Status;
import dateline.story.Stop;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Kill and withhold orders that call a story a picture, or a picture a story.
class WrongClassTest {
    private static final String SHA_256 = "cd".repeat(32);

    @TempDir
    Path folder;

    private Desk desk;

    @BeforeEach
    void open() {
        desk = new Desk(folder);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @ParameterizedTest
    @EnumSource(
            value = Status.class,
            names = {"CANCELED", "WITHHELD"})
    void anOrderThatCallsAStoryAPictureIsObeyed(Status status) {
        desk.file("a", 1);
        desk.file("b", 1);
        desk.send(Desk.AGENCY, "order", Desk.reading(List.of(), List.of(item("a", status))), null);
        assertThat(desk.headlines()).containsExactly("b v1");
    }

    @Test
    void anOrderThatCallsAPictureAStoryIsObeyed() {
        Picture picture = Desk.picture("p", "harbour.jpg");
        desk.send(
                Desk.AGENCY,
                "harbour.jpg",
                Desk.reading(List.of(), List.of(new PictureItem(picture, "1", desk.now, null, null))),
                SHA_256);
        desk.file("a", 1, draft -> draft.pictures.add(Desk.picture("p", "harbour.jpg")));
        assertThat(desk.seen.shows(SHA_256)).isTrue();
        Stop kill = new Stop("p", Status.CANCELED, "", "2", desk.now);
        desk.send(Desk.AGENCY, "order", Desk.reading(List.of(kill.story()), List.of()), null);
        assertThat(desk.headlines()).containsExactly("a v1");
        assertThat(desk.seen.shows(SHA_256)).isFalse();
    }

    @Test
    void theOrderOfAnotherSupplierStopsNothing() {
        desk.file("a", 1);
        desk.send("other", "order", Desk.reading(List.of(), List.of(item("a", Status.CANCELED))), null);
        assertThat(desk.headlines()).containsExactly("a v1");
    }

    private PictureItem item(String guid, Status status) {
        return new PictureItem(new Picture(guid, null, null, null, null, List.of()), "2", desk.now, status, null);
    }
}
