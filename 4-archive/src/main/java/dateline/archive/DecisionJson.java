package dateline.archive;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/// Converts decisions to and from the bytes of a dispatch.
public final class DecisionJson {
    private static final ObjectMapper JSON = JsonMapper.shared();

    private DecisionJson() {}

    public static byte[] write(Decision decision) {
        return JSON.writeValueAsBytes(decision);
    }

    /// @throws IllegalArgumentException if the bytes are not a decision
    public static Decision read(byte[] json) {
        try {
            return JSON.readValue(json, Decision.class);
        } catch (JacksonException e) {
            throw new IllegalArgumentException("no decision", e);
        }
    }
}
