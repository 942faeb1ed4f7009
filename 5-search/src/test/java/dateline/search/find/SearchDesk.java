package dateline.search.find;

import dateline.search.Newsdesk;
import dateline.search.SearchIndex;
import dateline.search.text.Dimension;
import dateline.story.Body;
import dateline.story.StoryDraft;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// An archive with an index, and searches in it, for the tests.
final class SearchDesk implements AutoCloseable {
    final Newsdesk desk;
    final Search search;

    /// Does nothing.
    static final class Deaf implements SearchIndex.Listener {}

    SearchDesk(Path folder) {
        this(folder, new Deaf());
    }

    SearchDesk(Path folder, SearchIndex.Listener listener) {
        desk = new Newsdesk(folder, listener);
        search = new Search(desk.index, () -> ZoneOffset.UTC, InstantSource.system());
    }

    /// Files a story, whose guid is its headline, and waits for the index.
    String file(String headline, String text, Consumer<StoryDraft> change) {
        return desk.file(headline, draft -> {
            draft.headline = headline;
            draft.body = new Body("<p>" + text + "</p>", text);
            change.accept(draft);
        });
    }

    String file(String headline, String text) {
        return file(headline, text, draft -> {});
    }

    SearchResult find(SearchRequest request) {
        return desk.archive.read(snapshot -> search.find(snapshot, request));
    }

    SearchResult find(String text) {
        return find(request(text));
    }

    List<String> headlines(String text) {
        return headlines(find(text));
    }

    static List<String> headlines(SearchResult result) {
        return result.hits().stream().map(hit -> hit.article().headline()).toList();
    }

    static SearchRequest request(String text) {
        return new SearchRequest(text, Map.of(), null, false, 1, 20);
    }

    static SearchRequest filtered(String text, Dimension dimension, String value) {
        return new SearchRequest(text, Map.of(dimension, value), null, false, 1, 20);
    }

    static Instant daysAgo(int days) {
        return Instant.now().minus(Duration.ofDays(days));
    }

    @Override
    public void close() {
        desk.close();
    }
}
