package dateline.pages;

/// Something that a page was rendered from. When it changes, the page is dropped.
///
/// @param name which fact of its kind: a story's id, a section's key, a day; empty if the kind has only one
public record Fact(Kind kind, String name) {
    /// A kind of fact that can change.
    public enum Kind {
        /// Whether readers may see a story, and its content.
        STORY,

        /// Which story is the Next Article of a story.
        NEXT_ARTICLE,

        /// Which stories are related to a story.
        RELATED,

        /// Which stories are in a story's thread.
        THREAD,

        /// Which threads there are, and which stories are in them.
        THREADS,

        /// Which stories are in a section's list, and in which order.
        SECTION,

        /// Which stories a topic has.
        TOPIC,

        /// Whether a topic has enough stories for a link to its page.
        TOPIC_LINK,

        /// Which topics of a part of the site map have enough stories for a link.
        LINKED_TOPICS,

        /// Which stories of a section are no longer public, or were merged into another.
        TOMBSTONES,

        /// Which stories were published on a day.
        DAY,

        /// The renditions of a picture.
        PICTURE,

        /// Which stories are public; any change of any story changes it.
        ALL_STORIES
    }
}
