package dateline.archive;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonIncludeProperties;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dateline.envelope.Sha256;
import dateline.story.Body;
import dateline.story.Dateline;
import dateline.story.Embargo;
import dateline.story.Lead;
import dateline.story.Picture;
import dateline.story.Rendition;
import dateline.story.Story;
import dateline.story.Subject;
import java.time.LocalDate;
import java.util.HexFormat;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/// Makes the guid of copy that has no id but is a lead of a slug. The same copy that is sent again on the same
/// day gets the same guid; all other copy under the slug gets another.
///
/// The addresses of such stories, and the decisions of editors about them, depend on this guid, so its rule
/// never changes: the first half of the SHA-256 of exactly the fields listed here, in the JSON of Dateline
/// 0.1.0. A field that is added to the model later is not included.
final class LeadGuid {
    /// The prefix of a guid that is made from a slug and a day.
    static final String PREFIX = "lead:";

    @JsonIncludeProperties({
        "guid",
        "version",
        "versionCreated",
        "published",
        "updated",
        "status",
        "language",
        "headline",
        "slug",
        "lead",
        "link",
        "formerAddresses",
        "summary",
        "byline",
        "contributors",
        "contributorLine",
        "dateline",
        "section",
        "category",
        "subjects",
        "keywords",
        "places",
        "urgency",
        "embargo",
        "evolvedFrom",
        "managementAlone",
        "correction",
        "editorNote",
        "usageTerms",
        "expires",
        "creditLine",
        "body",
        "pictures"
    })
    private interface StoryFields {}

    @JsonIncludeProperties({"slug", "day", "number", "take", "kill"})
    private interface LeadFields {}

    @JsonIncludeProperties({"place", "source", "date", "text"})
    private interface DatelineFields {}

    @JsonIncludeProperties({"code", "name"})
    private interface SubjectFields {}

    @JsonIncludeProperties({"html", "text", "empty"})
    private interface BodyFields {}

    @JsonIncludeProperties({"guid", "alt", "caption", "credit", "usageTerms", "expires", "renditions"})
    private interface PictureFields {}

    @JsonIncludeProperties({"name", "href", "width", "height", "mimeType"})
    private interface RenditionFields {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Embargo.Until.class, name = "until"),
        @JsonSubTypes.Type(value = Embargo.Unclear.class, name = "unclear")
    })
    private interface EmbargoCases {}

    private static final ObjectMapper JSON = JsonMapper.builder()
            .changeDefaultPropertyInclusion(
                    inclusion -> JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
            .addMixIn(Story.class, StoryFields.class)
            .addMixIn(Lead.class, LeadFields.class)
            .addMixIn(Dateline.class, DatelineFields.class)
            .addMixIn(Subject.class, SubjectFields.class)
            .addMixIn(Body.class, BodyFields.class)
            .addMixIn(Picture.class, PictureFields.class)
            .addMixIn(Rendition.class, RenditionFields.class)
            .addMixIn(Embargo.class, EmbargoCases.class)
            .build();

    private LeadGuid() {}

    /// @param day the day that the copy states; else the day of its arrival
    static String of(Story story, Lead lead, LocalDate day) {
        byte[] hash = Sha256.of(JSON.writeValueAsBytes(story));
        return PREFIX + day + '/' + lead.slug() + '/' + HexFormat.of().formatHex(hash, 0, 16);
    }
}
