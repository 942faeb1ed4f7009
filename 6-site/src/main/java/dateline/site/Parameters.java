package dateline.site;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.StringTokenizer;
import java.util.stream.Collectors;
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
                throw new HttpFault.BadRequest("There is no parameter \"" + name + "\" here. "
                        + (known.isEmpty() ? "This address has none." : "There are " + String.join(", ", known) + "."));
            }
            values.put(name, equals < 0 ? "" : decoded(name, part.substring(equals + 1)));
        }
    }

    /// Reads the known parameters, and ignores others: links that readers share are decorated by other sites.
    ///
    /// @throws HttpFault.BadRequest for a value that is not correctly URL-encoded
    static Parameters ignoringOthers(String query, List<String> known) {
        String ours = Arrays.stream(query.split("&", -1))
                .filter(part -> known.contains(part.substring(0, Math.max(0, part.indexOf('=')))))
                .collect(Collectors.joining("&"));
        return new Parameters(ours, known);
    }

    @Nullable
    String find(String name) {
        return values.get(name);
    }

    /// Returns a number.
    ///
    /// @param otherwise the default
    /// @param most the greatest value allowed
    /// @throws HttpFault.BadRequest if it is not a number from 1 to `most`
    int number(String name, int otherwise, int most) {
        String text = find(name);
        if (text == null) {
            return otherwise;
        }
        if (!text.matches("[0-9]{1,4}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > most) {
            throw new HttpFault.BadRequest("\"" + name + "\" must be a number from 1 to " + most + ".");
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
