package dateline.story.wordpress;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;

/// The text of an export that its XML's reader takes: without characters that XML 1.0 §2.2 forbids, which editors paste
/// and
/// WordPress passes on; with HTML's entities, which plugins write, as what they stand for. Marked sections stay as they
/// are.
///
/// @param notes what was mended
record Mended(String text, List<String> notes) {
    private static final Pattern FORBIDDEN =
            Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]|\\p{Cs}");
    private static final Pattern AMPERSAND = Pattern.compile(
            "&(?!(?:amp|lt|gt|quot|apos|#[0-9]{1,7}|#x[0-9a-fA-F]{1,6});)(?:(?<name>[A-Za-z][A-Za-z0-9]{1,31});)?");
    private static final Pattern FORBIDDEN_REFERENCE =
            Pattern.compile("&#(?:0*(?:[0-8]|1[124-9]|2[0-9]|3[01])|x0*(?:[0-8bcefBCEF]|1[0-9a-fA-F]));");
    private static final String SECTION = "<![CDATA[";
    private static final String SECTION_END = "]]>";

    static Mended of(String exported) {
        List<String> notes = new ArrayList<>();
        String allowed = exported;
        if (FORBIDDEN.matcher(exported).find()) {
            allowed = FORBIDDEN.matcher(exported).replaceAll("");
            notes.add("Control characters were left out, which XML forbids.");
        }
        StringBuilder text = new StringBuilder(allowed.length());
        boolean mended = false;
        for (int at = 0; at < allowed.length(); ) {
            int section = allowed.indexOf(SECTION, at);
            int markup = section < 0 ? allowed.length() : section;
            mended |= references(allowed.substring(at, markup), text);
            int end = section < 0 ? -1 : allowed.indexOf(SECTION_END, section);
            at = section < 0 || end < 0 ? allowed.length() : end + SECTION_END.length();
            text.append(allowed, markup, at);
        }
        if (mended) {
            notes.add("Entities that XML does not know were read as HTML's.");
        }
        return new Mended(text.toString(), notes);
    }

    private static boolean references(String markup, StringBuilder out) {
        String known = AMPERSAND.matcher(markup).replaceAll(found -> Matcher.quoteReplacement(written(found.group(1))));
        String written = FORBIDDEN_REFERENCE.matcher(known).replaceAll("");
        out.append(written);
        return !written.equals(markup);
    }

    /// @param name null for a bare `&`
    private static String written(@Nullable String name) {
        if (name == null) {
            return "&amp;";
        }
        String means = Entities.getByName(name);
        return means.isEmpty()
                ? "&amp;" + name + ";"
                : means.replace("&", "&amp;").replace("<", "&lt;");
    }
}
