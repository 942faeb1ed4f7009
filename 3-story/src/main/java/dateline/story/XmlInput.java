package dateline.story;

import com.ctc.wstx.stax.WstxInputFactory;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// The one way to open XML: without DTDs and external entities, with bounds on depth, names and values.
final class XmlInput {
    private static final WstxInputFactory FACTORY = factory();

    private XmlInput() {}

    static XMLStreamReader open(byte[] bytes) throws XMLStreamException {
        return FACTORY.createXMLStreamReader(new java.io.ByteArrayInputStream(bytes));
    }

    private static WstxInputFactory factory() {
        WstxInputFactory factory = new WstxInputFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, true);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.getConfig().setMaxElementDepth(200);
        factory.getConfig().setMaxAttributesPerElement(200);
        return factory;
    }
}
