package dateline.story;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.List;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/// Writes and reads stories as JSON for storage. A story is equal after writing and reading. If the JSON of an
/// older Dateline lacks a field, a list is read as empty and a boolean as false.
public final class StoryJson {

    /// Names the cases of an embargo in the JSON. The model itself does not know these names.
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Embargo.Until.class, name = "until"),
        @JsonSubTypes.Type(value = Embargo.Unclear.class, name = "unclear")
    })
    private interface EmbargoCases {}

    private static final ObjectMapper JSON = JsonMapper.builder()
            .changeDefaultPropertyInclusion(
                    inclusion -> JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
            .withConfigOverride(
                    List.class, list -> list.setNullHandling(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .addMixIn(Embargo.class, EmbargoCases.class)
            .build();

    private StoryJson() {}

    public static byte[] write(Story story) {
        return JSON.writeValueAsBytes(story);
    }

    public static Story read(byte[] json) {
        return JSON.readValue(json, Story.class);
    }

    public static byte[] writePicture(PictureItem item) {
        return JSON.writeValueAsBytes(item);
    }

    public static PictureItem readPicture(byte[] json) {
        return JSON.readValue(json, PictureItem.class);
    }
}
