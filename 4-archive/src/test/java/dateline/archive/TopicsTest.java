package dateline.archive;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.story.Body;
import dateline.story.NamedEntity;
import dateline.story.Status;
import dateline.story.StoryDraft;
import dateline.story.Subject;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TopicsTest {
    private static final Subject SHIPPING = new Subject("medtop:20000337", "Shipping");

    @TempDir
    Path folder;

    @Test
    void aStoryIsListedUnderWhatItsSupplierNames() {
        try (Desk desk = new Desk(folder)) {
            desk.file("ferry", 1, draft -> {
                draft.subjects.add(SHIPPING);
                draft.places.add(new Subject(null, "Port Ellis"));
                draft.byline = "Ada Lund and Bo Berg, Staff";
            });
            assertThat(topics(desk))
                    .containsExactly(
                            "SUBJECT shipping",
                            "PLACE port-ellis",
                            "SUPPLIER agency",
                            "WRITER ada-lund",
                            "WRITER bo-berg");
            assertThat(headlines(desk, "port-ellis")).containsExactly("ferry v1");
        }
    }

    @Test
    void personsAndOrganisationsAreKindsOfTheirOwn() {
        try (Desk desk = new Desk(folder)) {
            Subject ada = new Subject("x:ada", "Ada Lund");
            desk.file("gull", 1, subject(ada));
            assertThat(topics(desk)).contains("SUBJECT ada-lund");
            desk.file("ferry", 1, draft -> {
                draft.subjects.add(ada);
                draft.entities.add(NamedEntity.of(NamedEntity.Kind.PERSON, ada));
                draft.entities.add(new NamedEntity(NamedEntity.Kind.ORGANISATION, null, "Ferry Union"));
            });
            String ferry = desk.seen.newest(1).getFirst().id();
            assertThat(topics(desk, ferry))
                    .containsExactly("PERSON ada-lund", "ORGANISATION ferry-union", "SUPPLIER agency");
            assertThat(headlines(desk, "ada-lund")).containsExactly("ferry v1", "gull v1");
        }
    }

    @Test
    void aCodeMeansOneTopicWhateverItIsCalled() {
        try (Desk desk = new Desk(folder)) {
            desk.file("ferry", 1, subject(SHIPPING));
            desk.file("gull", 1, subject(new Subject("medtop:20000337", "Schifffahrt")));
            assertThat(headlines(desk, "shipping")).containsExactly("gull v1", "ferry v1");
        }
    }

    @Test
    void aCodeOfTheMediaTopicsNeedsNoName() {
        try (Desk desk = new Desk(folder)) {
            desk.file("ferry", 1, subject(new Subject("medtop:06000000", null)));
            desk.file("gull", 1, subject(new Subject("x:1", null)));
            assertThat(headlines(desk, "environment")).containsExactly("ferry v1");
        }
    }

    @Test
    void aNameAloneMeansTheKnownTopicOfItsKind() {
        try (Desk desk = new Desk(folder)) {
            desk.file("ferry", 1, subject(SHIPPING));
            desk.file("gull", 1, subject(new Subject(null, "SHIPPING")));
            desk.file("mole", 1, draft -> draft.places.add(new Subject(null, "Shipping")));
            assertThat(headlines(desk, "shipping")).containsExactly("gull v1", "ferry v1");
            assertThat(headlines(desk, "shipping-2")).as("a place of that name").containsExactly("mole v1");
        }
    }

    @Test
    void aNameThatGetsACodeStaysOneTopic() {
        try (Desk desk = new Desk(folder)) {
            desk.file("gull", 1, subject(new Subject(null, "Shipping")));
            desk.file("ferry", 1, subject(SHIPPING));
            assertThat(headlines(desk, "shipping")).containsExactly("ferry v1", "gull v1");
        }
    }

    @Test
    void anotherCodeOfTheSameNameIsAnotherTopic() {
        try (Desk desk = new Desk(folder)) {
            desk.file("ferry", 1, subject(SHIPPING));
            desk.file("gull", 1, subject(new Subject("x:7", "Shipping")));
            assertThat(headlines(desk, "shipping")).containsExactly("ferry v1");
            assertThat(headlines(desk, "shipping-2")).containsExactly("gull v1");
        }
    }

    @Test
    void onlyTheShownVersionCounts() {
        try (Desk desk = new Desk(folder)) {
            desk.file("ferry", 1, subject(SHIPPING));
            desk.file("ferry", 2, subject(new Subject("x:7", "Harbours")));
            assertThat(headlines(desk, "shipping")).isEmpty();
            assertThat(headlines(desk, "harbours")).containsExactly("ferry v2");
        }
    }

    @Test
    void whatReadersMayNotSeeHasNoTopics() {
        try (Desk desk = new Desk(folder)) {
            desk.file("ferry", 1, subject(SHIPPING));
            desk.file("gull", 1, draft -> {
                draft.subjects.add(new Subject("x:7", "Secret visit"));
                draft.status = Status.WITHHELD;
            });
            desk.file("ferry", 2, draft -> draft.status = Status.CANCELED);
            assertThat(desk.archive.<Boolean>read(
                            now -> now.topics().find("shipping").isPresent()))
                    .isFalse();
            assertThat(desk.archive.<Boolean>read(
                            now -> now.topics().find("secret-visit").isPresent()))
                    .isFalse();
        }
    }

    @Test
    void topicsWithThreeStoriesAreListedByTheirIds() {
        try (Desk desk = new Desk(folder)) {
            assertThat(desk.archive.<Long>read(now -> now.topics().last())).isZero();
            desk.file("ferry", 1, subject(SHIPPING));
            desk.file("gull", 1, subject(SHIPPING));
            assertThat(linked(desk, 1)).isEmpty();
            desk.file("mole", 1, subject(SHIPPING));
            assertThat(linked(desk, 1)).containsExactlyInAnyOrder("shipping", "agency");
            assertThat(linked(desk, desk.archive.<Long>read(now -> now.topics().last())))
                    .hasSize(1);
            desk.file("mole", 2, subject(new Subject("x:7", "Harbours")));
            assertThat(linked(desk, 1)).containsExactly("agency");
            desk.file("gull", 2, draft -> draft.status = Status.CANCELED);
            assertThat(linked(desk, 1)).isEmpty();
        }
    }

    @Test
    void aNearDuplicateThatNoListShowsDoesNotCount() {
        try (Desk desk = new Desk(folder)) {
            desk.file("ferry", 1, subject(SHIPPING));
            desk.file("gull", 1, subject(SHIPPING));
            for (String guid : List.of("fire", "fire-again")) {
                desk.file(guid, 1, draft -> {
                    draft.body = new Body("<p>" + Prose.FIRE + "</p>", Prose.FIRE);
                    draft.places.add(new Subject(null, "Aldhaven"));
                });
            }
            desk.file("mole", 1, draft -> draft.places.add(new Subject(null, "Aldhaven")));
            assertThat(linked(desk, 1)).containsExactly("agency");
        }
    }

    private static List<String> linked(Desk desk, long from) {
        return desk.archive.read(now ->
                now.topics().linked(from, 1_000, 100).stream().map(Topic::slug).toList());
    }

    @Test
    void aChangeNamesTheTopicsThatItTouches() {
        try (Desk desk = new Desk(folder)) {
            desk.file("ferry", 1, subject(SHIPPING));
            desk.file("gull", 1, subject(SHIPPING));
            desk.file("mole", 1, subject(SHIPPING));
            long shipping = desk.archive.<Long>read(
                    now -> now.topics().find("shipping").orElseThrow().id());
            assertThat(desk.changes.getLast().topics()).contains(shipping);
            assertThat(desk.changes.getLast().topicsAtLimit())
                    .as("the third story")
                    .contains(Topic.key(shipping), "medtop:20000337");
            desk.file("buoy", 1, subject(SHIPPING));
            assertThat(desk.changes.getLast().topics()).contains(shipping);
            assertThat(desk.changes.getLast().topicsAtLimit()).as("the fourth").doesNotContain(Topic.key(shipping));
            desk.file("buoy", 2, subject(new Subject("x:7", "Harbours")));
            assertThat(desk.changes.getLast().topics()).as("it left").contains(shipping);
            assertThat(desk.changes.getLast().topicsAtLimit()).contains(Topic.key(shipping));
        }
    }

    @Test
    void aStoryThatIsMergedKeepsNoPlaceOfItsOwn() {
        try (Desk desk = new Desk(folder)) {
            desk.file("old", 1, subject(SHIPPING));
            desk.file("new", 1, subject(SHIPPING));
            desk.file("new", 2, draft -> {
                draft.subjects.add(SHIPPING);
                draft.evolvedFrom.add("old");
            });
            assertThat(headlines(desk, "shipping")).containsExactly("new v2");
        }
    }

    @Test
    void nearDuplicatesAreListedOnce() {
        try (Desk desk = new Desk(folder)) {
            for (String guid : List.of("ferry", "again")) {
                desk.file(guid, 1, draft -> {
                    draft.subjects.add(SHIPPING);
                    draft.body = new Body("<p>" + Prose.FIRE + "</p>", Prose.FIRE);
                });
            }
            assertThat(headlines(desk, "shipping")).hasSize(1);
        }
    }

    @Test
    void olderStoriesAreListedBelow() {
        try (Desk desk = new Desk(folder)) {
            desk.file("ferry", 1, subject(SHIPPING));
            desk.file("gull", 1, subject(SHIPPING));
            desk.file("mole", 1, subject(SHIPPING));
            List<String> older = desk.archive.read(now -> {
                Topic topic = now.topics().find("shipping").orElseThrow();
                Card newest = now.topics().newest(topic, 1).getFirst();
                return now.topics().before(topic, newest.published(), newest.id(), 9).stream()
                        .map(Card::headline)
                        .toList();
            });
            assertThat(older).containsExactly("gull v1", "ferry v1");
        }
    }

    @Test
    void anOldArchiveGetsItsTopicsOnce() throws Exception {
        try (Desk desk = new Desk(folder)) {
            desk.file("ferry", 1, subject(SHIPPING));
            desk.file("gull", 1, subject(SHIPPING));
        }
        change("delete from story_topic");
        change("delete from topic");
        change("delete from topic_fill");
        change("insert into topic_fill (filled_to) values ('')");
        try (Desk desk = new Desk(folder)) {
            assertThat(headlines(desk, "shipping")).containsExactly("gull v1", "ferry v1");
        }
    }

    private static Consumer<StoryDraft> subject(Subject subject) {
        return draft -> draft.subjects.add(subject);
    }

    /// Lists the topics of the only story.
    private static List<String> topics(Desk desk) {
        return topics(desk, desk.only().id());
    }

    private static List<String> topics(Desk desk, String id) {
        return desk.archive.read(now -> now.topics().of(id).stream()
                .map(topic -> topic.kind() + " " + topic.slug())
                .toList());
    }

    private static List<String> headlines(Desk desk, String slug) {
        return desk.archive.read(now ->
                now.topics().find(slug).map(topic -> now.topics().newest(topic, 9)).orElse(List.of()).stream()
                        .map(Card::headline)
                        .toList());
    }

    private void change(String sql) throws SQLException {
        try (Connection database = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("archive.db"));
                Statement statement = database.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
