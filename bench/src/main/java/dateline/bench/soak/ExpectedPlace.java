package dateline.bench.soak;

import dateline.bench.copy.BenchStory;

/// Where a story must be.
sealed interface ExpectedPlace {
    /// On the site, by this telling.
    record Shown(BenchStory telling) implements ExpectedPlace {}

    /// On the site by this telling where it came before the update that waits, else nowhere. Where the journal's order
    /// is not known, either is right.
    record ShownOrAbsent(BenchStory telling) implements ExpectedPlace {}

    /// Its addresses answer 410.
    record Killed() implements ExpectedPlace {}

    /// Its addresses answer 410.
    record Expired() implements ExpectedPlace {}

    /// Held, withheld or under embargo: nowhere.
    record Absent() implements ExpectedPlace {}
}
