package dateline.story;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One version of a story as its supplier sent it. A field that the supplier did not send is null or empty,
/// never invented.
///
/// @param pictures in the order of the copy
public record Story(
        Identity identity,
        Origin origin,
        Rights rights,
        About about,
        Copy copy,
        Credits credits,
        List<Picture> pictures) {
    public Story {
        pictures = List.copyOf(pictures);
    }

    /// Returns whether its supplier gives no time that can be read. Nobody may then guess that it is new.
    /// CASE: a method called `is…` would be written to the stored JSON as a field.
    public boolean lacksTime() {
        return identity.versionCreated() == null && origin.published() == null && origin.updated() == null;
    }

    /// Returns this story with another body.
    public Story withBody(Body body) {
        Copy other = new Copy(copy.language, copy.headline, copy.summary, copy.dateline, body);
        return new Story(identity, origin, rights, about, other, credits, pictures);
    }

    /// Returns this story with other pictures.
    public Story withPictures(List<Picture> others) {
        return new Story(identity, origin, rights, about, copy, credits, others);
    }

    /// Returns this story with what a later version without content ([Identity#managementAlone]) says about
    /// whether, and until when, it may be shown.
    public Story managedBy(Story later) {
        Rights says = later.rights;
        String note = says.editorNote == null ? rights.editorNote : says.editorNote;
        Embargo embargo = HoldInWords.of(says.embargo, says.status, note, copy.headline, copy.summary, copy.body);
        return new Story(
                identity.as(later.identity),
                origin,
                new Rights(
                        says.status,
                        embargo,
                        says.expires == null ? rights.expires : says.expires,
                        rights.usageTerms,
                        note),
                about,
                copy,
                credits,
                pictures);
    }

    /// Which item this is, which version of it, and what the version is to earlier copy.
    ///
    /// @param guid the supplier's own id of the item, the same in all its versions
    /// @param version as sent; a number in most formats
    /// @param versionCreated when the supplier made this version
    /// @param lead the copy's place among the leads of its slug, if the copy has no id (ANPA 1312, IPTC 7901)
    /// @param evolvedFrom guids of the items that this one replaces
    /// @param managementAlone whether it brings no content and only says whether, and until when, the earlier
    ///     version may be shown (NewsML 1.2, `RevisionId Update="A"`)
    /// @param correction whether this version says that it corrects an earlier one
    public record Identity(
            @Nullable String guid,
            @Nullable String version,
            @Nullable Instant versionCreated,
            @Nullable Lead lead,
            List<String> evolvedFrom,
            boolean managementAlone,
            boolean correction) {
        public Identity {
            evolvedFrom = List.copyOf(evolvedFrom);
        }

        private Identity as(Identity later) {
            return new Identity(
                    guid, later.version, later.versionCreated, lead, evolvedFrom, managementAlone, correction);
        }
    }

    /// Where and when its source published it; not our own address and times.
    ///
    /// @param link the address of the story on its source's site
    /// @param formerAddresses its paths on a site that moved in here, which will lead to this story; with the
    ///     query `?p=12` if the site named it by a number alone
    /// @param published the first publication, if the source gives it (saved pages, feeds)
    /// @param updated the last update, if the source gives it
    public record Origin(
            @Nullable String link,
            List<String> formerAddresses,
            @Nullable Instant published,
            @Nullable Instant updated) {
        public Origin {
            formerAddresses = List.copyOf(formerAddresses);
        }
    }

    /// Whether, when and how it may be published.
    ///
    /// @param expires when the right to show it ends
    /// @param editorNote for editors, never shown to readers
    public record Rights(
            @Nullable Status status,
            @Nullable Embargo embargo,
            @Nullable Instant expires,
            @Nullable String usageTerms,
            @Nullable String editorNote) {}

    /// What it is about.
    ///
    /// @param slug the slugline, the newsroom's working name
    /// @param section as the source names it
    /// @param category the wire category as sent: ANPA 1312 `s`, IPTC 7901 `SPO`
    /// @param keywords as sent, without those that are subjects
    /// @param places that the story is about or from, as the supplier lists them
    /// @param entities the persons and organisations that it names; those that a format lists among the subjects
    ///     are in both lists
    /// @param urgency 1 (most urgent) to 9 (IPTC: 1 to 8; ninjs also allows 9)
    public record About(
            @Nullable String slug,
            @Nullable String section,
            @Nullable String category,
            List<Subject> subjects,
            List<String> keywords,
            List<Subject> places,
            List<NamedEntity> entities,
            @Nullable Integer urgency) {
        public About {
            subjects = List.copyOf(subjects);
            keywords = List.copyOf(keywords);
            places = List.copyOf(places);
            entities = List.copyOf(entities);
        }
    }

    /// What readers read.
    ///
    /// @param language as a tag (BCP 47)
    /// @param summary the source's own summary, if it is not simply the beginning of the text
    public record Copy(
            @Nullable String language,
            @Nullable String headline,
            @Nullable String summary,
            @Nullable Dateline dateline,
            Body body) {}

    /// Who wrote it, and whom to name.
    ///
    /// @param byline without the leading "By"
    /// @param contributors names of those who "contributed", from the contributor line
    /// @param contributorLine the line "… contributed." as printed, which stands after the body
    /// @param creditLine the line of credit or copyright holder to print with the story
    public record Credits(
            @Nullable String byline,
            List<String> contributors,
            @Nullable String contributorLine,
            @Nullable String creditLine) {
        public Credits {
            contributors = List.copyOf(contributors);
        }
    }
}
