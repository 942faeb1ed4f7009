package dateline.bench.related;

import dateline.search.StoryDocument;
import dateline.search.text.StoryLabels;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/// Stories, and which of them people found to be about one event.
///
/// @param stories by id
/// @param groups the ids of each event; each story of a group is a query, and the others are its answers
record JudgedStories(Map<String, StoryDocument> stories, Collection<Set<String>> groups) {
    private static final ObjectReader JSON = JsonMapper.builder().build().reader();

    /// Reads `stories.jsonl.gz`, a line for each story with `id`, `date`, `title`, `text` and perhaps `section`,
    /// and `groups.tsv`, a line for each member of a group with the group's name and the story's id, under a line
    /// of column names.
    static JudgedStories read(Path folder) throws IOException {
        Map<String, StoryDocument> stories = new LinkedHashMap<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(folder.resolve("stories.jsonl.gz"))),
                StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                StoryDocument story = story(JSON.readTree(line));
                stories.put(story.id(), story);
            }
        }
        Map<String, Set<String>> groups = new LinkedHashMap<>();
        List<String> members = Files.readAllLines(folder.resolve("groups.tsv"));
        for (String member : members.subList(1, members.size())) {
            String[] columns = member.split("\t", 2);
            if (stories.containsKey(columns[1].strip())) {
                groups.computeIfAbsent(columns[0], name -> new TreeSet<>()).add(columns[1].strip());
            }
        }
        return new JudgedStories(stories, new ArrayList<>(groups.values()));
    }

    /// Returns the same stories with those groups that have at least two.
    JudgedStories withoutSingles() {
        return new JudgedStories(
                stories, groups.stream().filter(group -> group.size() > 1).toList());
    }

    /// Lists the stories of the groups, one after another.
    List<StoryDocument> queries() {
        return groups.stream().flatMap(Set::stream).map(this::story).toList();
    }

    StoryDocument story(String id) {
        return Objects.requireNonNull(stories.get(id));
    }

    private static StoryDocument story(JsonNode story) {
        return new StoryDocument(
                story.path("id").asString(),
                LocalDate.parse(story.path("date").asString().substring(0, 10))
                        .atStartOfDay()
                        .toInstant(ZoneOffset.UTC),
                story.path("title").asString(""),
                story.path("text").asString(""),
                labels(story.path("section").asStringOpt().orElse(null)));
    }

    private static StoryLabels labels(@Nullable String section) {
        return new StoryLabels(false, null, null, section, null, null, null, List.of(), List.of());
    }
}
