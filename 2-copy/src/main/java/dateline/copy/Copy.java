package dateline.copy;

import dateline.story.Body;
import dateline.story.Dateline;
import dateline.story.StoryDraft;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Puts copy into a draft. Moves the dateline and the contributor line from the first and the last paragraph
/// into their own fields.
public final class Copy {
    private static final Pattern BY = Pattern.compile("(?i)^by\\s+");

    private static final int LONGEST_INITIALS = 40;

    private Copy() {}

    /// Returns a byline without the leading "By".
    public static String byline(String printed) {
        return BY.matcher(printed.strip()).replaceFirst("");
    }

    /// Returns whether a byline is only a desk's initials: `gr/bp`.
    public static boolean isInitials(String byline) {
        return byline.length() <= LONGEST_INITIALS && byline.matches("\\p{Ll}{1,4}(?:[/ -]\\p{Ll}{1,4})*+");
    }

    /// Puts the body into the draft. What the copy prints counts before what the head says; the head fills
    /// the gaps.
    public static void into(StoryDraft draft, Body body) {
        Contributors.Parted contributed = Contributors.take(body);
        draft.contributors.addAll(contributed.names());
        draft.contributorLine = contributed.line();
        Datelines.Parted filed = Datelines.take(contributed.body());
        draft.dateline = filled(filed.dateline(), draft.dateline);
        draft.body = filed.body();
    }

    private static @Nullable Dateline filled(@Nullable Dateline printed, @Nullable Dateline head) {
        if (printed == null || head == null) {
            return printed == null ? head : printed;
        }
        return new Dateline(
                printed.place() == null ? head.place() : printed.place(),
                printed.source() == null ? head.source() : printed.source(),
                printed.date() == null ? head.date() : printed.date(),
                printed.text());
    }
}
