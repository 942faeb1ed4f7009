package dateline.formats.feed;

import dateline.copy.XmlElement;
import dateline.copy.XmlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// An element of a feed. Its children are found by the names of [FeedNames]; its scope is what it inherits.
final class FeedElement {
    private final XmlElement element;
    private final String name;
    private final FeedScope scope;
    private @Nullable List<FeedElement> children;

    private FeedElement(XmlElement element, String name, FeedScope scope) {
        this.element = element;
        this.name = name;
        this.scope = scope;
    }

    static FeedElement of(XmlElement element, FeedScope around) {
        return new FeedElement(element, FeedNames.of(element, around.own()), around.within(element));
    }

    XmlElement element() {
        return element;
    }

    String name() {
        return name;
    }

    FeedScope scope() {
        return scope;
    }

    Stream<FeedElement> children() {
        return list().stream();
    }

    /// Builds the list once, because an item is asked for some fifty names.
    private List<FeedElement> list() {
        List<FeedElement> made = children;
        if (made == null) {
            made = new ArrayList<>();
            for (XmlElement child : element.elements()) {
                made.add(of(child, scope));
            }
            children = made;
        }
        return made;
    }

    /// Lists the children with these names, in the order of the feed.
    List<FeedElement> all(String... names) {
        List<FeedElement> found = new ArrayList<>();
        for (FeedElement child : list()) {
            for (String asked : names) {
                if (child.name.equals(asked)) {
                    found.add(child);
                    break;
                }
            }
        }
        return found;
    }

    /// Returns the first child that is not blank, trying the names in order; null if there is none.
    @Nullable
    FeedElement first(String... names) {
        for (String asked : names) {
            for (FeedElement child : list()) {
                if (child.name.equals(asked) && !child.isBlank()) {
                    return child;
                }
            }
        }
        return null;
    }

    /// Returns the text of the first of these elements, on one line; null if there is none.
    @Nullable
    String line(String... names) {
        FeedElement found = first(names);
        return found == null ? null : FeedText.of(found).line();
    }

    /// Returns the text of each of these elements, each on one line.
    Stream<String> lines(String... names) {
        return all(names).stream().map(child -> FeedText.of(child).line()).filter(Objects::nonNull);
    }

    /// Returns the raw characters of the first of these elements; null if there are none.
    @Nullable
    String characters(String... names) {
        FeedElement found = first(names);
        return found == null || found.element.text().isEmpty() ? null : found.element.text();
    }

    @Nullable
    String attribute(String attribute) {
        return element.attribute(attribute);
    }

    boolean isBlank() {
        for (XmlNode node : element.content()) {
            if (node instanceof XmlElement || node instanceof XmlNode.Text(String text) && !text.isBlank()) {
                return false;
            }
        }
        return true;
    }
}
