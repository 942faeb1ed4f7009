package dateline.media;

/// A picture that cannot be shown; its story goes out without it.
///
/// @param reason a sentence for people: what is wrong and what to do
public record Refused(String reason) implements Verdict {}
