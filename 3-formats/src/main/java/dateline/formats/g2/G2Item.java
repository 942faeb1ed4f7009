package dateline.formats.g2;

import dateline.story.Embargo;
import dateline.story.NewsPackage;
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
    /// @param held embargo that the items of the same file get from the package
    record PackageItem(NewsPackage content, @Nullable Embargo held) implements G2Item {}

    /// An item of a kind that Dateline does not publish: a film, an event, a plan, a concept.
    ///
    /// @param what the kind
    record OtherItem(String what) implements G2Item {}

    /// An item that could be copy or a picture, but of which nothing can be taken.
    ///
    /// @param reason why, in a sentence for editors
    record EmptyItem(String reason) implements G2Item {}
}
