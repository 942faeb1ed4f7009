package dateline.search.related;

/// How alike two stories are: the cosines of the words of their headlines, leads and bodies, each 0 to 1.
public record Likeness(double headline, double lead, double body) {
    private static final double HEADLINE = 0.25;
    private static final double LEAD = 0.5;

    /// Stories that are less alike share hardly more than the words of all news. They count less, so that they
    /// do not stand before related ones only because they are nearer in time.
    private static final double HARDLY_RELATED = 0.10;
    private static final double LESS = 0.7;

    /// Of the stories that are so alike and so near in time, most report one event.
    private static final double ONE_EVENT = 0.35;

    /// If stories are more alike, a reader who knows one learns little from the other. A lower bound would also
    /// drop first reports of what came next.
    private static final double ONE_TELLING = 0.5;

    private static final long MINUTES = 3 * 24 * 60;

    /// Of the stories of two suppliers that are so alike on one day (their [#score]), 98 % report one event in the
    /// set of `bench/run related`. One supplier's stories of one day may be as alike: the later ones tell what
    /// came next.
    private static final double ONE_TELLING_OF_TWO = 0.55;

    private static final long MINUTES_OF_DAY = 24 * 60;

    /// Returns one figure for all, 0 to 1.75.
    double score() {
        double score = HEADLINE * headline + LEAD * lead + body;
        return isHardlyRelated() ? LESS * score : score;
    }

    /// Returns whether two stories share hardly more than the words of all news.
    boolean isHardlyRelated() {
        return body < HARDLY_RELATED;
    }

    /// Returns whether two stories report one event.
    ///
    /// @param body the cosine of their words, 0 to 1
    /// @param minutes between the two; may be negative
    static boolean isOneEvent(double body, long minutes) {
        return body >= ONE_EVENT && Math.abs(minutes) <= MINUTES;
    }

    /// Returns whether one of two stories is enough for a list.
    ///
    /// @param minutes between the two; may be negative
    boolean isOneTelling(long minutes) {
        return body >= ONE_TELLING && Math.abs(minutes) <= MINUTES;
    }

    /// Returns whether one of two stories is enough for a list if they come from two suppliers.
    ///
    /// @param minutes between the two; may be negative
    boolean isOneTellingOfTwoSuppliers(long minutes) {
        return score() >= ONE_TELLING_OF_TWO && Math.abs(minutes) <= MINUTES_OF_DAY;
    }
}
