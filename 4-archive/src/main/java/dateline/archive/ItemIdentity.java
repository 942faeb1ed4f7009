package dateline.archive;

import dateline.story.ArticleLink;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What identifies an item in the archive.
///
/// @param guid its own guid, or one that was made in its place
/// @param link its article link, which finds it if its guid is new; null if no link identifies it alone
/// @param shared the id that it shares with other items; usually null
/// @param ancestors guids of the items that it replaces
record ItemIdentity(
        String guid, @Nullable ArticleLink link, @Nullable String shared, List<String> ancestors) {
    ItemIdentity {
        ancestors = List.copyOf(ancestors);
    }

    /// Returns the guid that represents a link in the table of guids.
    static String guidOf(ArticleLink link) {
        return "link:" + link.key();
    }
}
