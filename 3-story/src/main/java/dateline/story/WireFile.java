package dateline.story;

/// One file as it came.
///
/// @param name for messages and for the place of pictures beside it; never to tell the format by
public record WireFile(String name, byte[] bytes) {}
