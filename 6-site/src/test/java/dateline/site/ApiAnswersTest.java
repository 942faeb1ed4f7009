package dateline.site;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.archive.Article;
import dateline.archive.Decision;
import dateline.copy.BodyHtml;
import dateline.story.Body;
import dateline.story.Dateline;
import dateline.story.NamedEntity;
import dateline.story.Picture;
import dateline.story.Rendition;
import dateline.story.StoryDraft;
import dateline.story.Subject;
import java.awt.Color;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/// Compares real answers of the content API, of every shape, with its description.
class ApiAnswersTest {
    private static final String STORIES = "/api/stories";
    private static final String STORY = "/api/stories/{id}";
    private static final String RELATED = "/api/stories/{id}/related";
    private static final String THREAD = "/api/threads/{id}";
    private static final String CHANGES = "/api/changes";
    private static final String SEARCH = "/api/search";
    private static final String UNKNOWN = "000000000";
    private static final String COPY = """
            The ferry Aldhaven Star ran aground on the northern bank of the harbour at dawn on Tuesday with 94 people
            on board, the harbour board said. Two tugs freed it with the evening tide, and nobody was hurt. The board's
            chairwoman told reporters that a buoy had probably drifted from its place in the storm of the weekend.""";

    /// The answers of these statuses need a fault, or a flood (`FloodTest`).
    private static final Set<String> NOT_ASKED_FOR = Set.of("500", "503");

    @TempDir
    Path folder;

    private Paper paper;
    private DescribedApi api;
    private final Set<String> answered = new TreeSet<>();
    private final Set<String> fields = new TreeSet<>();

    @BeforeEach
    void open() {
        paper = new Paper(folder, "https://news.example.org");
        for (int i = 0; i < 20; i++) {
            String council = "Council%d decides on bridge%d".formatted(i, i);
            String text = "Town%d decided.".formatted(i);
            paper.file("urn:other" + i, draft -> {
                draft.headline = council;
                draft.body = new Body("<p>" + text + "</p>", text);
            });
        }
        api = new DescribedApi(paper);
    }

    @AfterEach
    void close() {
        paper.close();
    }

    @Test
    void everyAnswerIsAsDescribed() {
        askForStories();
        askForLists();
        askForThreads();
        askForChanges();
        askForFeedsAndSuggestions();
        assertThat(fields).as("every field that is described was answered").containsAll(api.fields());
        ask(Route.API_DESCRIPTION, "", 200);
        ask(Route.API_DESCRIPTION, "?nonsense=1", 400);
        assertThat(answered).as("every status that is described was answered").isEqualTo(described());
    }

    private void askForStories() {
        String sha256 = paper.filePicture("ferry.jpg", Drawing.jpeg(1_000, 600, Color.BLUE));
        assertThat(sha256).hasSize(64);
        Article rich = paper.file("urn:ferry", ApiAnswersTest::withEverything);
        paper.file("urn:ferry", draft -> {
            withEverything(draft);
            draft.correction = true;
            draft.editorNote = "Corrects the number of people on board.";
        });
        paper.decide(new Decision(
                Decision.Kind.PIN,
                rich.id(),
                "Ada Lund",
                List.of(paper.newest(9).get(8).id())));
        ask(STORY, rich.id(), 200);
        assertThat(fields)
                .contains("edNote", "urgency", "located", "by", "slugline", "literal", "renditions", "descriptions");
        ask(RELATED, rich.id(), 200);
        assertThat(paper.page("/api/stories/" + rich.id() + "/related")).contains("editors-choice");

        paper.file("urn:bare", draft -> {
            draft.headline = null;
            draft.version = null;
            draft.body = BodyHtml.ofText(COPY);
        });
        Article twin = paper.file("urn:twin", draft -> draft.body = BodyHtml.ofText(COPY));
        JsonNode associations = ask(STORY, twin.id(), 200).get("associations");
        assertThat(associations).as("a near-duplicate").hasSize(1);

        Article killed = paper.file("urn:killed");
        Article withheld = paper.file("urn:withheld");
        paper.kill("urn:killed");
        paper.hold("urn:withheld");
        paper.file("urn:first");
        Article merged = paper.file("urn:second");
        paper.file("urn:second", draft -> draft.evolvedFrom.add("urn:first"));
        for (String path : List.of(STORY, RELATED)) {
            ask(path, killed.id(), 410);
            ask(path, withheld.id(), 404);
            ask(path, UNKNOWN, 404);
            ask(path, merged.id(), 301);
            ask(path, rich.id() + "?nonsense=1", 400);
        }
    }

    private void askForLists() {
        ask(STORIES, "?limit=100", 200);
        assertThat(ask(STORIES, "?limit=2", 200).has("next")).isTrue();
        ask(STORIES, "?topic=aldhaven", 200);
        ask(STORIES, "?section=sport", 200);
        ask(STORIES, "?limit=0", 400);
        ask(STORIES, "?section=nowhere", 400);
        ask(STORIES, "?topic=nothing", 404);
        ask(SEARCH, "", 200);
        assertThat(ask(SEARCH, "?q=town1*&limit=2", 200).has("next")).isTrue();
        assertThat(ask(SEARCH, "?q=ferri+harbor+tuesda", 200).get("exact").asBoolean())
                .as("similar words")
                .isFalse();
        assertThat(ask(SEARCH, "?q=xyzzyplugh", 200).get("items")).isEmpty();
        ask(SEARCH, "?nonsense=1", 400);
    }

