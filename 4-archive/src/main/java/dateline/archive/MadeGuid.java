package dateline.archive;

import dateline.envelope.Sha256;
import dateline.story.ItemId;
import dateline.story.Story;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/// Makes a guid for an item without an id (a saved page), from its headline, time of publication and section.
/// If it has no headline, uses its summary and text too.
final class MadeGuid {
    private MadeGuid() {}

    static String of(Story story) {
        // CASE: items under a front page's address keep the guids that were made before other ids counted
        // as common.
        boolean named = ItemId.isCommon(story.identity().guid())
                && ItemId.identifies(story.identity().guid());
        String fields = (named ? story.identity().guid() + '\n' : "")
                + text(story.copy().headline())
                + '\n'
                + text(story.origin().published())
                + '\n'
                + text(story.about().section());
        String text = story.copy().headline() != null
                ? ""
                : '\n'
                        + text(story.copy().summary())
                        + '\n'
                        + story.copy().body().text();
        byte[] hash = Sha256.of((fields + text).getBytes(StandardCharsets.UTF_8));
        return "made:" + HexFormat.of().formatHex(hash, 0, 16);
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
