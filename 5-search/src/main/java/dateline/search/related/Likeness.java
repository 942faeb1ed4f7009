package dateline.search.related;

/// How alike two stories are: the cosines of the words of their headlines, leads and bodies, each 0 to 1.
record Likeness(double headline, double lead, double body) {
    private static final double HEADLINE = 0.25;
    private static final double LEAD = 0.5;

    /// Stories that are less alike share hardly more than the words of all news. They count less, so that they do not
    /// stand before related ones only because they are nearer in time.
    private static final double HARDLY_RELATED = 0.10;
    private static final double LESS = 0.7;

    /// Returns one figure for all, 0 to 1.75.
    double score() {
        double score = HEADLINE * headline + LEAD * lead + body;
        return body < HARDLY_RELATED ? LESS * score : score;
    }
}
