package dateline.http;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonInclude;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/// Converts records to and from the JSON of HTTP bodies. The JSON has the record's components and nothing else.
/// Components that are null are left out. Times and durations are ISO 8601, bytes are Base64.
public final class HttpJson {
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .changeDefaultPropertyInclusion(each -> each.withValueInclusion(JsonInclude.Include.NON_NULL))
            .changeDefaultVisibility(each -> each.withIsGetterVisibility(Visibility.NONE))
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private HttpJson() {}

    public static String write(Object record) {
        return MAPPER.writeValueAsString(record);
    }

    /// @throws JacksonException if the text is not a JSON object with the components of the record. Only components
    /// that are primitive or that the record's constructor checks are required
    public static <T> T read(String json, Class<T> record) {
        T value = MAPPER.readValue(json, record);
        return value == null ? MAPPER.convertValue(MAPPER.createObjectNode(), record) : value;
    }
}
