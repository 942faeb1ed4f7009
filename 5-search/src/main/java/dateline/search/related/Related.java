package dateline.search.related;

import dateline.archive.Article;
import dateline.archive.EditorChoices;
import dateline.archive.Snapshot;
import dateline.search.SearchIndex;
import dateline.search.StoryDocument;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Finds the Recommended Articles of a story.
public final class Related {
    /// A new story enters the lists of about this many others.
    private static final int CONCERNED = 30;

    private final SearchIndex index;

    public Related(SearchIndex index) {
        this.index = index;
    }

    /// Lists the recommendations for a story: those that an editor pinned, then the most related first, but varied.
    /// The list never has the story itself, a story that the page shows already, two tellings of the same news, or
    /// another supplier's telling of what the page tells. It has stories of a supplier whose terms forbid to
    /// recommend them only if an editor pinned them.
    /// A story that is hardly related must be of the same section. If too few stories are related, the newest of
    /// the section follow, then the newest of all, those in the story's language first: the list is short only if
    /// the site has too few other stories.
    ///
    /// @param snapshot decides what readers may see
    /// @param beside ids of the stories that the page shows already
    public List<Recommendation> recommend(Snapshot snapshot, Article of, Set<String> beside, int count) {
        EditorChoices choices = snapshot.editorChoices(of.id());
        Selection selection = new Selection(snapshot, of, beside, choices, count);
        selection.addPinned(choices.pinned());
        index.read(view -> {
            selection.addRelated(view);
            selection.addNewest(view);
            return selection;
        });
        selection.addNewest(null);
        return selection.list();
    }

    /// Lists the stories whose recommendations these new stories may enter: those nearest to each.
    public Set<String> concernedBy(List<StoryDocument> stories) {
        Set<String> concerned = new HashSet<>();
        for (StoryDocument story : stories) {
            index.read(view -> Ranking.of(view, story)).stream()
                    .flatMap(ranked -> ranked.stream().limit(CONCERNED))
                    .forEach(ranked -> concerned.add(ranked.id()));
        }
        return concerned;
    }
}
