package dateline.bench.soak;

import dateline.bench.copy.Telling;

/// Where a story must be.
sealed interface Place {
    /// On the site, by this telling.
    record Shown(Telling telling) implements Place {}

    /// On the site by this telling where it came before the update that waits, else nowhere. Where the journal's order
    /// is not known, either is right.
    record ShownOrAbsent(Telling telling) implements Place {}

    /// Its addresses answer 410.
    record Killed() implements Place {}

    /// Its addresses answer 410.
    record Expired() implements Place {}

    /// Held, withheld or under embargo: nowhere.
    record Absent() implements Place {}
}
