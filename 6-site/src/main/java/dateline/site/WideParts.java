package dateline.site;

import java.util.regex.Pattern;

/// Puts tables and preformatted text, which may be wider than the page, into boxes that readers scroll, also by
/// keyboard (WCAG 2.1.1).
final class WideParts {
    private static final Pattern BEGIN = Pattern.compile("<(?:table|pre)(?=[ >])");
    private static final Pattern END = Pattern.compile("</(?:table|pre)>");

    private WideParts() {}

    /// @param body HTML of the closed vocabulary
    static String boxed(String body) {
        return body.contains("<table") || body.contains("<pre")
                ? END.matcher(BEGIN.matcher(body).replaceAll("<div class=\"scroll\" tabindex=\"0\">$0"))
                        .replaceAll("$0</div>")
                : body;
    }
}
