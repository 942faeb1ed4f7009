package dateline.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.lang.reflect.RecordComponent;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("long")
class LengthsTest {
    private static final String LONG = "long ".repeat(2_000);

    @Test
    void whatIsShortStaysAsItIs() {
        assertThat(Lengths.cut("One two", 9)).isEqualTo("One two");
        assertThat(Lengths.cut(null, 9)).isNull();
    }

    @Test
    void whatIsLongIsCutAtABlankAndNeverWithinACharacter() {
        assertThat(Lengths.cut("One two three", 9)).isEqualTo("One two …");
        assertThat(Lengths.cut("\uD83D\uDE0A".repeat(10), 9)).isEqualTo("\uD83D\uDE0A".repeat(3) + " …");
    }

    /// A headline of two megabytes once made a front page of four megabytes.
    @Test
    void aHeadlineOfMegabytesIsCutToWhatAPageCanBear() {
        StoryDraft draft = new StoryDraft();
        draft.headline = "long ".repeat(400_000);
        draft.byline = "long ".repeat(400_000);
        draft.editorNote = "long ".repeat(400_000);
        for (int i = 0; i < 2_000; i++) {
            draft.keywords.add(i + "long".repeat(1_000));
        }
        draft.pictures.add(new Picture(null, "long ".repeat(400_000), "long ".repeat(400_000), null, null, List.of()));
        Story story = draft.story();
        assertThat(story.copy().headline()).hasSizeLessThanOrEqualTo(500).endsWith("long …");
        assertThat(story.credits().byline()).hasSizeLessThanOrEqualTo(300);
        assertThat(story.rights().editorNote()).hasSizeLessThanOrEqualTo(5_000);
        assertThat(story.about().keywords()).hasSize(500).allMatch(word -> word.length() <= 300);
        assertThat(story.pictures().getFirst().caption()).hasSizeLessThanOrEqualTo(5_000);
    }

    /// Sets every text of a draft to 10,000 characters and checks the length of every text of the story.
    @Test
    void noFieldButTheBodyIsLongerThanAPageCanBear() throws ReflectiveOperationException {
        StoryDraft draft = new StoryDraft();
        for (Field field : StoryDraft.class.getFields()) {
            if (field.getType() == String.class) {
                field.set(draft, LONG);
            }
        }
        Subject subject = new Subject(LONG, LONG);
        Rendition rendition = new Rendition(LONG, "http://tidewater.example/quay.jpg", 1, 1, LONG);
        draft.lead = new Lead(LONG, null, 0, 1, false);
        draft.dateline = new Dateline(LONG, LONG, LONG, LONG);
        draft.embargo = new Embargo.Unclear(LONG);
        for (int i = 0; i < 600; i++) {
            draft.contributors.add(LONG);
            draft.formerAddresses.add("/" + i);
            draft.subjects.add(new Subject("x:" + i, LONG));
            draft.keywords.add(i + LONG);
            draft.places.add(subject);
            draft.entities.add(new NamedEntity(NamedEntity.Kind.PERSON, "x:" + i, LONG));
            draft.evolvedFrom.add(i + LONG);
            draft.pictures.add(new Picture(LONG, LONG, LONG, LONG, LONG, Collections.nCopies(600, rendition)));
        }
        look(draft.story());
    }

    @Test
    void anAddressOrACodeThatIsTooLongIsLeftOutAndNotCut() {
        StoryDraft draft = new StoryDraft();
        draft.link = "https://tidewater.example/" + LONG;
        draft.formerAddresses.add("/" + LONG);
        draft.subjects.add(new Subject(LONG, "Ferries"));
        draft.pictures.add(
                new Picture(null, null, null, null, null, List.of(new Rendition(null, "/" + LONG, null, null, null))));
        Story story = draft.story();
        assertThat(story.origin().link()).isNull();
        assertThat(story.origin().formerAddresses()).isEmpty();
        assertThat(story.about().subjects()).containsExactly(new Subject(null, "Ferries"));
        assertThat(story.pictures().getFirst().renditions()).isEmpty();
    }

    private static void look(@Nullable Object value) throws ReflectiveOperationException {
        switch (value) {
            case Body body -> {}
            case String text -> assertThat(text.length()).isLessThanOrEqualTo(5_000);
            case List<?> list -> {
                assertThat(list).hasSizeLessThanOrEqualTo(500);
                for (Object element : list) {
                    look(element);
                }
            }
            case Record tree -> {
                for (RecordComponent component : tree.getClass().getRecordComponents()) {
                    look(component.getAccessor().invoke(tree));
                }
            }
            case null, default -> {}
        }
    }
}
