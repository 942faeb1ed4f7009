package dateline.site;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.archive.Article;
import dateline.story.Body;
import dateline.story.Dateline;
import dateline.story.Picture;
import dateline.story.StoryDraft;
import dateline.story.Subject;
import java.lang.reflect.Field;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A supplier writes markup into every text field of a story. No page may use it as its own markup.
class HostileFieldsTest {
    private static final String HOSTILE =
            "</title></textarea></script>--><script>alert(1)</script><img src=x onerror=alert(2)>\" onload=\"alert(3)\" '";
    /// These fields keep their values: they decide which story it is, and how its versions are ordered.
    private static final Set<String> IDENTITY = Set.of("guid", "version");

    @TempDir
    Path folder;

    private Paper paper;

    @BeforeEach
    void open() {
        paper = new Paper(folder, "https://post.example");
    }

    @AfterEach
    void close() {
        paper.close();
    }

    @Test
    void noPageHasMarkupOfTheirs() {
        paper.file("urn:other", HostileFieldsTest::fill);
        Article article = paper.file("urn:a", HostileFieldsTest::fill);
        paper.file("urn:a", draft -> {
            fill(draft);
            draft.headline = HOSTILE + " again";
        });
        for (String address :
                List.of("/", "/" + article.section(), article.address(), article.address() + "/history")) {
            Document page = Jsoup.parse(paper.page(address));
            assertThat(page.select("script"))
                    .as(address)
                    .allMatch(script ->
                            script.hasAttr("src") || script.attr("type").equals("application/ld+json"));
            assertThat(page.select("[onload], [onerror], img[src=x]"))
                    .as(address)
                    .isEmpty();
            assertThat(page.text()).as(address).contains("<script>alert(1)</script>");
        }
    }

    /// Fills all texts and lists of texts of a draft. Reflection finds the text fields, so that none is missed.
    private static void fill(StoryDraft draft) {
        for (Field field : StoryDraft.class.getFields()) {
            if (!IDENTITY.contains(field.getName())) {
                fill(draft, field);
            }
        }
        draft.dateline = new Dateline(HOSTILE, null, null, HOSTILE);
        draft.subjects.add(new Subject(HOSTILE, HOSTILE));
        draft.places.add(new Subject(HOSTILE, HOSTILE));
        draft.contributors.add(HOSTILE);
        draft.keywords.add(HOSTILE);
        draft.pictures.add(new Picture(null, HOSTILE, HOSTILE, HOSTILE, null, List.of()));
        draft.body = new Body("<p>Text.</p>", HOSTILE);
    }

    private static void fill(StoryDraft draft, Field field) {
        try {
            if (field.getType() == String.class) {
                field.set(draft, HOSTILE);
            }
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }
}
