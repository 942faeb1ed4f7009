package dateline.copy.mending;

import dateline.copy.XmlElement;
import dateline.copy.XmlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// An item as [LooseItems] finds it: its own tag, and the parts of its head in the order of the file, all on one
/// level.
public record LooseItem(Part tag, List<Part> parts) {
    /// @param prefix of the name; empty where there is none
    /// @param name the local name, in the letters of the standard
    /// @param text what stands between the tag and the next one
    public record Part(String prefix, String name, Map<String, String> attributes, String text) {
        XmlElement element() {
            List<XmlNode> content = text.isEmpty() ? List.of() : List.of(new XmlNode.Text(text));
            return new XmlElement(name, "", attributes, content, 0);
        }
    }

    public LooseItem {
        parts = List.copyOf(parts);
    }

    public List<Part> all(String name) {
        return parts.stream().filter(part -> part.name().equals(name)).toList();
    }

    /// The item as a tree again: what is given here below its own tag.
    public XmlElement with(List<XmlElement> content) {
        return new XmlElement(tag.name(), "", tag.attributes(), List.copyOf(content), 0);
    }

    /// An element around those parts that have one of the names: the first part that is called like the element
    /// gives the attributes.
    public XmlElement around(String name, Set<String> names) {
        Map<String, String> attributes =
                all(name).stream().findFirst().map(Part::attributes).orElse(Map.of());
        List<XmlNode> content = new ArrayList<>();
        parts.stream()
                .filter(part -> names.contains(part.name()))
                .map(Part::element)
                .forEach(content::add);
        return new XmlElement(name, "", attributes, content, 0);
    }
}
