package dateline.copy.mending;

import dateline.copy.XmlElement;
import dateline.copy.XmlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// An item as [LooseItems] finds it: its own tag, and the parts of its head in the order of the file,
/// without nesting.
public record LooseItem(Part tag, List<Part> parts) {
    /// @param prefix of the name; empty if there is none
    /// @param name the local name, in the spelling of the standard
    /// @param text the text between the tag and the next one
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

    /// Returns the item as a tree, with this content below its own tag.
    public XmlElement with(List<XmlElement> content) {
        return new XmlElement(tag.name(), "", tag.attributes(), List.copyOf(content), 0);
    }

    /// Returns an element around the parts that have one of these names. Its attributes are those of the first
    /// part with the element's name.
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
