package dateline.bench.soak;

import dateline.bench.copy.BenchStory;

/// Where a story must be.
sealed interface ExpectedPlace {
    /// On the site, in this version.
    record Shown(BenchStory telling) implements ExpectedPlace {}

    /// On the site in this version if it arrived before the waiting update; nowhere otherwise. The order in the
    /// journal is not known, so both are right.
    record ShownOrAbsent(BenchStory telling) implements ExpectedPlace {}

    /// Its addresses answer 410.
    record Killed() implements ExpectedPlace {}

    /// Its addresses answer 410.
    record Expired() implements ExpectedPlace {}

    /// Nowhere: held, withheld or under embargo.
    record Absent() implements ExpectedPlace {}
}
