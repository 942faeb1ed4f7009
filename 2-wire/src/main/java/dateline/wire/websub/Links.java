package dateline.wire.websub;

import dateline.wire.outward.Reply;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// A feed's hub and its topic address, as the response declares them (WebSub, section 4): in `Link` headers
/// (RFC 8288), or otherwise in Atom or RSS `link` elements before the first item.
///
/// @param topic the address to subscribe to
record Links(URI hub, URI topic) {
    private static final Pattern LINK = Pattern.compile("<([^<>]*+)>((?:[^,<\"]|\"[^\"]*+\")*+)");
    private static final Pattern REL = Pattern.compile("(?i);\\s*rel\\s*=\\s*(?:\"([^\"]*)\"|([^\\s;,\"]+))");

    /// Finds both links in a response; empty if one of them is missing.
    static Optional<Links> of(Reply reply) {
        Map<String, URI> found = new HashMap<>();
        reply.headers("link").forEach(header -> ofHeader(header, reply.address(), found));
        if (!found.containsKey("hub") || !found.containsKey("self")) {
            ofFeed(reply, found);
        }
        URI hub = found.get("hub");
        URI self = found.get("self");
        return hub == null || self == null ? Optional.empty() : Optional.of(new Links(hub, self));
    }

    private static void ofHeader(String header, URI base, Map<String, URI> found) {
        Matcher link = LINK.matcher(header);
        while (link.find()) {
            Matcher rel = REL.matcher(link.group(2));
            if (rel.find()) {
                add(rel.group(1) == null ? rel.group(2) : rel.group(1), link.group(1), base, found);
            }
        }
    }

    private static void ofFeed(Reply reply, Map<String, URI> found) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            XMLStreamReader xml = factory.createXMLStreamReader(new ByteArrayInputStream(reply.body()));
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                    if (xml.getLocalName().equals("entry") || xml.getLocalName().equals("item")) {
                        return;
                    }
                    String rel = xml.getAttributeValue(null, "rel");
                    String href = xml.getAttributeValue(null, "href");
                    if (xml.getLocalName().equals("link") && rel != null && href != null) {
                        add(rel, href, reply.address(), found);
                    }
                }
            }
        } catch (XMLStreamException e) {
            return; // not XML or broken; links that were found before still count
        }
    }

    /// Adds a link. Only the first of each kind counts.
    private static void add(String rels, String target, URI base, Map<String, URI> found) {
        Stream.of(rels.toLowerCase(Locale.ROOT).strip().split("\\s+"))
                .filter(rel -> rel.equals("hub") || rel.equals("self"))
                .forEach(rel -> {
                    try {
                        URI address = base.resolve(target.strip());
                        if (address.getHost() != null) {
                            found.putIfAbsent(rel, address);
                        }
                    } catch (IllegalArgumentException notAnAddress) {
                        found.remove(rel, base);
                    }
                });
    }
}
