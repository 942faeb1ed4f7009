package dateline.journal;

import java.time.Instant;

/// A dispatch of which something could not be read; [Journal#quarantined] says what, and why.
///
/// @param size in bytes
public record Quarantined(long number, String supplier, String name, Instant arrived, long size) {}
