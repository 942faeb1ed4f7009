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
/// @param lead where copy names no id (ANPA 1312, IPTC 7901): what it says of its place among the leads of its slug
/// @param link the address at which its source shows it
/// @param formerAddresses paths that it had on a site that moves in here; they will lead to it; with the query `?p=12`
///     where a number was all that named it
/// @param summary the source's own, where it is not simply the head of the text
/// @param byline without the leading "By"
/// @param contributors names of those who "contributed", as the contributor line gives them
/// @param section as the source names it
/// @param category the wire category as sent: ANPA 1312 `s`, IPTC 7901 `SPO`
/// @param keywords as sent, without those that are subjects
/// @param places that the story is about or from, as the supplier lists them
/// @param urgency 1 (most) to 9 (IPTC: 1 to 8, 9 where ninjs allows it)
/// @param evolvedFrom guids of the items that this one replaces
/// @param managementAlone whether it brings no content and says only whether, and until when, what came before may be
///     shown (NewsML 1.2, `RevisionId Update="A"`)
/// @param correction whether this version says that it corrects an earlier one
/// @param expires when the right to show it ends
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
        @Nullable Lead lead,
        @Nullable String link,
        List<String> formerAddresses,
        @Nullable String summary,
        @Nullable String byline,
        List<String> contributors,
        @Nullable String contributorLine,
        @Nullable Dateline dateline,
        @Nullable String section,
        @Nullable String category,
        List<Subject> subjects,
        List<String> keywords,
        List<Subject> places,
        @Nullable Integer urgency,
        @Nullable Embargo embargo,
        List<String> evolvedFrom,
        boolean managementAlone,
        boolean correction,
        @Nullable String editorNote,
        @Nullable String usageTerms,
        @Nullable Instant expires,
        @Nullable String creditLine,
        Body body,
        List<Picture> pictures) {
    public Story {
        contributors = List.copyOf(contributors);
        formerAddresses = List.copyOf(formerAddresses);
        subjects = List.copyOf(subjects);
        keywords = List.copyOf(keywords);
        places = List.copyOf(places);
        evolvedFrom = List.copyOf(evolvedFrom);
        pictures = List.copyOf(pictures);
    }
}
