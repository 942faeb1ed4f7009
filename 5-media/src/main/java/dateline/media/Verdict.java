package dateline.media;

/// What became of a picture: shown in its renditions, or not shown, and why.
public sealed interface Verdict permits Accepted, Refused {}
