package dateline.copy;

import dateline.story.Body;
import dateline.story.Dateline;
import dateline.story.StoryDraft;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Puts copy into a draft, and what its byline and its first and last paragraph say of the story where that belongs.
public final class Copy {
    private static final Pattern BY = Pattern.compile("(?i)^by\\s+");

    private static final int LONGEST_INITIALS = 40;

    private Copy() {}

    /// A byline without the leading "By".
    public static String byline(String printed) {
        return BY.matcher(printed.strip()).replaceFirst("");
    }

    /// Whether a byline is only what a desk signs with: `gr/bp`.
    public static boolean isInitials(String byline) {
        return byline.length() <= LONGEST_INITIALS && byline.matches("\\p{Ll}{1,4}(?:[/ -]\\p{Ll}{1,4})*+");
    }

    /// What the copy itself prints goes before what the head said; the head fills its gaps.
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
