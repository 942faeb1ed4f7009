package dateline.story;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Writes and reads stories as JSON for storage. A story is equal after writing and reading. If the JSON of
/// an older Dateline lacks a field, a list is read as empty and a boolean as false.
///
/// The JSON is flat: the records of a [Story] give it their fields, not their names. A field may move from
/// one record to another without a migration.
public final class StoryJson {

    private abstract static class FlatStory {
        @JsonUnwrapped
        Story.@Nullable Identity identity;

        @JsonUnwrapped
        Story.@Nullable Origin origin;

        @JsonUnwrapped
        Story.@Nullable Rights rights;

        @JsonUnwrapped
        Story.@Nullable About about;

        @JsonUnwrapped
        Story.@Nullable Copy copy;

        @JsonUnwrapped
        Story.@Nullable Credits credits;
    }

    /// Names the cases of an embargo in the JSON. The model itself does not know these names.
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Embargo.Until.class, name = "until"),
        @JsonSubTypes.Type(value = Embargo.Unclear.class, name = "unclear")
    })
    private interface EmbargoCases {}

    /// Shared with [ReadingJson], which shows the same fields to people.
    static final JsonMapper MAPPER = JsonMapper.builder()
            .changeDefaultPropertyInclusion(
                    inclusion -> JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
            .withConfigOverride(
                    List.class, list -> list.setNullHandling(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .addMixIn(Story.class, FlatStory.class)
            .addMixIn(Embargo.class, EmbargoCases.class)
            .build();

    private StoryJson() {}

    public static byte[] write(Story story) {
        return MAPPER.writeValueAsBytes(story);
    }

    public static Story read(byte[] json) {
        return MAPPER.readValue(json, Story.class);
    }

    public static byte[] writePicture(PictureItem item) {
        return MAPPER.writeValueAsBytes(item);
    }

    public static PictureItem readPicture(byte[] json) {
        return MAPPER.readValue(json, PictureItem.class);
    }

    public static byte[] writePackage(NewsPackage pack) {
        return MAPPER.writeValueAsBytes(pack);
    }

    public static NewsPackage readPackage(byte[] json) {
        return MAPPER.readValue(json, NewsPackage.class);
    }
}
