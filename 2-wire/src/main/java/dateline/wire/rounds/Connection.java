package dateline.wire.rounds;

import dateline.wire.Via;

/// A source of a supplier, and how often it is visited.
///
/// @param name tells it from the supplier's other sources by the same way: its address, without user and password. The
///     cursor is kept under it, and reports show it
public record Connection(String supplier, Via via, String name, Pace pace, Source source) {
    @Override
    public String toString() {
        return supplier + ", " + via + ' ' + name;
    }
}
