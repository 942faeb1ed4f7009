package dateline.admin;

/// A dispatch was taken out of the quarantine.
public record Dropped(long dispatch) {}
