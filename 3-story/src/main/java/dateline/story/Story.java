package dateline.story;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One version of a story as its supplier sent it. What the supplier did not say is null or empty, never invented.
///
/// @param guid the supplier's own id of the item, the same in all its versions
/// @param version as sent; a number in most formats
/// @param versionCreated when the supplier made this version
/// @param published when the source says that it was first published (saved pages, feeds); not our own time
/// @param updated when the source says that it was last updated
/// @param slug the slugline, the newsroom's working name
/// @param byline without the leading "By"
/// @param contributors names of those who "contributed", as the contributor line gives them
/// @param section as the source names it
/// @param urgency 1 (most) to 9 (IPTC: 1 to 8, 9 where ninjs allows it)
/// @param evolvedFrom guids of the items that this one replaces
/// @param correction whether this version says that it corrects an earlier one
/// @param creditLine the line of credit or copyright holder to print with the story
/// @param contributorLine the line "… contributed." as printed, which stands after the body
public record Story(
        @Nullable String guid,
        @Nullable String version,
        @Nullable Instant versionCreated,
        @Nullable Instant published,
        @Nullable Instant updated,
        @Nullable Status status,
        @Nullable String language,
        @Nullable String headline,
        @Nullable String slug,
        @Nullable String byline,
        List<String> contributors,
        @Nullable String contributorLine,
        @Nullable Dateline dateline,
        @Nullable String section,
        List<Subject> subjects,
        @Nullable Integer urgency,
        @Nullable Embargo embargo,
        List<String> evolvedFrom,
        boolean correction,
        @Nullable String editorNote,
        @Nullable String usageTerms,
        @Nullable String creditLine,
        Body body,
        List<Picture> pictures) {
    public Story {
        contributors = List.copyOf(contributors);
        subjects = List.copyOf(subjects);
        evolvedFrom = List.copyOf(evolvedFrom);
        pictures = List.copyOf(pictures);
    }
}
