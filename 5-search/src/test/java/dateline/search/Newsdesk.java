package dateline.search;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.archive.Archive;
import dateline.archive.ArchiveSettings;
import dateline.archive.Change;
import dateline.archive.Filing;
import dateline.archive.Section;
import dateline.archive.Snapshot;
import dateline.archive.SupplierTerms;
import dateline.story.Body;
import dateline.story.Reading;
import dateline.story.Status;
import dateline.story.StoryDraft;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// An archive with an index beside it, for the tests.
public final class Newsdesk implements AutoCloseable {
    /// A supplier whose terms forbid to recommend its stories.
    public static final String NOT_RECOMMENDED = "not-recommended";

    public final Archive archive;
    public final SearchIndex index;

    /// @param folder the archive and the index in it are opened if they are there
    public Newsdesk(Path folder, SearchIndex.Listener listener) {
        ArchiveSettings settings = new ArchiveSettings(
                ZoneOffset.UTC,
                List.of(new Section("news", "News", List.of()), new Section("sport", "Sport", List.of())),
                Map.of(NOT_RECOMMENDED, new SupplierTerms("news", true, true, true, false)),
                Duration.ofHours(6),
                List.of());
        archive = Archive.open(
                folder.resolve("archive.db"), settings, InstantSource.system(), number -> Optional.empty());
        index = new SearchIndex(archive, folder.resolve("search"));
        CountDownLatch open = new CountDownLatch(1);
        index.start(new SearchIndex.Listener() {
            @Override
            public void indexed(List<StoryDocument> stories) {
                listener.indexed(stories);
            }

            @Override
            public void caughtUp() {
                listener.caughtUp();
                open.countDown();
            }
        });
        await(open);
        settle();
    }

    /// Waits until the index is open: stories that are filed before are not reported one by one.
    private static void await(CountDownLatch open) {
        try {
            assertThat(open.await(30, TimeUnit.SECONDS)).as("the index is open").isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /// @return the story's id
    public String file(String headline, String text) {
        return file(headline, text, Status.USABLE);
    }

    /// Files a story, and waits for the index.
    ///
    /// @return the story's id
    public String file(String guid, Consumer<StoryDraft> change) {
        StoryDraft draft = draft(guid);
        change.accept(draft);
        String id = send(draft);
        settle();
        return id;
    }

    /// Files a story of another supplier than that of the other stories, and waits for the index.
    ///
    /// @return the story's id
    public String fileFrom(String supplier, String headline, String text) {
        StoryDraft draft = draft(headline);
        draft.headline = headline;
        draft.body = new Body("<p>" + text + "</p>", text);
        String id = send(supplier, draft);
        settle();
        return id;
    }

    public void kill(String headline) {
        file(headline, "", Status.CANCELED);
    }

    /// Files a story, or another version of one, and does not wait for the index.
    ///
    /// @return the story's id; the change is acknowledged
    public String send(String headline, String text, Status status) {
        StoryDraft draft = draft(headline);
        draft.status = status;
        draft.headline = headline;
        draft.body = new Body("<p>" + text + "</p>", text);
        return send(draft);
    }

    /// Waits until the index contains every change.
    public void settle() {
        long last = archive.read(Snapshot::lastChange);
        for (int i = 0; index.reached() != last; i++) {
            if (i == 3_000) {
                throw new AssertionError("The index is at change " + index.reached() + " of " + last);
            }
            pause();
        }
    }

    /// Waits until the index was closed because it could not be written.
    void awaitFailure() {
        for (int i = 0; index.read(view -> true).isPresent(); i++) {
            if (i == 3_000) {
                throw new AssertionError("The index is still open");
            }
            pause();
        }
    }

    @Override
    public void close() {
        index.close();
        archive.close();
    }

    private String file(String headline, String text, Status status) {
        String id = send(headline, text, status);
        settle();
        return id;
    }

    private String send(StoryDraft draft) {
        return send("agency", draft);
    }

    private String send(String supplier, StoryDraft draft) {
        Reading reading = new Reading("test", List.of(draft.story()), List.of(), List.of());
        long before = archive.lastFiled().number();
        Filing filing = new Filing(before + 1, supplier, "a.json", Instant.now(), false, reading, null);
        List<Change> changes = archive.file(before, filing).join();
        return changes.getFirst().stories().iterator().next();
    }

    private StoryDraft draft(String guid) {
        StoryDraft draft = new StoryDraft();
        draft.guid = guid;
        draft.version = String.valueOf(archive.lastFiled().number() + 1);
        draft.status = Status.USABLE;
        return draft;
    }

    private static void pause() {
        try {
            Thread.sleep(10);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
