package dateline.story;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One version of a story as its supplier sent it. A field that the supplier did not send is null or empty,
/// never invented.
///
/// @param guid the supplier's own id of the item, the same in all its versions
/// @param version as sent; a number in most formats
/// @param versionCreated when the supplier made this version
/// @param published the first publication, if the source gives it (saved pages, feeds); not our own time
/// @param updated the last update, if the source gives it
/// @param slug the slugline, the newsroom's working name
/// @param lead the copy's place among the leads of its slug, if the copy has no id (ANPA 1312, IPTC 7901)
/// @param link the address of the story on its source's site
/// @param formerAddresses its paths on a site that moved in here, which will lead to this story; with the
///     query `?p=12` if the site named it by a number alone
/// @param summary the source's own summary, if it is not simply the beginning of the text
/// @param byline without the leading "By"
/// @param contributors names of those who "contributed", from the contributor line
/// @param section as the source names it
/// @param category the wire category as sent: ANPA 1312 `s`, IPTC 7901 `SPO`
/// @param keywords as sent, without those that are subjects
/// @param places that the story is about or from, as the supplier lists them
/// @param urgency 1 (most urgent) to 9 (IPTC: 1 to 8; ninjs also allows 9)
/// @param evolvedFrom guids of the items that this one replaces
/// @param managementAlone whether it brings no content and only says whether, and until when, the earlier
///     version may be shown (NewsML 1.2, `RevisionId Update="A"`)
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
