package dateline.formats.g2;

import dateline.copy.XmlElement;
import dateline.story.Embargo;
import dateline.story.PictureItem;
import dateline.story.StoryDraft;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One item of a file, as far as it matters to a news site.
sealed interface G2Item {

    /// Copy.
    ///
    /// @param links guids of all items that it links to
    record TextItem(StoryDraft story, List<String> links) implements G2Item {}

    record PhotoItem(PictureItem picture) implements G2Item {}

    /// Items that belong together.
    ///
    /// @param groups the `groupSet`
    /// @param embargo of the package, which holds what is in it too
    record PackageItem(
            XmlElement groups, Catalog catalog, @Nullable Embargo embargo) implements G2Item {}

    /// What is neither copy nor picture: events, plans, concepts, films, scores.
    record OtherItem() implements G2Item {}
}
