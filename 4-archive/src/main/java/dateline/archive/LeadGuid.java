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
import dateline.story.Status;
import dateline.story.Story;
import dateline.story.Subject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
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

    /// The fields of a story of Dateline 0.1.0, in their order.
    private record StoryFields(
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
        static StoryFields of(Story story) {
            return new StoryFields(
                    story.identity().guid(),
                    story.identity().version(),
                    story.identity().versionCreated(),
                    story.origin().published(),
                    story.origin().updated(),
                    story.rights().status(),
                    story.copy().language(),
                    story.copy().headline(),
                    story.about().slug(),
                    story.identity().lead(),
                    story.origin().link(),
                    story.origin().formerAddresses(),
                    story.copy().summary(),
                    story.credits().byline(),
                    story.credits().contributors(),
                    story.credits().contributorLine(),
                    story.copy().dateline(),
                    story.about().section(),
                    story.about().category(),
                    story.about().subjects(),
                    story.about().keywords(),
                    story.about().places(),
                    story.about().urgency(),
                    story.rights().embargo(),
                    story.identity().evolvedFrom(),
                    story.identity().managementAlone(),
                    story.identity().correction(),
                    story.rights().editorNote(),
                    story.rights().usageTerms(),
                    story.rights().expires(),
                    story.credits().creditLine(),
                    story.copy().body(),
                    story.pictures());
        }
    }

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
        byte[] hash = Sha256.of(JSON.writeValueAsBytes(StoryFields.of(story)));
        return PREFIX + day + '/' + lead.slug() + '/' + HexFormat.of().formatHex(hash, 0, 16);
    }
}
