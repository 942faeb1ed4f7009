package dateline.archive;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.copy.BodyHtml;
import dateline.story.Status;
import dateline.story.Stop;
import dateline.story.Story;
import dateline.story.StoryDraft;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Items whose id is not unique: a camera's file name, a placeholder such as `untitled`.
class CommonIdTest {
    private static final String FERRY = "The evening ferry waited outside the harbour because of strong winds.";
    private static final String MARKET = "Traders opened the covered market hall with oysters and bread.";

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
    @ValueSource(strings = {"DSC_0001", "IMG_1234.JPG", "P1010001", "untitled", "Untitled-2", "https://quay.example/"})
    void twoItemsAreTwoStories(String guid) {
        file(guid, "1", "Ferry waits", FERRY);
        file(guid, "2", "Market opens", MARKET);
        assertThat(desk.headlines()).containsExactlyInAnyOrder("Ferry waits", "Market opens");
    }

    @Test
    void anItemWithSimilarContentIsAnUpdate() {
        file("DSC_0001", "1", "Ferry waits", FERRY);
        file("DSC_0001", "2", "Ferry waits in wind", FERRY + " Nobody was hurt.");
        assertThat(desk.headlines()).containsExactly("Ferry waits in wind");
    }

    @Test
    void aKillOfACommonIdHoldsEachStoryForAnEditor() {
        file("DSC_0001", "1", "Ferry waits", FERRY);
        file("DSC_0001", "1", "Market opens", MARKET);
        file("DSC_0002", "1", "Quay reopens", FERRY);
        send(new Stop("DSC_0001", Status.CANCELED, "", "2", null).story());
        assertThat(desk.headlines()).containsExactly("Quay reopens");
        assertThat(desk.archive.held(9)).hasSize(2).allMatch(held -> held.hold() == Hold.WITHHELD);
    }

    @Test
    void aKillThatFindsNothingIsShownToAnEditor() {
        send(new Stop("DSC_0001", Status.CANCELED, "", "2", null).story());
        file("DSC_0001", "1", "Ferry waits", FERRY);
        assertThat(desk.headlines()).containsExactly("Ferry waits");
        assertThat(desk.archive.held(9)).hasSize(1);
    }

    @Test
    void anUpdateThatNamesACommonIdReplacesNothing() {
        file("DSC_0001", "1", "Ferry waits", FERRY);
        file("urn:b", "1", "Market opens", MARKET, draft -> draft.evolvedFrom.add("DSC_0001"));
        assertThat(desk.headlines()).containsExactlyInAnyOrder("Ferry waits", "Market opens");
    }

    private void file(String guid, String version, String headline, String text) {
        file(guid, version, headline, text, draft -> {});
    }

    private void file(String guid, String version, String headline, String text, Consumer<StoryDraft> more) {
        StoryDraft draft = new StoryDraft();
        draft.guid = guid;
        draft.version = version;
        draft.headline = headline;
        draft.body = BodyHtml.ofText(text);
        more.accept(draft);
        send(draft.story());
    }

    private void send(Story story) {
        desk.send(Desk.AGENCY, "common.json", Desk.reading(List.of(story), List.of()), null);
    }
}
