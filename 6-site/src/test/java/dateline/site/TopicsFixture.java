package dateline.site;

import dateline.story.StoryDraft;
import dateline.story.Subject;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// What tests of topics share: a site that knows its address, and a subject for its stories.
abstract class TopicsFixture {
    static final String SITE = "https://news.example.org";
    static final Consumer<StoryDraft> SHIPPING = subject("x:shipping", "shipping");

    @TempDir
    Path folder;

    Paper paper;

    @BeforeEach
    void open() {
        paper = new Paper(folder, SITE);
    }

    @AfterEach
    void close() {
        paper.close();
    }

    /// Files three stories, enough for links to their topics.
    void fileThree(String name, Consumer<StoryDraft> change) {
        for (int i = 0; i < 3; i++) {
            paper.file("urn:" + name + i, change);
        }
    }

    static Consumer<StoryDraft> subject(String code, String name) {
        return draft -> draft.subjects.add(new Subject(code, name));
    }

    static Consumer<StoryDraft> subject(String code) {
        return draft -> draft.subjects.add(new Subject(code, null));
    }
}
