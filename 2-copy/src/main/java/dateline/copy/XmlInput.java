package dateline.copy;

import com.ctc.wstx.exc.WstxEOFException;
import com.ctc.wstx.exc.WstxException;
import com.ctc.wstx.stax.WstxInputFactory;
import dateline.envelope.FileEnd;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/// Reads XML, the only class that does: a cursor that moves from element to element and reads the wanted
/// ones whole.
///
/// Nothing is fetched or expanded: a file that declares entities, or uses one that XML does not define, is
/// refused. External parameter entities are ignored, because they count in DTDs alone and no DTD is read;
/// agencies use them to name the DTD of NITF beside that of NewsML. Depth, attributes, elements and text are
/// bounded. [TextDecoding] decides the encoding.
public final class XmlInput {
    /// A deeper tree is refused; what follows it is still read.
    private static final int DEEPEST_TREE = 100;
    /// If a file is deeper, reading stops there.
    private static final int DEEPEST = 5_000;
    private static final int MOST_ATTRIBUTES = 200;
    private static final int LONGEST_ATTRIBUTE = 100_000;
    private static final int MOST_ELEMENTS = 100_000;
    private static final int LONGEST_TEXT = 4_000_000;
    /// The root's tag must stand within this many bytes.
    private static final int PROLOG = 65_536;

    /// The bytes of byte order marks.
    private static final String MARKS = "\u00EF\u00BB\u00BF\u00FE\u00FF";

    private static final Pattern GENERAL_ENTITY = Pattern.compile("<!ENTITY(?!\\s+%\\s+\\S+\\s+(?:SYSTEM|PUBLIC)\\s)");

    private static final Pattern FIRST_TAG = Pattern.compile("<([A-Za-z_][^\\s/>]*)");
    private static final Pattern LAST_TAG = Pattern.compile("</([^\\s>]+)\\s*>");

    private static final WstxInputFactory FACTORY = factory();

    private final XMLStreamReader events;
    private final int linesBefore;
    private int depth;
    private int elements;
    private XmlNode.Text between = new XmlNode.Text("");

    private XmlInput(XMLStreamReader events, int linesBefore) {
        this.events = events;
        this.linesBefore = linesBefore;
    }

    /// Opens XML for reading.
    public static XmlInput ofText(String text) throws UnreadableXml {
        String xml = text.substring(begin(text));
        int linesBefore = (int) text.substring(0, text.length() - xml.length())
                .chars()
                .filter(c -> c == '\n')
                .count();
        try {
            return new XmlInput(FACTORY.createXMLStreamReader(new StringReader(xml)), linesBefore);
        } catch (XMLStreamException e) {
            throw new UnreadableXml("line 1, column 1", "The XML declaration is broken. Send the file again.", true);
        }
    }

    /// Returns the index of the first character that is neither blank nor a byte order mark.
    private static int begin(String text) {
        int at = 0;
        while (at < text.length() && (Character.isWhitespace(text.charAt(at)) || text.charAt(at) == '\uFEFF')) {
            at++;
        }
        return at;
    }

    /// Reads the root of a file without its content, to recognise the format. Ignores anything hostile before
    /// it, so that the format's reader can say why it refuses the file. Null if there is no root near the
    /// file's beginning.
    public static @Nullable XmlElement root(WireFile file) {
        if (!seemsXml(file.bytes())) {
            return null;
        }
        try {
            String head = file.head();
            XmlInput xml = ofText(head);
            int event = xml.events.next();
            while (event != XMLStreamConstants.START_ELEMENT) {
                event = xml.events.next();
            }
            return xml.head();
        } catch (UnreadableXml | XMLStreamException | NoSuchElementException e) {
            return null;
        }
    }

    /// Finds whether the root element is closed. In XML that is not well-formed, the last tag must close an
    /// element with the root's name.
    static FileEnd end(String text) {
        String xml = text.strip();
        if (!xml.endsWith(">")) {
            return FileEnd.CUT;
        }
        try {
            ofText(xml).finish();
            return FileEnd.SHOWN;
        } catch (UnreadableXml e) {
            String left = MarkupEnd.withoutLastComments(xml);
            Matcher root = FIRST_TAG.matcher(left.substring(0, Math.min(PROLOG, left.length())));
            Matcher last = LAST_TAG.matcher(left.substring(Math.max(0, left.lastIndexOf('<'))));
            boolean closed = root.find() && last.matches() && root.group(1).equals(last.group(1));
            return closed ? FileEnd.SHOWN : FileEnd.CUT;
        }
    }

    /// Returns whether the first character, past a byte order mark, UTF-16's zeros and blanks, opens a tag.
    private static boolean seemsXml(byte[] bytes) {
        for (byte each : bytes) {
            boolean partOfMark = MARKS.indexOf(each & 0xFF) >= 0;
            if ((each & 0xFF) > ' ' && !partOfMark) {
                return each == '<';
            }
        }
        return false;
    }

    /// Moves to the next element at this level (1 is the root) and skips all deeper ones.
    ///
    /// @return false if the element around it has ended
    public boolean next(int level) throws UnreadableXml {
        while (true) {
            switch (event()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (depth == level) {
                        return true;
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    if (depth < level - 1) {
                        return false;
                    }
                }
                case XMLStreamConstants.END_DOCUMENT -> {
                    return false;
                }
                default -> {}
            }
        }
    }

