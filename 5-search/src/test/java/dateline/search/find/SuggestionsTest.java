package dateline.search.find;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.story.Subject;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SuggestionsTest {
    @TempDir
    Path folder;

    private SearchDesk desk;

    @BeforeEach
    void file() {
        desk = new SearchDesk(folder);
        desk.file("Harbour master resigns", "Text.", draft -> {
            draft.byline = "Ágnes Quill";
            draft.places.add(new Subject(null, "Port Aldhaven"));
        });
        desk.file("Harbour fair opens", "Text with harpsichords.");
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void aWordOfAHeadlineIsCompleted() {
        assertThat(desk.search.suggest("HARB", 8)).containsExactly("harbour");
        assertThat(desk.search.suggest("harp", 8)).as("words of texts").isEmpty();
    }

    @Test
    void aNameIsOfferedByEachOfItsWords() {
        assertThat(desk.search.suggest("agn", 8)).first().isEqualTo("Ágnes Quill");
        assertThat(desk.search.suggest("qui", 8)).first().isEqualTo("Ágnes Quill");
        assertThat(desk.search.suggest("port ald", 8)).first().isEqualTo("Port Aldhaven");
    }

    @Test
    void nothingIsOfferedTwiceInOtherLetters() {
        desk.file("Norrvik votes", "Text.", draft -> draft.places.add(new Subject(null, "NORRVIK")));
        assertThat(desk.search.suggest("norr", 8)).hasSize(1);
    }

    @Test
    void onlyWhatStoriesHaveTogetherIsOffered() {
        assertThat(desk.search.suggest("harbour ma", 8)).containsExactly("harbour master");
        assertThat(desk.search.suggest("fair mas", 8)).isEmpty();
    }

    @Test
    void noTextIsAnError() {
        for (String text : new String[] {"", " ", "\"", "*", "h", "\u001f", "x".repeat(200), "(OR \""}) {
            assertThat(desk.search.suggest(text, 8)).as(text).isEmpty();
        }
    }

    @Test
    void theWordsOfAKilledStoryAreNotOffered() {
        desk.desk.kill("Harbour master resigns");
        assertThat(desk.search.suggest("mast", 8)).isEmpty();
        assertThat(desk.search.suggest("quill", 8)).isEmpty();
    }
}
