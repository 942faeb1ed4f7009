package dateline.site;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/// Writes a feed as Atom (RFC 4287) with deleted entries (RFC 6721).
final class AtomWriter {
    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final String TOMBSTONES = "http://purl.org/atompub/tombstones/1.0";
    /// Characters that XML 1.0 cannot hold (§2.2).
    private static final Pattern NO_XML =
            Pattern.compile("[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newFactory();

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final XMLStreamWriter xml;

    private interface Writing {
        void write() throws XMLStreamException;
    }

    AtomWriter() {
        try {
            xml = FACTORY.createXMLStreamWriter(bytes, "UTF-8");
        } catch (XMLStreamException e) {
            throw new IllegalStateException("memory can be written to", e);
        }
    }

    /// @param author who publishes the feed: the author of each entry without one (RFC 4287 §4.2.1)
    /// @param home the address of the page that the feed belongs to
    /// @param self the feed's own address; null if the site does not know it
    /// @param hub null if the feed has no hub
    void begin(
            String id,
            String title,
            String author,
            String language,
            String home,
            @Nullable String self,
            @Nullable String hub,
            Instant updated) {
        write(() -> {
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace(ATOM);
            xml.writeNamespace("at", TOMBSTONES);
            xml.writeAttribute("xml:lang", language);
            element("title", title);
            element("id", id);
            if (self != null) {
                link("self", "application/atom+xml", self);
            }
            if (hub != null) {
                link("hub", null, hub);
            }
            link("alternate", "text/html", home);
            element("updated", text(updated));
            person(author);
        });
    }

    /// @param author null if the feed's own author applies
    void entry(
            String id,
            String title,
            String address,
            Instant published,
            Instant updated,
            @Nullable String author,
            String section,
            String summary,
            @Nullable String rights) {
        write(() -> {
            xml.writeStartElement("entry");
            element("id", id);
            element("title", title);
            link("alternate", "text/html", address);
            element("published", text(published));
            element("updated", text(updated));
            if (author != null) {
                person(author);
            }
            xml.writeEmptyElement("category");
            xml.writeAttribute("term", section);
            element("summary", summary);
            if (rights != null) {
                element("rights", rights);
            }
            xml.writeEndElement();
        });
    }

    void deleted(String id, Instant at) {
        write(() -> {
            xml.writeEmptyElement("at", "deleted-entry", TOMBSTONES);
            xml.writeAttribute("ref", id);
            xml.writeAttribute("when", text(at));
        });
    }

    byte[] end() {
        write(() -> {
            xml.writeEndDocument();
            xml.close();
        });
        return bytes.toByteArray();
    }

    private void person(String name) throws XMLStreamException {
        xml.writeStartElement("author");
        element("name", name);
        xml.writeEndElement();
    }

    private void link(String relation, @Nullable String type, String address) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", relation);
        if (type != null) {
            xml.writeAttribute("type", type);
        }
        xml.writeAttribute("href", address);
    }

    private void element(String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(NO_XML.matcher(text).replaceAll(""));
        xml.writeEndElement();
    }

    private static String text(Instant time) {
        return time.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private static void write(Writing writing) {
        try {
            writing.write();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("memory can be written to", e);
        }
    }
}