    /// Moves to the next element at any level.
    ///
    /// @return false at the end of the file
    public boolean nextElement() throws UnreadableXml {
        int event = event();
        while (event != XMLStreamConstants.START_ELEMENT && event != XMLStreamConstants.END_DOCUMENT) {
            event = event();
        }
        return event == XMLStreamConstants.START_ELEMENT;
    }

    /// Returns the level of the current element; 1 is the root.
    public int depth() {
        return depth;
    }

    /// Reads to the end of the file, because a fault may come late.
    public void finish() throws UnreadableXml {
        int event = event();
        while (event != XMLStreamConstants.END_DOCUMENT) {
            event = event();
        }
    }

    /// Returns the current element without its content.
    public XmlElement head() {
        return element(List.of());
    }

    /// Reads the current element whole. If it is too big, [#next] still continues after it.
    public XmlElement whole() throws UnreadableXml {
        elements = 0;
        return whole(1);
    }

    private XmlElement whole(int treeDepth) throws UnreadableXml {
        if (treeDepth > DEEPEST_TREE || ++elements > MOST_ELEMENTS) {
            throw unreadable(
                    treeDepth > DEEPEST_TREE
                            ? "Elements are nested here more than " + DEEPEST_TREE
                                    + " deep, which no news is. Ask the supplier"
                                    + " what was sent."
                            : "This item has more than " + MOST_ELEMENTS + " elements. Send it in parts.",
                    false);
        }
        XmlElement head = head();
        List<XmlNode> content = new ArrayList<>();
        for (int event = event(); event != XMLStreamConstants.END_ELEMENT; event = event()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                content.add(whole(treeDepth + 1));
            } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                content.add(text(events.getText()));
            }
        }
        return new XmlElement(head.name(), head.namespace(), head.attributes(), content, head.line());
    }

    /// Returns a text node. The white space between elements is mostly the same, so one node is used again.
    private XmlNode.Text text(String characters) {
        if (characters.equals(between.characters())) {
            return between;
        }
        XmlNode.Text text = new XmlNode.Text(characters);
        between = characters.isBlank() ? text : between;
        return text;
    }

    private XmlElement element(List<XmlNode> content) {
        Map<String, String> attributes = new HashMap<>();
        for (int i = 0; i < events.getAttributeCount(); i++) {
            String namespace = events.getAttributeNamespace(i);
            if (namespace == null || namespace.isEmpty()) {
                attributes.put(events.getAttributeLocalName(i), events.getAttributeValue(i));
            } else if (namespace.equals(XMLConstants.XML_NS_URI)) {
                attributes.put("xml:" + events.getAttributeLocalName(i), events.getAttributeValue(i));
            } else {
                attributes.put("{" + namespace + "}" + events.getAttributeLocalName(i), events.getAttributeValue(i));
            }
        }
        String namespace = events.getNamespaceURI() == null ? "" : events.getNamespaceURI();
        return new XmlElement(events.getLocalName(), namespace, attributes, content, line());
    }

    /// Returns the next event; at the end of the file, always `END_DOCUMENT`.
    private int event() throws UnreadableXml {
        if (events.getEventType() == XMLStreamConstants.END_DOCUMENT) {
            return XMLStreamConstants.END_DOCUMENT;
        }
        try {
            int event = events.next();
            switch (event) {
                case XMLStreamConstants.START_ELEMENT -> depth++;
                case XMLStreamConstants.END_ELEMENT -> depth--;
                case XMLStreamConstants.DTD -> refuseDeclarations(events.getText());
                default -> {}
            }
            return event;
        } catch (XMLStreamException e) {
            throw unreadable(sentence(e), true);
        }
    }

    private void refuseDeclarations(String doctype) throws UnreadableXml {
        if (GENERAL_ENTITY.matcher(doctype).find()) {
            throw unreadable(
                    "The file declares entities, which are never expanded here. Send it without a DOCTYPE.", true);
        }
    }

    private static String sentence(XMLStreamException e) {
        return switch (e) {
            case WstxEOFException _ ->
                "The file ends here before its last element does: it was cut short." + " Send it again.";
            case WstxException _ ->
                "This is not well-formed XML: it breaks here, often by a bare & or an entity that"
                        + " XML does not define. Send it again.";
            default ->
                "Something here goes past what is read: " + DEEPEST + " elements deep, " + MOST_ATTRIBUTES
                        + " attributes of " + LONGEST_ATTRIBUTE + " characters, texts of " + LONGEST_TEXT
                        + " characters.";
        };
    }

    private UnreadableXml unreadable(String reason, boolean last) {
        return new UnreadableXml(
                "line " + line() + ", column " + events.getLocation().getColumnNumber(), reason, last);
    }

    private int line() {
        return events.getLocation().getLineNumber() + linesBefore;
    }

    private static WstxInputFactory factory() {
        WstxInputFactory factory = new WstxInputFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, true);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.getConfig().doParseLazily(false);
        factory.getConfig().setMaxElementDepth(DEEPEST);
        factory.getConfig().setMaxAttributesPerElement(MOST_ATTRIBUTES);
        factory.getConfig().setMaxAttributeSize(LONGEST_ATTRIBUTE);
        factory.getConfig().setMaxTextLength(LONGEST_TEXT);
        return factory;
    }
}
