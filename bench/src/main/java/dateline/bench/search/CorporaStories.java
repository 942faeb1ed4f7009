package dateline.bench.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Makes stories in four languages out of corpora that are not part of the project. Those in English come from
/// `wikinews/data/*.csv` and `press-releases/newmediawire/**/*.md`. Those in German, Portuguese and Swedish are the
/// topics of `mediatopics/cptall-x-all.json`: a topic's name is the title, and its definition is the text.
///
/// The id of an English story is the beginning of a hash, because the names of its file and address are
/// headlines. The id of a topic is its code with the language: `20000189-de`.
final class CorporaStories {
    private static final int ID_LENGTH = 12;

    /// The languages as the topics' file names them, with the tags (BCP 47) that a supplier would send.
    private static final SortedMap<String, String> TOPIC_LANGUAGES =
            new TreeMap<>(Map.of("de", "de", "pt-PT", "pt", "se", "sv"));

    private CorporaStories() {}

    static List<NewsStory> read(Path folder) throws IOException {
        List<NewsStory> stories = new ArrayList<>();
        for (Path file : files(folder.resolve("wikinews/data"), ".csv")) {
            List<List<String>> rows = CsvRows.read(Files.readString(file));
            rows.subList(1, rows.size()).forEach(row -> stories.add(article(row)));
        }
        Path releases = folder.resolve("press-releases/newmediawire");
        for (Path file : files(releases, ".md")) {
            stories.add(release(releases.relativize(file), Files.readString(file)));
        }
        JsonNode topics = JsonMapper.builder()
                .build()
                .readTree(Files.readString(folder.resolve("mediatopics/cptall-x-all.json")));
        topics.path("conceptSet").forEach(topic -> stories.addAll(topics(topic)));
        return stories;
    }

    /// @param row address, date, title and text
    private static NewsStory article(List<String> row) {
        String address = row.getFirst();
        return new NewsStory(hash(address), StoryFolder.day(row.get(1)), "wikinews", row.get(2), row.get(3), "en");
    }

    /// @param file `2025/0331/some-words.md`
    private static NewsStory release(Path file, String text) {
        String monthAndDay = file.getName(1).toString();
        String date = file.getName(0) + "-" + monthAndDay.substring(0, 2) + "-" + monthAndDay.substring(2);
        int end = text.indexOf('\n');
        return new NewsStory(
                hash(file.toString()),
                StoryFolder.day(date),
                "press-releases",
                text.substring(1, end).strip(),
                text.substring(end).strip(),
                "en");
    }

    private static List<NewsStory> topics(JsonNode topic) {
        String code = topic.path("qcode").asString().substring("medtop:".length());
        List<NewsStory> stories = new ArrayList<>();
        TOPIC_LANGUAGES.forEach((name, tag) -> {
            String title = topic.path("prefLabel").path(name).asString("").strip();
            String text = topic.path("definition").path(name).asString("").strip();
            if (!title.isEmpty() && !text.isEmpty()) {
                String date = topic.path("created").asString();
                stories.add(new NewsStory(code + "-" + tag, StoryFolder.day(date), "topics-" + tag, title, text, tag));
            }
        });
        return stories;
    }

    private static List<Path> files(Path folder, String end) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(end)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, ID_LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
