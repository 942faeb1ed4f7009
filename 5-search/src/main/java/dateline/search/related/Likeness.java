package dateline.search.related;

/// How alike two stories are: the cosines of the words of their headlines, leads and bodies, each 0 to 1.
///
/// @param restOfLead what remains of `lead` without the word that counts most, 0 to `lead`
public record Likeness(double headline, double lead, double restOfLead, double body) {
    private static final double HEADLINE = 0.25;
    private static final double LEAD = 0.5;

    /// Stories that are less alike share hardly more than the words of all news. They count less, so that they
    /// do not stand before related ones only because they are nearer in time.
    private static final double HARDLY_RELATED = 0.10;
    private static final double LESS = 0.7;

    /// From this likeness on, texts are enough to tell that stories are related. Below, their leads must be alike
    /// too: [#NEEDED_OF_LEAD] times what the texts lack.
    private static final double RELATED = 0.15;

    private static final double NEEDED_OF_LEAD = 0.4;

    /// Of the stories that are so alike and so near in time, most report one event.
    private static final double ONE_EVENT = 0.35;

    /// If stories are more alike, a reader who knows one learns little from the other. A lower bound would also
    /// drop first reports of what came next.
    private static final double ONE_TELLING = 0.5;

    private static final long MINUTES = 3 * 24 * 60;

    /// Of the stories of two suppliers that are so alike (their [#score]), 97 % report one event in the set of
    /// `bench/run related`: of those of one day, and of those that are a day apart, which must be more alike.
    /// One supplier's stories of one day may be as alike: the later ones tell what came next.
    private static final double ONE_TELLING_OF_TWO = 0.45;

    private static final double MORE_AFTER_A_DAY = 0.10;

    private static final double MINUTES_OF_DAY = 24 * 60;

    /// Returns one figure for all, 0 to 1.75.
    double score() {
        double score = HEADLINE * headline + LEAD * lead + body;
        return isHardlyRelated() ? LESS * score : score;
    }

    /// Returns whether two stories share hardly more than the words of all news.
    boolean isHardlyRelated() {
        return body < HARDLY_RELATED;
    }

    /// Returns whether a reader would see what the stories have in common. Texts that are a little alike may share
    /// only words of all news, of which long texts have many, so the leads must be alike: they tell what a story is
    /// about. One word is not enough for that, because it may have two meanings, as in a lion and Lion Air.
    boolean isRelated() {
        return restOfLead >= NEEDED_OF_LEAD * (RELATED - body);
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
        double days = Math.abs(minutes) / MINUTES_OF_DAY;
        return days <= 1 && score() >= ONE_TELLING_OF_TWO + MORE_AFTER_A_DAY * days;
    }
}
