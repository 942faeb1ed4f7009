package dateline.copy;

import java.util.Locale;

/// Compares XML namespaces by what they mean. Files in the field write one namespace with `http` or `https`, with or
/// without `www.`, with or without a slash at its end.
public final class Namespaces {
    private Namespaces() {}

    /// Whether a namespace is the meant one, or one below it: `http://wordpress.org/export/1.2/` is below
    /// `wordpress.org/export`.
    ///
    /// @param meant without scheme, `www.` and a slash at its end, in lower case
    public static boolean isIn(String namespace, String meant) {
        String plain = plain(namespace);
        return plain.equals(meant) || plain.startsWith(meant + "/");
    }

    /// The namespace without scheme, `www.` and slashes at its end, in lower case.
    public static String plain(String namespace) {
        String plain = namespace.strip().toLowerCase(Locale.ROOT);
        plain = without(without(plain, "https:"), "http:");
        while (plain.startsWith("/")) {
            plain = plain.substring(1);
        }
        plain = without(plain, "www.");
        while (plain.endsWith("/") || plain.endsWith("#")) {
            plain = plain.substring(0, plain.length() - 1);
        }
        return plain;
    }

    private static String without(String text, String start) {
        return text.startsWith(start) ? text.substring(start.length()) : text;
    }
}
