package dateline.search.threads;

import dateline.search.IndexView;
import dateline.search.IndexView.Indexed;
import dateline.search.Slugline;
import dateline.search.StoryVector;
import dateline.search.related.Likeness;
import dateline.search.related.QueryVector;
import java.util.Map;

/// Decides which stories report the same matter as one story: the later then continues the earlier.
///
/// Their headlines and their texts must both be alike, and the more time lies between them the more alike. Stories
/// that are written from one pattern are never one matter for that alone: two cases of one court, two results of
/// one company. They share most of their words, but the few words that tell most about each are missing in the
/// other, or their headlines name different months, years or quarters.
///
/// If a supplier gives both the same slugline, or one that begins with the other, some likeness of the texts is
/// enough for stories of the same days.
///
/// The figures were fitted to 225 pairs of press releases that were judged one by one, and to 1,862 pairs of news
/// stories (the set of `bench/run related`).
final class Continuation {
    /// The product of the likeness of the headlines and of the texts that stories of one day need.
    private static final double LEAST = 0.078;

    /// Within these days, a month or a year in a headline tells when something will be, such as a deadline.
    private static final double NEAR = 5;

    private static final int TELLING_WORDS = 5;

    /// Copy of one slugline must be this near, in days.
    private static final double SLUG_NEAR = 3;

    /// The least likeness of the texts of copy of one slugline.
    private static final double SLUG_LEAST = 0.12;

    /// In minutes. A slugline that was also used earlier or later than this is that of a daily report.
    private static final long SLUG_LIFE = 21 * 24 * 60;

    private static final double MINUTES_OF_DAY = 24 * 60;

    private final IndexView index;
    private final Indexed story;
    private final QueryVector query;

    Continuation(IndexView index, Indexed story) {
        this.index = index;
        this.story = story;
        this.query = new QueryVector(index, story.vector());
    }

    /// Returns how strongly the story and another report one matter: 1 or more if they do.
    double strength(Indexed other) {
        double days = Math.abs(other.published() - story.published()) / MINUTES_OF_DAY;
        Likeness likeness = query.with(other.vector());
        double strength = likeness.headline() * likeness.body() / (LEAST * (1 + Math.log1p(days)));
        if (days <= SLUG_NEAR && likeness.body() >= SLUG_LEAST && haveOneSlug(other)) {
            return Math.max(1, strength);
        }
        boolean apart = strength >= 1
                && (days > NEAR && CalendarWords.differ(story.vector(), other.vector())
                        || shared(other.vector()) < likeness.body());
        return apart ? 0 : strength;
    }

    private boolean haveOneSlug(Indexed other) {
        return Slugline.areOfOneStory(story.slug(), other.slug()) && !isDaily(story) && !isDaily(other);
    }

    private boolean isDaily(Indexed each) {
        return index.isUsedOutside(each.slug(), each.published() - SLUG_LIFE, each.published() + SLUG_LIFE);
    }

    /// Returns the share of the most telling words of each story that the other has too, 0 to 1. The more alike
    /// two texts are, the more of these words they must share.
    private double shared(StoryVector other) {
        return (shared(story.vector(), other) + shared(other, story.vector())) / 2;
    }

    /// Returns the share of the most telling words of one story that another has too, by weight, 0 to 1.
    private double shared(StoryVector one, StoryVector other) {
        double shared = 0;
        double all = 0;
        for (Map.Entry<Integer, Float> word :
                index.tellingWords(one, TELLING_WORDS).entrySet()) {
            all += word.getValue();
            shared += other.has(word.getKey()) ? word.getValue() : 0;
        }
        return all == 0 ? 0 : shared / all;
    }
}
