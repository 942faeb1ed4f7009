package dateline.archive;

import dateline.story.ArticleLink;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// By what the archive knows an item.
///
/// @param guid its own, or one made in place of it
/// @param link its article link, under which it is found if its guid is new; null if it has none that names it
///     alone
/// @param shared the id that it carries with other items; null mostly
/// @param ancestors guids of the items that it replaces
record ItemIdentity(
        String guid, @Nullable ArticleLink link, @Nullable String shared, List<String> ancestors) {
    ItemIdentity {
        ancestors = List.copyOf(ancestors);
    }

    /// A link as a guid in the table of guids.
    static String guidOf(ArticleLink link) {
        return "link:" + link.key();
    }
}
