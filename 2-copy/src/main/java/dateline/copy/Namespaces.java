package dateline.copy;

import java.util.Locale;

/// Compares XML namespaces without regard to their spelling. Suppliers write one namespace with `http` or
/// `https`, with or without `www.`, with or without a final slash.
public final class Namespaces {
    private Namespaces() {}

    /// Returns whether a namespace is the given one, or one below it: `http://wordpress.org/export/1.2/` is
    /// below `wordpress.org/export`.
    ///
    /// @param meant without scheme, `www.` and final slash, in lower case
    public static boolean isIn(String namespace, String meant) {
        String plain = plain(namespace);
        return plain.equals(meant) || plain.startsWith(meant + "/");
    }

    /// Returns the namespace without scheme, `www.` and final slashes or `#`, in lower case.
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
