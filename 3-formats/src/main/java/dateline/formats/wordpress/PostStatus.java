package dateline.formats.wordpress;

import dateline.story.Embargo;
import dateline.story.Status;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The publication state of a post: its WordPress status and its password. A status that is missing or unknown
/// (a plugin's own) holds the post for an editor.
///
/// @param words the statuses of the post, in lower case
/// @param open whether it has no password
public record PostStatus(List<String> words, boolean open) {
    public static final String PUBLISHED = "publish";
    private static final Set<String> WITHHELD =
            Set.of("draft", "pending", "private", "trash", "auto-draft", "inherit", "spam", "hidden");

    public PostStatus {
        words = words.stream()
                .map(word -> word.strip().toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
    }

    public boolean is(String word) {
        return words.equals(List.of(word));
    }

    public @Nullable Status status() {
        if (!open || words.stream().anyMatch(WITHHELD::contains)) {
            return Status.WITHHELD;
        }
        return is(PUBLISHED) || is("future") ? Status.USABLE : null;
    }

    /// @param published when the post will be published; null if unknown
    public @Nullable Embargo embargo(@Nullable Instant published) {
        if (is(PUBLISHED) || status() == Status.WITHHELD) {
            return null;
        }
        if (is("future")) {
            return published == null
                    ? new Embargo.Unclear("scheduled in WordPress, without a time")
                    : new Embargo.Until(published);
        }
        return new Embargo.Unclear(
                words.isEmpty() ? "no status in WordPress" : "status " + String.join(", ", words) + " in WordPress");
    }
}
