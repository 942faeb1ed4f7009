package dateline.archive;

/// How a story stands here; what its supplier says of it is [dateline.story.Status].
enum State {
    HELD,
    SCHEDULED,
    PUBLISHED,
    KILLED
}
