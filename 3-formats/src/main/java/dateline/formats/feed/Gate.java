package dateline.formats.feed;

import dateline.story.Embargo;
import dateline.story.Status;
import dateline.story.StatusWord;
import dateline.story.StoryDraft;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Withholds an item's draft, or puts it under embargo, if the item's status words or flags say that it is not
/// public. XML and JSON share these rules.
final class Gate {
    private static final Set<String> YES = Set.of("yes", "true", "1", "y", "on", "");
    private static final Set<String> NO = Set.of("no", "false", "0", "n", "off");
    private static final Set<String> HIDDEN = Set.of(
            "draft",
            "auto-draft",
            "private",
            "pending",
            "password",
            "hidden",
            "trash",
            "unpublished",
            "internal",
            "restricted");

    private final StoryDraft draft;

    Gate(StoryDraft draft) {
        this.draft = draft;
    }

    void withhold() {
        if (draft.status != Status.CANCELED) {
            draft.status = Status.WITHHELD;
        }
    }

    void hold(@Nullable Embargo embargo) {
        if (embargo != null) {
            draft.embargo = Embargo.both(draft.embargo, embargo);
        }
    }

    /// Applies a status in the words of news agencies.
    void status(@Nullable String rawStatus) {
        switch (StatusWord.of(rawStatus)) {
            case ABSENT, USABLE -> {}
            case CANCELED -> draft.status = Status.CANCELED;
            case WITHHELD -> withhold();
            case UNCLEAR -> hold(new Embargo.Unclear("status " + rawStatus));
        }
    }

    /// Applies what is to be done with the item (`Add`, `Change`, `Cancel`): only orders that stop it count.
    void orders(String what) {
        StatusWord meant = StatusWord.of(what);
        if (meant == StatusWord.CANCELED || meant == StatusWord.WITHHELD) {
            status(what);
        }
    }

    /// Applies a status of an unknown vocabulary: only words that stop copy count.
    void anyStatus(String name, @Nullable String rawStatus) {
        StatusWord meant = StatusWord.of(rawStatus);
        if (rawStatus != null && HIDDEN.contains(word(rawStatus))) {
            withhold();
        } else if (meant == StatusWord.CANCELED || meant == StatusWord.WITHHELD) {
            hold(new Embargo.Unclear(name + " " + rawStatus));
        }
    }

    /// Applies a flag that withholds the item if it is set. If it is neither set nor unset, an editor decides.
    void flag(String name, String value) {
        if (YES.contains(word(value))) {
            withhold();
        } else if (!NO.contains(word(value))) {
            hold(new Embargo.Unclear(name + " " + value.strip()));
        }
    }

    /// Applies a flag that withholds the item if it is unset.
    void publicFlag(@Nullable String value) {
        if (value != null && NO.contains(word(value))) {
            withhold();
        }
    }

    private static String word(String value) {
        return value.strip().toLowerCase(Locale.ROOT);
    }
}
