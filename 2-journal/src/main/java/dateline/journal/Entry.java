package dateline.journal;

import dateline.wire.Dispatch;

/// A dispatch as the journal keeps it.
public record Entry(long number, Dispatch dispatch) {}
