package dateline.copy;

import org.jspecify.annotations.Nullable;

/// Writes subject codes as the trade does: `medtop:04000000` for IPTC Media Topics, `subj:` for the older
/// Subject Codes. Codes of other schemes stay as sent.
public final class SubjectCodes {
    private static final String NEWSCODES = "cv.iptc.org/newscodes/";

    /// The signs that end a scheme and begin a code.
    private static final String SIGNS = ":/#=?";

    private SubjectCodes() {}

    /// @param uri `http://cv.iptc.org/newscodes/mediatopic/04000000`
    public static @Nullable String ofUri(@Nullable String uri) {
        if (uri == null || uri.isBlank()) {
            return null;
        }
        int at = uri.indexOf(NEWSCODES);
        if (at < 0) {
            return uri.strip();
        }
        String[] parts = uri.strip().substring(at + NEWSCODES.length()).split("/", 2);
        String alias = switch (parts[0]) {
            case "mediatopic" -> "medtop";
            case "subjectcode" -> "subj";
            default -> parts[0];
        };
        return parts.length < 2 ? uri.strip() : alias + ':' + parts[1];
    }

    /// @param scheme the URI before the code; null if there is none
    /// @param code the subject's code in the scheme; some suppliers send the whole URI here
    public static @Nullable String of(@Nullable String scheme, @Nullable String code) {
        if (code == null || code.isBlank()) {
            return null;
        }
        boolean isWhole = code.contains(NEWSCODES);
        return ofUri(scheme == null || scheme.isBlank() || isWhole ? code : joined(scheme.strip(), code.strip()));
    }

    /// Returns scheme and code as one. A scheme that is not a URI, or a URI without its end, needs a sign between.
    /// Some suppliers write the scheme in the code too.
    private static String joined(String scheme, String code) {
        if (code.startsWith(scheme + ':')) {
            return code;
        }
        boolean ends = SIGNS.indexOf(scheme.charAt(scheme.length() - 1)) >= 0;
        return scheme + (ends ? "" : scheme.contains("://") ? "/" : ":") + code;
    }
}
