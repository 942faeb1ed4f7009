package dateline.archive;

import dateline.story.ArticleLink;
import dateline.story.Story;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Decides by content whether two items that carry the same id or link can be one item that was sent twice.
final class SameItem {
    /// The other text must contain at least this share of the longer words of the shorter one, if the headlines
    /// have a word in common. [#SHARED_UNDER_OTHER_HEADLINES] applies if they have none.
    private static final double SHARED = 0.4;

    private static final double SHARED_UNDER_OTHER_HEADLINES = 0.75;
    private static final int FEWEST_SHARED = 3;

    /// Two texts with at least this many longer words each and almost none in common are two items, even under
    /// one link.
    private static final int LONG = 30;

    private static final double HARDLY_ANY = 0.2;

    private SameItem() {}

    /// Returns whether the content alone shows that both are one item.
    static boolean isSameByContent(Story one, Story other) {
        boolean sameText = !one.copy().body().isEmpty()
                && one.copy().body().text().equals(other.copy().body().text());
        boolean sameHeadline = sameHeadline(one, other);
        if (linksDiffer(one, other)) {
            return sameText && sameHeadline;
        }
        return sameText
                || sameHeadline && (!timesDiffer(one, other) || share(one, other, SHARED))
                || share(one, other, headlinesShareAWord(one, other) ? SHARED : SHARED_UNDER_OTHER_HEADLINES);
    }

    /// Returns whether an item under a new guid is the one that arrived before under the same article link.
    static boolean isAt(ArticleLink link, Story item, Story before) {
        if (isSameByContent(item, before)) {
            return true;
        }
        Set<String> words = Leads.words(item);
        Set<String> wordsBefore = Leads.words(before);
        boolean isLong = Math.min(words.size(), wordsBefore.size()) >= LONG;
        return link.isDistinctive() && !(isLong && ratio(words, wordsBefore) < HARDLY_ANY);
    }

    private static boolean linksDiffer(Story one, Story other) {
        ArticleLink link = ArticleLink.of(one.origin().link());
        ArticleLink otherLink = ArticleLink.of(other.origin().link());
        return link != null && otherLink != null && !link.equals(otherLink);
    }

    private static boolean timesDiffer(Story one, Story other) {
        return one.origin().published() != null
                && other.origin().published() != null
                && !one.origin().published().equals(other.origin().published());
    }

    private static boolean sameHeadline(Story one, Story other) {
        return one.copy().headline() != null
                && plain(one.copy().headline()).equals(plain(other.copy().headline()));
    }

    private static String plain(@Nullable String headline) {
        return Objects.requireNonNullElse(headline, "").toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    private static boolean headlinesShareAWord(Story one, Story other) {
        Set<String> words = Leads.words(Objects.requireNonNullElse(other.copy().headline(), ""));
        return Leads.words(Objects.requireNonNullElse(one.copy().headline(), "")).stream()
                .anyMatch(words::contains);
    }

    private static boolean share(Story one, Story other, double least) {
        Set<String> words = Leads.words(one);
        Set<String> others = Leads.words(other);
        int shorter = Math.min(words.size(), others.size());
        long shared = words.stream().filter(others::contains).count();
        return shorter > 0 && shared >= least * shorter && shared >= Math.min(FEWEST_SHARED, shorter);
    }

    private static double ratio(Set<String> words, Set<String> others) {
        long shared = words.stream().filter(others::contains).count();
        return (double) shared / Math.max(1, Math.min(words.size(), others.size()));
    }
}
