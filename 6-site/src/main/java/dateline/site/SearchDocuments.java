package dateline.site;

import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import tools.jackson.databind.ObjectMapper;

/// What a browser needs to search the site from its own search box (OpenSearch 1.1, and
/// OpenSearch Suggestions 1.0).
final class SearchDocuments {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String NAMESPACE = "http://a9.com/-/spec/opensearch/1.1/";
    private static final String SUGGESTIONS = "application/x-suggestions+json";
    private static final int MOST = 8;

    /// The specification allows no longer short name.
    private static final int SHORT_NAME = 16;

    private final SiteSettings settings;

    SearchDocuments(SiteSettings settings) {
        this.settings = settings;
    }

    /// Returns the texts that a reader may mean.
    Document suggestions(SiteSnapshot snapshot, String typed) {
        byte[] body = JSON.writeValueAsBytes(List.of(typed, snapshot.suggest(typed, MOST)));
        return new Document(200, SUGGESTIONS, body, Map.of("X-Robots-Tag", "noindex"));
    }

    /// Returns the description of the search.
    ///
    /// @throws HttpFault.NotHere if the site does not know its own address, which the description must have
    Document description() {
        if (settings.address() == null) {
            throw new HttpFault.NotHere(HttpFault.Missing.PAGE);
        }
        return new Document(200, "application/opensearchdescription+xml", xml(settings.address()), Map.of());
    }

    private byte[] xml(String address) {
        String title = settings.title();
        return XmlBytes.of("OpenSearchDescription", NAMESPACE, xml -> {
            XmlBytes.element(xml, "ShortName", shortened(title));
            XmlBytes.element(xml, "Description", "Search the stories of " + title);
            XmlBytes.element(xml, "InputEncoding", "UTF-8");
            XmlBytes.element(xml, "Image", address + "/favicon.svg");
            url(xml, "text/html", address + Route.SEARCH);
            url(xml, SUGGESTIONS, address + Route.SUGGESTIONS);
        });
    }

    private static String shortened(String title) {
        int end = title.length() <= SHORT_NAME ? title.length() : title.lastIndexOf(' ', SHORT_NAME);
        return title.substring(0, end > 0 ? end : SHORT_NAME);
    }

    private static void url(XMLStreamWriter xml, String type, String address) throws XMLStreamException {
        xml.writeEmptyElement("Url");
        xml.writeAttribute("type", type);
        xml.writeAttribute("template", address + "?q={searchTerms}");
    }
}
