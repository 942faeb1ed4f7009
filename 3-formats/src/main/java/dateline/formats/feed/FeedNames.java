package dateline.formats.feed;

import dateline.copy.XmlElement;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Normalises the names of elements. A name gets its namespace's usual prefix (`dc:creator`), whatever prefix
/// the feed uses, and lower case, because old feeds use upper case. Elements of the feed's own vocabulary have
/// no prefix.
///
/// Namespaces are recognised by a part of their URI: the wrong ones in use differ at their ends.
final class FeedNames {
    static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";

    private static final List<Map.Entry<String, String>> PREFIXES = List.of(
            Map.entry("purl.org/dc/terms", "dcterms:"),
            Map.entry("purl.org/dc", "dc:"),
            Map.entry("modules/content", "content:"),
            Map.entry("mrss", "media:"),
            Map.entry("media-rss", "media:"),
            Map.entry("podcast-1.0", "itunes:"),
            Map.entry("creativecommons", "cc:"),
            Map.entry("web.resource.org/cc", "cc:"),
            Map.entry("syndication/thread", "thr:"),
            Map.entry("atompub/tombstones", "at:"),
            Map.entry("1999/xhtml", "xhtml:"),
            Map.entry("2005/atom", "atom:"),
            Map.entry("purl.org/atom/ns", "atom:"),
            Map.entry("22-rdf-syntax", "rdf:"),
            Map.entry("ap.org/schemas", "ap:"),
            Map.entry("rdf/simple/0.9", ""),
            Map.entry("purl.org/rss/1.0/modules", "?:"),
            Map.entry("purl.org/rss", ""),
            Map.entry("purl.org/net/rss", ""),
            Map.entry("backend.userland.com", ""),
            Map.entry("blogs.law.harvard.edu/tech/rss", ""));

    private FeedNames() {}

    /// @param own the namespace of the feed's root
    static String of(XmlElement element, String own) {
        String name = element.name().toLowerCase(Locale.ROOT);
        String namespace = element.namespace();
        return namespace.isEmpty() || namespace.equals(own) ? name : prefix(namespace) + name;
    }

    /// Returns the prefix of a namespace; `?:` if it is unknown, so that its elements are never mistaken for
    /// others of the same name.
    private static String prefix(String namespace) {
        String lower = namespace.toLowerCase(Locale.ROOT);
        return PREFIXES.stream()
                .filter(known -> lower.contains(known.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("?:");
    }
}
