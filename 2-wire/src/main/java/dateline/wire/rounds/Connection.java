package dateline.wire.rounds;

import dateline.wire.Via;

/// A supplier's source, and how often it is visited.
///
/// @param name the source's address, without user and password. It is unique among the supplier's sources with
///     the same `via`; the cursor is stored under it, and reports show it.
public record Connection(String supplier, Via via, String name, Pace pace, Source source) {
    @Override
    public String toString() {
        return supplier + ", " + via + ' ' + name;
    }
}
