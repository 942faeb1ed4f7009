package dateline.bench.search;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/// Reads the stories of a folder.
public final class StoryFolder {
    private static final String FILE = "stories.jsonl.gz";
    private static final ObjectReader JSON = JsonMapper.builder().build().reader();

    private StoryFolder() {}

    /// Reads `stories.jsonl.gz`, a line for each story with `id`, `date`, `source`, `title`, `text` and, if it
    /// is known, `language`. A folder without this file is one of corpora, which [CorporaStories] reads.
    public static List<NewsStory> read(Path folder) throws IOException {
        Path file = folder.resolve(FILE);
        return Files.exists(file) ? lines(file) : CorporaStories.read(folder);
    }

    /// Returns the beginning of a day in UTC.
    ///
    /// @param date begins like `2026-11-30`
    static Instant day(String date) {
        return LocalDate.parse(date.substring(0, 10)).atStartOfDay().toInstant(ZoneOffset.UTC);
    }

    private static List<NewsStory> lines(Path file) throws IOException {
        List<NewsStory> stories = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                stories.add(story(JSON.readTree(line)));
            }
        }
        return stories;
    }

    private static NewsStory story(JsonNode story) {
        return new NewsStory(
                story.path("id").asString(),
                day(story.path("date").asString()),
                story.path("source").asString("wire"),
                story.path("title").asString(""),
                story.path("text").asString(""),
                optional(story.path("language").asString("")));
    }

    private static @Nullable String optional(String text) {
        return text.isBlank() ? null : text;
    }
}
