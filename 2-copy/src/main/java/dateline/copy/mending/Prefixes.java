package dateline.copy.mending;

import org.jspecify.annotations.Nullable;

/// Knows the usual namespaces of prefixes, for feeds that do not declare them.
final class Prefixes {
    private Prefixes() {}

    /// Returns the usual namespace of a prefix; null if the prefix is unknown.
    static @Nullable String usual(String prefix) {
        return switch (prefix) {
            case "dc" -> "http://purl.org/dc/elements/1.1/";
            case "dcterms" -> "http://purl.org/dc/terms/";
            case "content" -> "http://purl.org/rss/1.0/modules/content/";
            case "media" -> "http://search.yahoo.com/mrss/";
            case "itunes" -> "http://www.itunes.com/dtds/podcast-1.0.dtd";
            case "atom", "a10" -> "http://www.w3.org/2005/Atom";
            case "at" -> "http://purl.org/atompub/tombstones/1.0";
            case "rdf" -> "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
            case "wp" -> "http://wordpress.org/export/1.2/";
            case "excerpt" -> "http://wordpress.org/export/1.2/excerpt/";
            default -> null;
        };
    }
}
