package dateline.site;

import static java.nio.charset.StandardCharsets.UTF_8;

import dateline.archive.Article;
import dateline.archive.Lookup;
import dateline.pages.Encoding;
import dateline.pages.Page;
import dateline.pages.Rendered;
import dateline.search.related.Recommendation.Reason;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The Recommended Articles of a story, which its page and the content API share. The list is kept in the way of a
/// page, so that both show the same stories whenever they are rendered.
///
/// @param entries in the order of the list; empty if readers may not see the story
record RecommendedList(List<Entry> entries) {
    static final RecommendedList EMPTY = new RecommendedList(List.of());

    /// The length of a list, if the site has enough stories.
    static final int LENGTH = 6;

    /// @param id of the recommended story
    record Entry(String id, Reason reason) {
        private static Entry of(String line) {
            int space = line.indexOf(' ');
            return new Entry(line.substring(0, space), Reason.valueOf(line.substring(space + 1)));
        }

        @Override
        public String toString() {
            return id + ' ' + reason.name();
        }
    }

    RecommendedList {
        entries = List.copyOf(entries);
    }

    /// Returns the key under which the list of a story is kept. It has a space, so it never equals an address.
    static String key(String id) {
        return "recommended " + id;
    }

    /// Makes the list of a story, to be kept. It leaves out the stories that the page shows elsewhere.
    ///
    /// @throws HttpFault.NotHere if readers may not see the story
    static Document document(SiteSnapshot snapshot, String id) {
        if (!(snapshot.lookup(id) instanceof Lookup.Shown(Article article))) {
            throw new HttpFault.NotHere(HttpFault.Missing.STORY);
        }
        String lines = snapshot.recommend(article, LENGTH).stream()
                .map(each -> new Entry(each.card().id(), each.reason()).toString())
                .collect(Collectors.joining("\n"));
        return new Document(200, "text/plain; charset=utf-8", lines.getBytes(UTF_8), Map.of());
    }

    /// Reads a kept list.
    static RecommendedList of(Page kept) {
        return of(kept.body(Encoding.IDENTITY).toString(UTF_8));
    }

    /// Reads a list that was just made.
    static RecommendedList of(Rendered made) {
        return of(new String(made.body(), UTF_8));
    }

    private static RecommendedList of(String lines) {
        return new RecommendedList(lines.lines().map(Entry::of).toList());
    }
}
