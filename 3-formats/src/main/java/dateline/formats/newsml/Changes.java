package dateline.formats.newsml;

import dateline.copy.XmlElement;
import dateline.copy.XmlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Applies the changes of an `Update` to the revision before it (NewsML 1.2, DTD: "Update", "InsertBefore",
/// "InsertAfter", "Replace", "Delete"). A change names an element by its `Duid`; identification and management
/// cannot be changed.
final class Changes {
    static final Set<String> KEPT_APART = Set.of("Identification", "NewsManagement");
    private static final Set<String> KINDS = Set.of("InsertBefore", "InsertAfter", "Replace", "Delete");
    /// Each change walks through the whole item.
    private static final int MOST = 200;

    private boolean found;

    private Changes() {}

    /// Returns the content of an item after its changes: all but identification and management.
    ///
    /// @param update the item with the `Update` elements
    static List<XmlNode> applied(XmlElement previous, XmlElement update) throws NotApplied {
        List<XmlElement> all = update.all("Update").stream()
                .flatMap(each -> each.elements().stream())
                .filter(each -> KINDS.contains(each.name()))
                .toList();
        if (all.size() > MOST) {
            throw new NotApplied("This revision has more than " + MOST
                    + " changes of the one before it. Ask the supplier for the whole item.");
        }
        List<XmlNode> content = previous.content().stream()
                .filter(node -> !(node instanceof XmlElement part && KEPT_APART.contains(part.name())))
                .toList();
        for (XmlElement change : all) {
            content = new Changes().apply(content, change);
        }
        return content;
    }

    private List<XmlNode> apply(List<XmlNode> content, XmlElement change) throws NotApplied {
        String reference = String.valueOf(change.attribute("DuidRef"));
        String duid = reference.startsWith("#") ? reference.substring(1) : reference;
        List<XmlNode> changed = within(content, change, duid);
        if (!found) {
            throw new NotApplied("This revision changes the element \"" + duid
                    + "\" of the one before it, which has no such element. Ask the supplier for the whole item.");
        }
        return changed;
    }

    private List<XmlNode> within(List<XmlNode> content, XmlElement change, String duid) {
        List<XmlNode> changed = new ArrayList<>();
        for (XmlNode node : content) {
            if (found || !(node instanceof XmlElement element)) {
                changed.add(node);
            } else if (duid.equals(element.attribute("Duid"))) {
                found = true;
                around(element, change).forEach(changed::add);
            } else {
                List<XmlNode> inside = within(element.content(), change, duid);
                changed.add(found ? with(element, inside) : element);
            }
        }
        return changed;
    }

    private static Stream<XmlNode> around(XmlElement element, XmlElement change) {
        return switch (change.name()) {
            case "InsertBefore" -> Stream.concat(change.content().stream(), Stream.of(element));
            case "InsertAfter" -> Stream.concat(Stream.of(element), change.content().stream());
            case "Replace" -> change.content().stream();
            default -> Stream.empty();
        };
    }

    static XmlElement with(XmlElement element, List<XmlNode> content) {
        return new XmlElement(element.name(), element.namespace(), element.attributes(), content, element.line());
    }
}
