package dateline.copy;

import dateline.envelope.FileEnd;
import java.io.Reader;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonFactoryBuilder;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/// Reads JSON, the only class that does: whole, at most 100 levels deep, without duplicate names.
/// [TextDecoding] decides the encoding.
public final class JsonInput {
    private static final int DEEPEST = 100;
    private static final int LONGEST_NUMBER = 100;
    private static final String BROKEN = "Invalid JSON from here on, or a duplicate key. Fix it and send it again.";
    private static final String BEYOND = "This JSON goes past what is read here: " + DEEPEST
            + " values deep, numbers of " + LONGEST_NUMBER + " digits. Ask the supplier what was sent.";
    private static final ObjectMapper JSON = JsonMapper.builder(bounded()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private static final ObjectMapper LOOSE = JsonMapper.builder(bounded()
                    .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
                    .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
                    .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
                    .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
                    .build())
            .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private JsonInput() {}

    private static JsonFactoryBuilder bounded() {
        return JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(DEEPEST)
                        .maxNumberLength(LONGEST_NUMBER)
                        .build());
    }

    public static JsonNode read(WireFile file) throws UnreadableJson {
        try {
            String text = file.text();
            int begin = begin(text);
            // CASE: keep the line breaks at the beginning, so that the place of a fault is right.
            return JSON.readTree(text.substring(0, begin).replace('\uFEFF', ' ') + text.substring(begin));
        } catch (StreamConstraintsException e) {
            throw new UnreadableJson(place(e), BEYOND);
        } catch (JacksonException e) {
            throw new UnreadableJson(place(e), BROKEN);
        }
    }

    /// Reads JSON from a web page: accepts comments, trailing commas, line ends in strings, duplicate names.
    public static JsonNode readLoosely(String json) throws UnreadableJson {
        try {
            return LOOSE.readTree(json);
        } catch (StreamConstraintsException e) {
            throw new UnreadableJson(place(e), BEYOND);
        } catch (JacksonException e) {
            throw new UnreadableJson(place(e), BROKEN);
        }
    }

    /// Creates a parser that accepts the same as [#readLoosely].
    static JsonParser looseParser(Reader json) {
        return LOOSE.createParser(json);
    }

    /// Returns the text of a file that begins like JSON, without leading byte order marks and blanks; empty for
    /// other files.
    public static String text(WireFile file) {
        String text = file.text();
        int at = begin(text);
        boolean json = at < text.length() && (text.charAt(at) == '{' || text.charAt(at) == '[');
        return json ? text.substring(at) : "";
    }

    private static int begin(String text) {
        int at = 0;
        while (at < text.length() && (text.charAt(at) <= ' ' || text.charAt(at) == '\uFEFF')) {
            at++;
        }
        return at;
    }

    /// Returns whether JSON has a field of this name at any depth, in upper or lower case.
    public static boolean mentions(String json, String name) {
        for (int at = json.indexOf('"'); at >= 0; at = json.indexOf('"', at + 1)) {
            if (json.regionMatches(true, at + 1, name, 0, name.length()) && isName(json, at + 1 + name.length())) {
                return true;
            }
        }
        return false;
    }

    /// @param end where the quotation mark behind the name must be
    private static boolean isName(String json, int end) {
        int at = end + 1;
        while (at < json.length() && json.charAt(at) <= ' ') {
            at++;
        }
        return at < json.length() && json.charAt(end) == '"' && json.charAt(at) == ':';
    }

    /// Returns the names at the top of an object, to recognise the format; only those before a fault.
    public static Set<String> topNames(String json) {
        Set<String> names = new LinkedHashSet<>();
        try (JsonParser parser = JSON.createParser(json)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return names;
            }
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                names.add(parser.currentName());
                parser.nextToken();
                parser.skipChildren();
            }
            return names;
        } catch (JacksonException e) {
            return names;
        }
    }

    /// Returns a text at the top of an object, to recognise the format; null if it is missing, is not a text,
    /// or comes after a fault.
    public static @Nullable String topText(String json, String name) {
        try (JsonParser parser = JSON.createParser(json)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return null;
            }
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                boolean wanted = parser.currentName().equals(name);
                JsonToken value = parser.nextToken();
                if (wanted) {
                    return value == JsonToken.VALUE_STRING ? parser.getString() : null;
                }
                parser.skipChildren();
            }
            return null;
        } catch (JacksonException e) {
            return null;
        }
    }

    /// Finds whether everything that the JSON opened is closed. If it is broken before its end, only the last
    /// character counts.
    static FileEnd end(String json) {
        try (JsonParser parser = JSON.createParser(json)) {
            while (parser.nextToken() != null) {
                // Reads to the end, or to the first fault.
            }
            return FileEnd.SHOWN;
        } catch (UnexpectedEndOfInputException e) {
            return FileEnd.CUT;
        } catch (JacksonException e) {
            return json.endsWith(json.startsWith("{") ? "}" : "]") ? FileEnd.SHOWN : FileEnd.CUT;
        }
    }

    private static String place(JacksonException e) {
        TokenStreamLocation at = e.getLocation();
        return at == null || at.getLineNr() < 1
                ? "the whole file"
                : "line " + at.getLineNr() + ", column " + at.getColumnNr();
    }
}
