package dateline.copy;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Leaves out what XHTML's `header` repeats of the metadata: the headline, slug words, the time, a genre such as
/// "Extra". Only its sentences and its byline are copy, because some agencies put their lead there.
final class XhtmlHeader {
    private static final Set<String> LABELS = Set.of("h1", "ul", "ol", "dl", "time", "address", "nav");
    private static final Pattern SENTENCE = Pattern.compile("(?su)^.{40,}[.!?…][»”\"’')]{0,2}$");

    private XhtmlHeader() {}

    /// Returns an element without the labels in its headers.
    static XmlElement cleared(XmlElement element) {
        boolean header = element.name().equals("header");
        List<XmlNode> content = element.content().stream()
                .filter(node -> !header || node instanceof XmlElement child && isCopy(child))
                .map(node -> node instanceof XmlElement child ? cleared(child) : node)
                .toList();
        return new XmlElement(element.name(), element.namespace(), element.attributes(), content, element.line());
    }

    private static boolean isCopy(XmlElement element) {
        return element.name().equals("figure")
                || !LABELS.contains(element.name())
                        && (SENTENCE.matcher(element.text()).matches() || PrintedByline.of(element.text()) != null);
    }
}
