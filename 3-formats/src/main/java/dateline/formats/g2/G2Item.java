package dateline.formats.g2;

import dateline.copy.XmlElement;
import dateline.story.Embargo;
import dateline.story.PictureItem;
import dateline.story.StoryDraft;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One item of a file, by what a news site does with it.
sealed interface G2Item {

    /// Copy.
    ///
    /// @param links guids of all items that it links to
    record TextItem(StoryDraft story, List<String> links) implements G2Item {}

    record PhotoItem(PictureItem picture) implements G2Item {}

    /// Items that belong together.
    ///
    /// @param groups the `groupSet`
    /// @param embargo embargo of the package, which applies to its contents too
    record PackageItem(
            XmlElement groups, Catalog catalog, @Nullable Embargo embargo) implements G2Item {}

    /// Anything other than copy or a picture: events, plans, concepts, films, scores.
    record OtherItem() implements G2Item {}
}
