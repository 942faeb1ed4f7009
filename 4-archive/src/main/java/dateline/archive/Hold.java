package dateline.archive;

import dateline.story.Embargo;
import dateline.story.KillInCopy;
import dateline.story.KillWords;
import dateline.story.Lead;
import dateline.story.Lengths;
import dateline.story.Status;
import dateline.story.StatusWord;
import dateline.story.Story;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Why a story waits.
public enum Hold {
    BLANK("It has neither a headline nor text."),
    TAKE("It is a later take of copy that has not come."),
    WITHHELD("Its supplier withholds it."),
    TOO_LONG("Its text is longer than a page can bear: it has more than " + Lengths.BODY + " characters, or more than "
            + Lengths.BODY_HTML + " with its markup."),
    EMBARGO_UNCLEAR("Its embargo cannot be understood."),
    STATUS_UNCLEAR("Its status cannot be understood."),
    /// Its headline, its note or the beginning of its copy orders a kill or a withhold, but its status does not.
    ORDER("Its supplier may have withdrawn it."),
    EDITOR("Copy of this kind waits for an editor."),
    /// Ends by time alone. Editors see it in the list of what waits for them.
    EMBARGO("It is under an embargo.");

    private final String sentence;

    Hold(String sentence) {
        this.sentence = sentence;
    }

    /// Returns the reason as a sentence for editors.
    public String sentence() {
        return sentence;
    }

    /// Finds what holds a version of the whole story; empty if nothing does. The supplier's order comes first:
    /// withheld copy counts as withheld even if it has no text.
    ///
    /// @param released the number of the version that an editor released. Later versions are released with it,
    ///     unless their embargo cannot be understood or their text is too long
    static Optional<Hold> of(Version version, Ruling ruling, @Nullable Long released) {
        Story story = version.story();
        Lead lead = story.identity().lead();
        if (isWithheld(story)) {
            return Optional.of(WITHHELD);
        }
        if (story.copy().headline() == null && story.copy().body().isEmpty()) {
            return Optional.of(BLANK);
        }
        if (lead != null && lead.take() > 1) {
            return Optional.of(TAKE);
        }
        return byWords(story, ruling, released != null, released != null && released == version.number());
    }

    /// Finds what holds a later take of a story whose first take is here; empty if nothing does.
    ///
    /// @param storyReleased whether an editor released the story
    /// @param takeReleased whether an editor released this take
    static Optional<Hold> ofTake(Story take, Ruling ruling, boolean storyReleased, boolean takeReleased) {
        return isWithheld(take) ? Optional.of(WITHHELD) : byWords(take, ruling, storyReleased, takeReleased);
    }

    private static Optional<Hold> byWords(Story story, Ruling ruling, boolean storyReleased, boolean itselfReleased) {
        if (story.rights().embargo() instanceof Embargo.Unclear unclear && !itselfReleased) {
            return Optional.of(ofWords(unclear, story.copy().headline()));
        }
        if (Lengths.isTooLong(story.copy().body()) && !itselfReleased) {
            return Optional.of(TOO_LONG);
        }
        return ruling.publish() || storyReleased ? Optional.empty() : Optional.of(EDITOR);
    }

    private static Hold ofWords(Embargo.Unclear unclear, @Nullable String headline) {
        boolean orders =
                KillWords.in(unclear.words()) != StatusWord.ABSENT || KillInCopy.in(headline, unclear.words()) != null;
        return orders ? ORDER : unclear.isStatus() ? STATUS_UNCLEAR : EMBARGO_UNCLEAR;
    }

    /// Returns whether it is held because of the supplier's words, which only a person can understand.
    boolean isByWords() {
        return this == EMBARGO_UNCLEAR || this == STATUS_UNCLEAR || this == ORDER;
    }

    private static boolean isWithheld(Story story) {
        return story.rights().status() == Status.WITHHELD || story.rights().status() == Status.CANCELED;
    }
}
