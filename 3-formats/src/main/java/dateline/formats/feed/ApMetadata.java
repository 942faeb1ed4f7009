package dateline.formats.feed;

import dateline.copy.Datelines;
import dateline.story.StoryDraft;
import org.jspecify.annotations.Nullable;

/// The metadata that AP adds to its entries of Atom (`apcm:ContentMetadata`). The entry's own title is the slug,
/// and its author is the agency.
final class ApMetadata {
    private ApMetadata() {}

    static void into(StoryDraft draft, FeedElement item) {
        item.all("ap:contentmetadata").forEach(metadata -> {
            draft.headline = or(metadata.line("ap:headline", "ap:extendedheadline"), draft.headline);
            draft.byline = or(byline(metadata), draft.byline);
            draft.slug = or(metadata.line("ap:slugline"), draft.slug);
            String dateline = metadata.line("ap:dateline");
            draft.dateline = dateline == null ? draft.dateline : Datelines.of(dateline);
        });
    }

    private static @Nullable String byline(FeedElement metadata) {
        FeedElement byline = metadata.first("ap:byline");
        String names = Bylines.of(metadata.lines("ap:byline"));
        String title = byline == null ? null : byline.attribute("Title");
        return names == null || title == null || title.isBlank() ? names : names + ", " + title.strip();
    }

    private static @Nullable String or(@Nullable String own, @Nullable String other) {
        return own == null ? other : own;
    }
}
