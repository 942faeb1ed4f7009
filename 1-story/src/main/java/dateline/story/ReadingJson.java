package dateline.story;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;

/// Writes what a file contains as one line of JSON, for people and scripts: the fields of [StoryJson]
/// without those that are empty, and in a flatter form.
public final class ReadingJson {

    /// @param file the file's name
    private record File(
            String file,
            String format,
            @JsonInclude List<Story> stories,
            @JsonInclude List<PictureItem> pictures,
            List<NewsPackage> packages,
            @JsonInclude List<Refusal> refused,
            List<String> notes,
            Decisions.@Nullable Collected decisions) {}

    private abstract static class FlatCopy {
        @JsonUnwrapped
        @Nullable
        Body body;
    }

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    private abstract static class NamedBody {
        @JsonProperty("bodyHtml")
        @Nullable
        String html;

        @JsonProperty("bodyText")
        @Nullable
        String text;
    }

    private abstract static class FlatPictureItem {
        @JsonUnwrapped
        @Nullable
        Picture picture;
    }

    /// An embargo is shown as its time, or as the words that cannot be read as a time.
    @JsonTypeInfo(use = JsonTypeInfo.Id.NONE)
    private interface PlainEmbargo {}

    private abstract static class EmbargoUntil {
        @JsonValue
        @Nullable
        Object time;
    }

    private abstract static class EmbargoUnclear {
        @JsonValue
        @Nullable
        String words;
    }

    private static final JsonMapper MAPPER = StoryJson.MAPPER
            .rebuild()
            .enable(EnumFeature.WRITE_ENUMS_TO_LOWERCASE)
            .withConfigOverride(List.class, each -> each.setInclude(include(JsonInclude.Include.NON_EMPTY)))
            .withConfigOverride(boolean.class, each -> each.setInclude(include(JsonInclude.Include.NON_DEFAULT)))
            .addMixIn(Story.Copy.class, FlatCopy.class)
            .addMixIn(Body.class, NamedBody.class)
            .addMixIn(PictureItem.class, FlatPictureItem.class)
            .addMixIn(Embargo.class, PlainEmbargo.class)
            .addMixIn(Embargo.Until.class, EmbargoUntil.class)
            .addMixIn(Embargo.Unclear.class, EmbargoUnclear.class)
            .build();

    private ReadingJson() {}

    /// Returns one line of JSON without its line end.
    ///
    /// @param file the file's name, as written to the JSON
    public static byte[] write(Reading reading, String file) {
        return write(reading, file, null);
    }

    /// Returns one line of JSON without its line end, with what was decided about the file and each story.
    ///
    /// @param decisions null to leave them out
    public static byte[] write(Reading reading, String file, Decisions.@Nullable Collected decisions) {
        return MAPPER.writeValueAsBytes(new File(
                file,
                reading.format(),
                reading.stories(),
                reading.pictures(),
                reading.packages(),
                reading.refused(),
                reading.notes(),
                decisions));
    }

    private static JsonInclude.Value include(JsonInclude.Include include) {
        return JsonInclude.Value.construct(include, JsonInclude.Include.ALWAYS);
    }
}
