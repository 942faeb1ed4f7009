package dateline.site;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The site map for search engines (sitemaps.org 0.9): the pages of all topics that have enough stories, and of the
/// newest threads that do.
///
/// A part has the topics of a fixed range of ids. A change thus drops only the parts of its own topics, and only
/// if one of them may now be linked, or no longer.
final class SiteMap {
    /// How many topics belong to a part. The protocol allows 50,000 addresses; a small part is rendered fast.
    static final int TOPICS = 2_000;

    /// How many stories of a thread readers must be able to see.
    static final int LEAST_STORIES = 3;

    /// How many threads are in the map: it is rendered anew after each change of a thread.
    private static final int THREADS = 1_000;

    private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";

    private final SiteSettings settings;

    SiteMap(SiteSettings settings) {
        this.settings = settings;
    }

    /// Returns the number of the part that a topic belongs to.
    static long part(long topic) {
        return (topic - 1) / TOPICS + 1;
    }

    /// Returns the id of the first topic of a part.
    static long first(long part) {
        return (part - 1) * TOPICS + 1;
    }

    static String address(long part) {
        return "/sitemap-topics-" + part + ".xml";
    }

    /// @throws HttpFault.NotHere if no topic or thread is linked, or the site does not know its own address
    Document index(SiteSnapshot snapshot) {
        String address = address();
        Stream<String> topics = snapshot.siteMapParts().stream().map(SiteMap::address);
        Stream<String> threads = snapshot.linkedThreads(THREADS).limit(1).map(id -> Route.SITE_MAP_THREADS);
        return document(
                "sitemapindex", "sitemap", Stream.concat(topics, threads).map(part -> address + part));
    }

    /// @throws HttpFault.NotHere if no topic of the part is linked, or the site does not know its own address
    Document part(SiteSnapshot snapshot, long number) {
        String address = address();
        return document(
                "urlset",
                "url",
                snapshot.linkedTopics(number).stream().map(topic -> address + TopicLinks.address(topic.slug())));
    }

    /// @throws HttpFault.NotHere if no thread is linked, or the site does not know its own address
    Document threads(SiteSnapshot snapshot) {
        String address = address();
        return document("urlset", "url", snapshot.linkedThreads(THREADS).map(id -> address + Route.THREADS + id));
    }

    /// Returns `robots.txt` (RFC 9309), which names the site map.
    Document robots() {
        String map = settings.address() == null ? "" : "Sitemap: " + settings.address() + Route.SITE_MAP + '\n';
        byte[] body = ("User-agent: *\nDisallow: /wire/\n" + map).getBytes(UTF_8);
        return new Document(200, "text/plain; charset=utf-8", body, Map.of());
    }

    private String address() {
        if (settings.address() == null) {
            throw new HttpFault.NotHere(HttpFault.Missing.PAGE);
        }
        return settings.address();
    }

    private static Document document(String root, String element, Stream<String> addresses) {
        List<String> all = addresses.toList();
        if (all.isEmpty()) {
            throw new HttpFault.NotHere(HttpFault.Missing.PAGE); // the protocol allows no map without addresses
        }
        return new Document(200, "application/xml", xml(root, element, all), Map.of());
    }

    private static byte[] xml(String root, String element, List<String> addresses) {
        return XmlBytes.of(root, NAMESPACE, xml -> {
            for (String address : addresses) {
                xml.writeStartElement(element);
                XmlBytes.element(xml, "loc", address);
                xml.writeEndElement();
            }
        });
    }
}
