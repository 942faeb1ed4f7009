package dateline.archive;

import dateline.story.Embargo;
import dateline.story.Lead;
import dateline.story.Status;
import dateline.story.Story;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Why a story waits.
public enum Hold {
    BLANK("It has neither a headline nor text."),
    TAKE("It is a later take of copy that has not come."),
    WITHHELD("Its supplier withholds it."),
    EMBARGO_UNCLEAR("Its embargo cannot be understood."),
    EDITOR("Copy of this kind waits for an editor.");

    private final String sentence;

    Hold(String sentence) {
        this.sentence = sentence;
    }

    /// For an editor.
    public String sentence() {
        return sentence;
    }

    /// @param released the number of the version that an editor released; its later versions follow it, unless they
    ///     bring an embargo of their own that cannot be understood
    static Optional<Hold> of(Version newest, Ruling ruling, @Nullable Long released) {
        Story story = newest.story();
        Lead lead = story.lead();
        if (story.headline() == null && story.body().isEmpty()) {
            return Optional.of(BLANK);
        }
        if (lead != null && lead.take() > 1) {
            return Optional.of(TAKE);
        }
        if (story.status() == Status.WITHHELD || story.status() == Status.CANCELED) {
            return Optional.of(WITHHELD);
        }
        if (story.embargo() instanceof Embargo.Unclear && (released == null || released != newest.number())) {
            return Optional.of(EMBARGO_UNCLEAR);
        }
        return ruling.publish() || released != null ? Optional.empty() : Optional.of(EDITOR);
    }
}
