package dateline.site;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.StringTokenizer;
import org.jspecify.annotations.Nullable;

/// Reads the parameters of a query. If a parameter is repeated, its last value counts.
final class Parameters {
    private final Map<String, String> values = new HashMap<>();

    /// @param known the allowed names
    /// @throws HttpFault.BadRequest for an unknown name, or a value that is not correctly URL-encoded
    Parameters(String query, List<String> known) {
        StringTokenizer parts = new StringTokenizer(query, "&");
        while (parts.hasMoreTokens()) {
            String part = parts.nextToken();
            int equals = part.indexOf('=');
            String name = equals < 0 ? part : part.substring(0, equals);
            if (!known.contains(name)) {
                throw new HttpFault.BadRequest(
                        "There is no such parameter. There are " + String.join(", ", known) + ".");
            }
            values.put(name, equals < 0 ? "" : decoded(name, part.substring(equals + 1)));
        }
    }

    @Nullable
    String find(String name) {
        return values.get(name);
    }

    /// Returns the parameter `limit`.
    ///
    /// @param otherwise the default
    /// @param most the greatest value allowed
    /// @throws HttpFault.BadRequest if it is not a number from 1 to `most`
    int limit(int otherwise, int most) {
        String text = find("limit");
        if (text == null) {
            return otherwise;
        }
        if (!text.matches("[0-9]{1,4}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > most) {
            throw new HttpFault.BadRequest("\"limit\" must be a number from 1 to " + most + ".");
        }
        return Integer.parseInt(text);
    }

    private static String decoded(String name, String value) {
        try {
            return URLDecoder.decode(value, UTF_8);
        } catch (IllegalArgumentException e) {
            throw new HttpFault.BadRequest("The value of \"" + name + "\" is not encoded as addresses are.");
        }
    }
}
