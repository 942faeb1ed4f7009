package dateline.story;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Names every place that must know a field of a story: the draft, the JSON for storage and the JSON for
/// people. The digest of a version checks its fields itself.
class StoryFieldsTest {
    private static final Instant TIME = Instant.parse("2026-03-01T08:15:00Z");

    private static final Map<Class<?>, Object> SAMPLES = Map.of(
            String.class,
            "sample",
            Instant.class,
            TIME,
            Integer.class,
            3,
            boolean.class,
            true,
            Status.class,
            Status.WITHHELD,
            Embargo.class,
            new Embargo.Until(TIME),
            Lead.class,
            new Lead("harbour fire", LocalDate.of(2026, 3, 1), 2, 1, true),
            Dateline.class,
            new Dateline("PORT ELLEN", "TW", "March 1", "PORT ELLEN (TW)"),
            Body.class,
            new Body("<p>One.</p>", "One."));

    private static final Picture PICTURE = new Picture(
            "urn:p",
            "Cranes",
            "Cranes at dusk",
            "Ada Lund",
            "no archive",
            TIME,
            List.of(new Rendition("main", "harbour.jpg", 1600, 900, "image/jpeg")));

    private static final Map<String, Object> SAMPLES_OF_LISTS = Map.of(
            "subjects", new Subject("medtop:04000000", "economy"),
            "places", new Subject(null, "Port Ellen"),
            "entities", new NamedEntity(NamedEntity.Kind.PERSON, null, "Ada Lund"),
            "pictures", PICTURE);

    static Stream<Field> fields() {
        return Arrays.stream(StoryDraft.class.getFields()).filter(field -> !Modifier.isStatic(field.getModifiers()));
    }

    @ParameterizedTest
    @MethodSource("fields")
    void aFieldOfTheDraftIsInTheStoryAndInBothKindsOfJson(Field field) throws Exception {
        StoryDraft draft = new StoryDraft();
        fill(draft, field);
        Story story = draft.story();
        assertThat(story).isNotEqualTo(new StoryDraft().story());
        assertThat(StoryJson.read(StoryJson.write(story))).isEqualTo(story);
        assertThat(shown(story)).contains(field.getName()).isNotEqualTo(shown(new StoryDraft().story()));
    }

    @Test
    void theDraftFillsEveryComponentOfAStory() throws Exception {
        StoryDraft draft = new StoryDraft();
        for (Field field : fields().toList()) {
            fill(draft, field);
        }
        Story full = draft.story();
        Story empty = new StoryDraft().story();
        for (RecordComponent group : Story.class.getRecordComponents()) {
            Object of = group.getAccessor().invoke(full);
            if (of instanceof Record) {
                assertFilled(of, group.getAccessor().invoke(empty));
            } else {
                assertThat(of)
                        .as(group.getName())
                        .isNotEqualTo(group.getAccessor().invoke(empty));
            }
        }
    }

    @Test
    void aPictureShowsAllItsFieldsToPeople() {
        PictureItem item = new PictureItem(
                PICTURE, List.of("urn:q"), "7", TIME, Status.CANCELED, new Embargo.Unclear("after the speech"));
        String json = new String(
                ReadingJson.write(new Reading("picture", List.of(), List.of(item), List.of()), "a.jpg"), UTF_8);
        assertThat(json).isEqualTo("""
                {"file":"a.jpg","format":"picture","stories":[],"pictures":[{"guid":"urn:p","alt":"Cranes",\
                "caption":"Cranes at dusk","credit":"Ada Lund","usageTerms":"no archive",\
                "expires":"2026-03-01T08:15:00Z","renditions":[{"name":"main","href":"harbour.jpg","width":1600,\
                "height":900,"mimeType":"image/jpeg"}],"otherIds":["urn:q"],"version":"7",\
                "versionCreated":"2026-03-01T08:15:00Z","status":"canceled","embargo":"after the speech"}],\
                "refused":[]}""");
    }

    private static void assertFilled(Object record, Object empty) throws Exception {
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            assertThat(component.getAccessor().invoke(record))
                    .as(component.getName())
                    .isNotEqualTo(component.getAccessor().invoke(empty));
        }
    }

    @SuppressWarnings("unchecked")
    private static void fill(StoryDraft draft, Field field) throws IllegalAccessException {
        if (Collection.class.isAssignableFrom(field.getType())) {
            ((Collection<Object>) field.get(draft)).add(SAMPLES_OF_LISTS.getOrDefault(field.getName(), "sample"));
        } else {
            field.set(draft, SAMPLES.get(field.getType()));
        }
    }

    private static String shown(Story story) {
        return new String(
                ReadingJson.write(new Reading("ninjs", List.of(story), List.of(), List.of()), "a.json"), UTF_8);
    }
}
