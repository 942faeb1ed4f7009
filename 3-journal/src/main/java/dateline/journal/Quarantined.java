package dateline.journal;

import java.time.Instant;

/// A dispatch with parts that could not be read; [Journal#quarantined] lists them with the reasons.
///
/// @param size in bytes
public record Quarantined(long number, String supplier, String name, Instant arrived, long size) {}
