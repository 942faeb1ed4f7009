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

/// Stories as bytes for keeping: what is written is read back equal. A list that an older Dateline did not know is
/// read as empty, a yes or no as no.
public final class StoryJson {

    /// Names the cases of an embargo in the JSON, which the model itself does not know.
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
