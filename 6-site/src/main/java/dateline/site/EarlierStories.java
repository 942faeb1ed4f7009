package dateline.site;

import dateline.archive.Article;
import dateline.archive.Card;
import dateline.search.threads.StoryThread;
import java.util.List;
import java.util.Optional;

/// What the thread of a story told before it.
///
/// @param thread the id of the thread
/// @param cards at least one, newest first
record EarlierStories(String thread, List<Card> cards) {
    private static final int MOST = 5;

    EarlierStories {
        cards = List.copyOf(cards);
    }

    /// Finds the stories of an article's thread that were published before it; empty if there are none.
    static Optional<EarlierStories> find(SiteSnapshot snapshot, Article article) {
        return snapshot.findThread(article.id())
                .filter(thread -> has(thread, article.id()))
                .map(thread -> new EarlierStories(thread.id(), cards(snapshot, article, thread)))
                .filter(earlier -> !earlier.cards().isEmpty());
    }

    /// Returns whether a story is in a thread: a story that left it still leads there.
    private static boolean has(StoryThread thread, String id) {
        return thread.members().stream().anyMatch(member -> member.id().equals(id));
    }

    List<String> ids() {
        return cards.stream().map(Card::id).toList();
    }

    private static List<Card> cards(SiteSnapshot snapshot, Article article, StoryThread thread) {
        return thread.members().stream()
                .filter(member -> !member.published().isAfter(article.published()))
                .flatMap(member -> snapshot.findListed(member.id()).stream())
                .filter(card -> !card.id().equals(article.id()))
                .filter(card -> card.published().isBefore(article.published()))
                .distinct()
                .limit(MOST)
                .toList();
    }
}
