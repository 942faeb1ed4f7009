package dateline.copy;

import dateline.story.Blanks;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One element of a wire file with all its content; its parts are found by name.
///
/// Names are local names. A child that is looked up by name must be in the element's own namespace, so that a
/// supplier's extension is never taken for the standard's element of the same name.
///
/// @param namespace empty if there is none
/// @param attributes those without a namespace by name, those of XML as `xml:lang`, others as `{namespace}name`
/// @param line the line of its tag
public record XmlElement(String name, String namespace, Map<String, String> attributes, List<XmlNode> content, int line)
        implements XmlNode {
    public XmlElement {
        attributes = Map.copyOf(attributes);
        content = List.copyOf(content);
    }

    /// Returns an attribute's value, stripped; null if it is missing or blank.
    public @Nullable String attribute(String attribute) {
        String value = attributes.get(attribute);
        return value == null || value.isBlank() ? null : value.strip();
    }

    /// Lists the child elements, in any namespace.
    public List<XmlElement> elements() {
        return elements(any -> true);
    }

    public List<XmlElement> all(String child) {
        return elements(each -> isChild(each, child));
    }

    private List<XmlElement> elements(Predicate<XmlElement> wanted) {
        List<XmlElement> found = new ArrayList<>();
        for (XmlNode node : content) {
            if (node instanceof XmlElement element && wanted.test(element)) {
                found.add(element);
            }
        }
        return found;
    }

    private boolean isChild(XmlElement element, String child) {
        return element.name.equals(child) && element.namespace.equals(namespace);
    }

    /// Follows a path of child names, taking the first child at each step; null if a step is missing.
    public @Nullable XmlElement first(String... way) {
        XmlElement at = this;
        for (String step : way) {
            at = at.child(step);
            if (at == null) {
                return null;
            }
        }
        return at;
    }

    private @Nullable XmlElement child(String step) {
        for (XmlNode node : content) {
            if (node instanceof XmlElement element && isChild(element, step)) {
                return element;
            }
        }
        return null;
    }

    /// Returns the text at the end of a path; null if there is none.
    public @Nullable String textOf(String... way) {
        XmlElement found = first(way);
        return found == null || found.text().isEmpty() ? null : found.text();
    }

    /// Lists this element and all below it, in the order of the file.
    public Stream<XmlElement> withDescendants() {
        List<XmlElement> all = new ArrayList<>();
        addTo(all);
        return all.stream();
    }

    private void addTo(List<XmlElement> all) {
        all.add(this);
        for (XmlNode node : content) {
            if (node instanceof XmlElement element) {
                element.addTo(all);
            }
        }
    }

    /// Returns this element without the unwanted elements below it.
    public XmlElement without(Predicate<XmlElement> unwanted) {
        List<XmlNode> left = content.stream()
                .filter(node -> !(node instanceof XmlElement child && unwanted.test(child)))
                .map(node -> node instanceof XmlElement child ? child.without(unwanted) : node)
                .toList();
        return new XmlElement(name, namespace, attributes, left, line);
    }

    /// Returns all its text as one line, with a space between blocks.
    public String text() {
        return Blanks.ASCII.single(BlockLines.of(this)).strip();
    }

    /// Lists the texts of its blocks in their order, each as one line; `br` is a space.
    public List<String> lines() {
        return BlockLines.of(this)
                .lines()
                .map(line -> Blanks.ASCII.single(line).strip())
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /// Returns all its text unchanged; `br` is a line break.
    public String characters() {
        StringBuilder text = new StringBuilder();
        append(text);
        return text.toString();
    }

    private void append(StringBuilder text) {
        if (name.equals("br")) {
            text.append('\n');
        }
        for (XmlNode node : content) {
            switch (node) {
                case XmlElement element -> element.append(text);
                case XmlNode.Text(String characters) -> text.append(characters);
            }
        }
    }
}
