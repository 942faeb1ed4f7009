package dateline.bench.search;

import dateline.archive.Archive;
import dateline.archive.ArchiveSettings;
import dateline.archive.Article;
import dateline.archive.ChangeFeedEntry;
import dateline.archive.Filing;
import dateline.archive.Lookup;
import dateline.archive.Section;
import dateline.search.SearchIndex;
import dateline.story.Body;
import dateline.story.Reading;
import dateline.story.Status;
import dateline.story.Story;
import dateline.story.StoryDraft;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;

/// Files stories in an archive of Dateline, as the program does.
public final class StoryArchive implements AutoCloseable {
    private static final int BATCH = 500;

    public final Archive archive;
    private final InstantSource clock;

    /// @param now when the stories arrive, and when readers search
    public StoryArchive(Path folder, Instant now) {
        clock = InstantSource.fixed(now);
        ArchiveSettings settings = new ArchiveSettings(
                ZoneOffset.UTC,
                List.of(new Section("news", "News", List.of())),
                Map.of(),
                Duration.ofHours(6),
                List.of());
        archive = Archive.open(folder.resolve("archive.db"), settings, clock, number -> Optional.empty());
    }

    /// Files stories, those of each source together.
    public void file(List<NewsStory> stories) {
        stories.stream()
                .collect(Collectors.groupingBy(NewsStory::source, LinkedHashMap::new, Collectors.toList()))
                .forEach(this::file);
    }

    /// Lists the ids that lists show, as [NewsStory] has them: without near-duplicates of others and held copy.
    Set<String> listed() {
        return articles().stream().map(StoryArchive::id).collect(Collectors.toSet());
    }

    /// Lists the stories that lists show.
    public List<Article> articles() {
        return archive.read(snapshot -> {
            List<Article> articles = new ArrayList<>();
            long after = 0;
            for (List<ChangeFeedEntry> entries = snapshot.notices(after, BATCH); !entries.isEmpty(); ) {
                for (ChangeFeedEntry entry : entries) {
                    if (snapshot.lookup(entry.id()) instanceof Lookup.Shown(Article article)
                            && article.behind() == null) {
                        articles.add(article);
                    }
                    after = entry.change();
                }
                entries = snapshot.notices(after, BATCH);
            }
            return articles;
        });
    }

    /// Returns a story's id as [NewsStory] has it.
    public static String id(Article article) {
        return Objects.requireNonNull(article.story().identity().guid());
    }

    /// Starts an index of the archive, and waits until it has every story.
    public static void build(SearchIndex index) {
        CountDownLatch complete = new CountDownLatch(1);
        index.start(new SearchIndex.Listener() {
            @Override
            public void caughtUp() {
                complete.countDown();
            }
        });
        try {
            complete.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    InstantSource clock() {
        return clock;
    }

    @Override
    public void close() {
        archive.close();
    }

    private void file(String source, List<NewsStory> stories) {
        for (int from = 0; from < stories.size(); from += BATCH) {
            List<Story> batch = stories.subList(from, Math.min(from + BATCH, stories.size())).stream()
                    .map(StoryArchive::story)
                    .toList();
            long before = archive.lastFiled().number();
            Reading reading = new Reading("bench", batch, List.of(), List.of());
            Filing filing = new Filing(before + 1, source, "batch-" + before, clock.instant(), false, reading, null);
            archive.file(before, filing).join();
        }
    }

    private static Story story(NewsStory story) {
        StoryDraft draft = new StoryDraft();
        draft.guid = story.id();
        draft.version = "1";
        draft.status = Status.USABLE;
        draft.versionCreated = story.published();
        draft.published = story.published();
        draft.language = story.language();
        draft.headline = story.title();
        draft.body = new Body("<p>" + escaped(story.text()).replace("\n", "</p><p>") + "</p>", story.text());
        return draft.story();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }
}
