package dateline.demo.caption;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/// Writes the newer form of IPTC photo metadata.
///
/// Source: IPTC Photo Metadata Standard 2023.2 (names of the properties); XMP specification part 1, section 7
/// (RDF) and part 3, section 1.1.3 (in JPEG).
final class Xmp {
    private static final String PREFIX = "http://ns.adobe.com/xap/1.0/\0";
    private static final String PACKET = """
            <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
            <x:xmpmeta xmlns:x="adobe:ns:meta/">
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
            <rdf:Description rdf:about=""
              xmlns:dc="http://purl.org/dc/elements/1.1/"
              xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/"
              xmlns:xmpRights="http://ns.adobe.com/xap/1.0/rights/"
              xmlns:Iptc4xmpCore="http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/">
            %s
            </rdf:Description>
            </rdf:RDF>
            </x:xmpmeta>
            <?xpacket end="w"?>""";

    private Xmp() {}

    /// Returns the content of a JPEG's APP1 segment.
    static byte[] segment(PictureFacts facts) {
        String properties = String.join(
                "\n",
                text("dc:description", facts.caption()),
                text("dc:rights", facts.copyright()),
                list("dc:creator", "Seq", List.of(facts.byline())),
                list("dc:subject", "Bag", facts.keywords()),
                simple("photoshop:Headline", facts.headline()),
                simple("photoshop:Credit", facts.credit()),
                simple("photoshop:Source", facts.source()),
                simple("photoshop:City", facts.city()),
                simple("photoshop:Country", facts.country()),
                simple("photoshop:DateCreated", facts.taken().toString()),
                simple("xmpRights:Marked", "True"),
                text("xmpRights:UsageTerms", facts.usageTerms()),
                text("Iptc4xmpCore:AltTextAccessibility", facts.alt()));
        return (PREFIX + PACKET.formatted(properties)).getBytes(StandardCharsets.UTF_8);
    }

    private static String simple(String name, String value) {
        return "<" + name + ">" + escape(value) + "</" + name + ">";
    }

    /// Returns a property that XMP allows in several languages, with its default text only.
    private static String text(String name, String value) {
        String inDefault = "<rdf:li xml:lang=\"x-default\">" + escape(value) + "</rdf:li>";
        return "<" + name + "><rdf:Alt>" + inDefault + "</rdf:Alt></" + name + ">";
    }

    private static String list(String name, String kind, List<String> values) {
        String items = values.stream().map(value -> simple("rdf:li", value)).collect(Collectors.joining());
        return "<" + name + "><rdf:" + kind + ">" + items + "</rdf:" + kind + "></" + name + ">";
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