    private void askForThreads() {
        Article fire = paper.file("urn:fire", draft -> {
            draft.headline = "Fire destroys three warehouses in Aldhaven";
            draft.slug = "Aldhaven-Fire";
            draft.body = BodyHtml.ofText("A fire destroyed three warehouses on the northern quay of Aldhaven and hurt"
                    + " nine people. It took firefighters five hours to stop the flames at the old customs house.");
        });
        Article inquiry = paper.file("urn:inquiry", draft -> {
            draft.headline = "Battery began fire in Aldhaven warehouses";
            draft.slug = "Aldhaven-Fire";
            draft.body = BodyHtml.ofText("The battery of a lorry began the fire that destroyed three warehouses on the"
                    + " northern quay of Aldhaven. Nine people were hurt before firefighters stopped the flames.");
        });
        assertThat(ask(THREAD, fire.id(), 200).get("items")).hasSize(2);
        ask(THREAD, inquiry.id(), 301);
        ask(THREAD, UNKNOWN, 404);
        ask(THREAD, fire.id() + "?limit=1", 400);
    }

    private void askForChanges() {
        JsonNode changes = ask(CHANGES, "?limit=100", 200).get("changes");
        assertThat(changes.findValues("pubStatus"))
                .extracting(JsonNode::asString)
                .contains("usable", "canceled", "withheld");
        assertThat(ask(CHANGES, "?after=999999", 200).get("changes")).isEmpty();
        ask(CHANGES, "?after=x", 400);
    }

    private void askForFeedsAndSuggestions() {
        assertThat(ask("/search/suggest", "?q=ferr", 200).get(1)).isNotEmpty();
        ask("/search/suggest", "?q=" + "a".repeat(201), 400);
        ask("/feed.xml", "", 200);
        ask("/{section}/feed.xml", "news", 200);
        ask("/{section}/feed.xml", "nowhere", 404);
        ask("/topic/{slug}/feed.xml", "aldhaven", 200);
        ask("/topic/{slug}/feed.xml", "nothing", 404);
        ask("/search/feed.xml", "?q=ferry", 200);
        ask("/search/feed.xml", "?day=never", 400);
    }

    /// Sends a request and compares the answer with the description. Requests a complete answer again by its ETag.
    ///
    /// @param value the value of the parameter in the path, the query, or both: `7fqd31aze?limit=1`
    private JsonNode ask(String path, String value, int status) {
        String inPath = value.replaceFirst("\\?.*", "");
        String address = path.replaceFirst("\\{.*?}", inPath) + value.substring(inPath.length());
        HttpResponse<String> response = paper.get(address);
        JsonNode body = compare(path, address, response, status);
        if (status == 200) {
            String etag = response.headers().firstValue("etag").orElseThrow();
            compare(path, address, paper.get(address, "If-None-Match", etag), 304);
        }
        return body;
    }

    private JsonNode compare(String path, String address, HttpResponse<String> response, int status) {
        String name = address + " " + status;
        assertThat(response.statusCode()).as(name).isEqualTo(status);
        answered.add(path + " " + status);
        JsonNode responses = api.operation(path).node().get("responses");
        JsonNode described = api.resolved(responses.path(String.valueOf(status)));
        assertThat(described.isMissingNode()).as(name).isFalse();
        for (String header : described.path("headers").propertyNames()) {
            assertThat(response.headers().firstValue(header)).as(name).isPresent();
        }
        if (!described.has("content")) {
            assertThat(response.body()).as(name).isEmpty();
            return described;
        }
        Map.Entry<String, JsonNode> content =
                described.get("content").properties().iterator().next();
        assertThat(response.headers().firstValue("content-type").orElseThrow().replaceFirst(";.*", ""))
                .as(name)
                .isEqualTo(content.getKey());
        return content.getKey().endsWith("json") ? valid(name, content.getValue(), response.body()) : described;
    }

    private JsonNode valid(String name, JsonNode content, String body) {
        JsonNode json = new ObjectMapper().readTree(body);
        assertThat(api.faults(content.get("schema"), json)).as(name).isEmpty();
        addFields(json);
        return json;
    }

    private void addFields(JsonNode json) {
        fields.addAll(json.propertyNames());
        json.forEach(this::addFields);
    }

    private Set<String> described() {
        Set<String> described = new TreeSet<>();
        for (DescribedApi.Operation operation : api.operations()) {
            operation.node().get("responses").propertyNames().stream()
                    .filter(status -> !NOT_ASKED_FOR.contains(status))
                    .forEach(status -> described.add(operation.path() + " " + status));
        }
        return described;
    }

    private static void withEverything(StoryDraft draft) {
        draft.headline = "Ferry aground off Aldhaven";
        draft.slug = "Ferry-Aground";
        draft.language = "en-GB";
        draft.urgency = 2;
        draft.byline = "Ada Lund";
        draft.creditLine = "Harbour News";
        draft.usageTerms = "Not for resale.";
        draft.dateline = new Dateline("ALDHAVEN", "HN", null, "ALDHAVEN (HN)");
        draft.subjects.add(new Subject("medtop:20000143", null));
        draft.subjects.add(new Subject("x:shipping", "Shipping"));
        draft.places.add(new Subject(null, "Aldhaven"));
        draft.entities.add(NamedEntity.of(NamedEntity.Kind.PERSON, new Subject("x:ada", "Ada Lund")));
        draft.entities.add(NamedEntity.of(NamedEntity.Kind.ORGANISATION, new Subject(null, "Harbour board")));
        draft.pictures.add(new Picture(
                "urn:picture",
                "A ferry on a bank",
                "The ferry at noon",
                "Ada Lund/HN",
                "No archives.",
                List.of(new Rendition("main", "ferry.jpg", 1_000, 600, "image/jpeg"))));
    }
}
