package dateline.media;

/// The result for a picture: accepted with renditions, or refused with a reason.
public sealed interface Verdict permits Accepted, Refused {}
