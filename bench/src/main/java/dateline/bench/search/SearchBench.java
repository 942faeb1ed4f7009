package dateline.bench.search;

import dateline.bench.figures.Interval;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/// Compares search engines on questions whose answers were judged. Prints a line for each engine, for all
/// questions and for those of each language.
public final class SearchBench {
    private static final String ALL = "all";

    private SearchBench() {}

    /// @param arguments the folder that [StoryFolder] reads; or `--timing`, which needs no stories, and how many
    ///     stories to make up each time
    public static void main(String[] arguments) throws IOException, SQLException {
        if (arguments[0].equals("--timing")) {
            SearchTiming.run(
                    Arrays.stream(arguments).skip(1).mapToInt(Integer::parseInt).toArray());
            return;
        }
        Path folder = Path.of(arguments[0]);
        try (ScratchFolder scratch = new ScratchFolder()) {
            compare(StoryFolder.read(folder), JudgedQuestions.read(folder), scratch);
        }
    }

    private static void compare(List<NewsStory> stories, JudgedQuestions judged, ScratchFolder scratch)
            throws IOException, SQLException {
        Instant newest = stories.stream()
                .map(NewsStory::published)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        try (StoryArchive archive = new StoryArchive(scratch.make("archive"), newest.plus(Duration.ofDays(1)))) {
            archive.file(stories);
            Set<String> ids = archive.listed();
            List<NewsStory> listed =
                    stories.stream().filter(story -> ids.contains(story.id())).toList();
            System.out.printf(
                    "%d stories; %d after near-duplicates and held copy were left out; %d questions%n",
                    stories.size(), listed.size(), judged.questions().size());
            Path fts5 = scratch.make("fts5").resolve("stories.db");
            try (ArchiveSearch ours = new ArchiveSearch(archive, scratch.make("search"));
                    LuceneDefaults lucene = new LuceneDefaults(scratch.make("lucene"));
                    SqliteFts5 allWords = SqliteFts5.allWords(fts5);
                    SqliteFts5 anyWord = SqliteFts5.anyWord(fts5)) {
                ours.open();
                lucene.add(listed);
                lucene.commit();
                allWords.fill(listed);
                print(judged, List.of(ours, lucene, allWords, anyWord));
            }
        }
    }

    private static void print(JudgedQuestions judged, List<SearchEngine> engines) {
        System.out.printf("%-9s %-16s %-17s %-5s %s%n", "questions", "engine", "nDCG@10", "MRR", "nothing");
        Set<String> languages = new LinkedHashSet<>(Set.of(ALL));
        judged.questions().forEach(question -> languages.add(question.language()));
        for (String language : languages) {
            List<Question> questions = judged.questions().stream()
                    .filter(question ->
                            language.equals(ALL) || question.language().equals(language))
                    .toList();
            for (SearchEngine engine : engines) {
                List<SearchQuality> qualities = questions.stream()
                        .map(question -> SearchQuality.of(
                                engine.find(question.text(), SearchQuality.SHOWN), judged.grades(question)))
                        .toList();
                System.out.printf(
                        "%-9s %-16s %-17s %-5s %s%n",
                        language + " " + questions.size(),
                        engine.name(),
                        Interval.of(values(qualities, SearchQuality::gain)),
                        Interval.short3(mean(qualities, SearchQuality::reciprocal)),
                        Interval.short3(mean(qualities, SearchQuality::nothing)));
            }
        }
    }

    private static double mean(List<SearchQuality> qualities, ToDoubleFunction<SearchQuality> value) {
        return Arrays.stream(values(qualities, value)).average().orElse(0);
    }

    private static double[] values(List<SearchQuality> qualities, ToDoubleFunction<SearchQuality> value) {
        return qualities.stream().mapToDouble(value).toArray();
    }
}
