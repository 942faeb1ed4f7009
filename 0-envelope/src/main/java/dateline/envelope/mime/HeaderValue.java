package dateline.envelope.mime;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.james.mime4j.util.MimeParameterMapping;

/// A header field's value with its parameters: `attachment; filename="quay.jpg"` (RFC 2045 §5.1). Parameters
/// may be split and in any character set (RFC 2231); many senders use encoded words instead.
///
/// @param value in lower case
/// @param parameters by name in lower case
record HeaderValue(String value, Map<String, String> parameters) {
    private static final int LONGEST = 8_192;
    private static final Pattern PARAMETER =
            Pattern.compile(";\\s*+([^=;\\s]++)\\s*+=\\s*+(?:\"((?:[^\"\\\\]|\\\\.){0,2000}+)\"?|([^;]*+))");

    HeaderValue {
        parameters = Map.copyOf(parameters);
    }

    static HeaderValue read(String unfolded) {
        String text = unfolded.substring(0, Math.min(unfolded.length(), LONGEST));
        String value = text.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        MimeParameterMapping joined = new MimeParameterMapping();
        Matcher matcher = PARAMETER.matcher(text);
        while (matcher.find()) {
            String quoted = matcher.group(2);
            String content = quoted == null ? matcher.group(3).strip() : quoted.replaceAll("\\\\(.)", "$1");
            add(joined, matcher.group(1).toLowerCase(Locale.ROOT), content);
        }
        Map<String, String> parameters = new HashMap<>();
        joined.getParameters()
                .forEach((name, encoded) -> parameters.put(name.toLowerCase(Locale.ROOT), HeaderText.decoded(encoded)));
        return new HeaderValue(value, parameters);
    }

    /// CASE: skips a parameter with invalid percent encoding or an unknown character set.
    private static void add(MimeParameterMapping joined, String name, String content) {
        try {
            joined.addParameter(name, content);
        } catch (RuntimeException e) {
            // the parameter is skipped
        }
    }
}
