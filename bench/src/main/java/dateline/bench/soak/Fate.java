package dateline.bench.soak;

/// What becomes of a story, with the weight of this fate in the random choice.
enum Fate {
    ONE_VERSION(190),
    VERSIONS(120),
    SAME_NUMBER_NEWER_TIME(30),
    CHAIN(110),
    TWO_UPDATES_OF_ONE(30),
    ANCESTOR_NEVER_COMES(30),
    CORRECTED(30),
    WITHHELD(25),
    RELEASED(30),
    KILLED(60),
    KILLED_BY_AN_OLD_ID(30),
    KILLED_TWICE(20),
    SENT_AFTER_THE_KILL(30),
    EMBARGO_PAST(20),
    EMBARGO_ENDS_MEANWHILE(25),
    EMBARGO_FAR(25),
    EMBARGO_UNCLEAR(15),
    EMBARGO_LIFTED(15),
    UPDATE_EMBARGOED(20),
    UPDATE_EMBARGO_ENDS_MEANWHILE(20),
    UPDATE_HELD(15),
    EXPIRED(15),
    EXPIRES_MEANWHILE(25),
    TWO_SUPPLIERS_ONE_GUID(30),
    WITHOUT_ID(50),
    IN_FEEDS(60),
    UPDATED_IN_FEEDS(40),
    DELETED_IN_FEEDS(20),
    LEADS(40),
    LEADS_KILLED(15),
    UPDATE_CUT(10),
    KILL_CUT(5),
    CUT(5),
    FLIPPED(15),
    ODD_ENCODING(20);

    private final int weight;

    Fate(int weight) {
        this.weight = weight;
    }

    /// @param drawn a random number, 0 or more
    static Fate of(int drawn) {
        int all = 0;
        for (Fate fate : values()) {
            all += fate.weight;
        }
        int rest = drawn % all;
        for (Fate fate : values()) {
            rest -= fate.weight;
            if (rest < 0) {
                return fate;
            }
        }
        return ONE_VERSION;
    }
}
