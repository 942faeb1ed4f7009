package dateline.search.related;

/// How alike two stories are: the cosines of the words of their headlines, leads and bodies, each 0 to 1.
record Likeness(double headline, double lead, double body) {
    private static final double HEADLINE = 0.25;
    private static final double LEAD = 0.5;

    /// Stories that are less alike share hardly more than the words of all news. However near in time they are, they
    /// stand behind all others.
    private static final double HARDLY_RELATED = 0.10;
    private static final double BEHIND = 0.01;

    /// Returns one figure for all, 0 to 1.75.
    double score() {
        double score = HEADLINE * headline + LEAD * lead + body;
        return body < HARDLY_RELATED ? BEHIND * score : score;
    }
}
