package dateline.copy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Finds the copy in XML that no format describes: the elements that hold paragraphs.
///
/// Of such an element, everything is copy except what repeats the metadata. XML without paragraphs is data (scores,
/// prices, a table of events), and is not copy.
public final class UnknownXml {
    private static final Set<String> METADATA = Set.of(
            "headline",
            "hedline",
            "title",
            "byline",
            "author",
            "dateline",
            "slug",
            "slugline",
            "date",
            "time",
            "id",
            "keyword",
            "keywords",
            "credit",
            "copyright",
            "head",
            "header",
            "meta",
            "metadata",
            "caption");
    private static final Set<String> PICTURES =
            Set.of("media", "picture", "pictures", "photo", "photos", "image", "images");
    private static final int DEEPEST = 100;

    private UnknownXml() {}

    /// Returns the copy as one element for [XhtmlCopy]; empty if there are no paragraphs.
    public static Optional<XmlElement> copy(XmlElement unknown) {
        List<XmlElement> found = holders(unknown, 0);
        return found.isEmpty()
                ? Optional.empty()
                : Optional.of(new XmlElement("div", "", Map.of(), List.copyOf(found), unknown.line()));
    }

    private static List<XmlElement> holders(XmlElement element, int depth) {
        if (depth > DEEPEST || is(element, METADATA) || is(element, PICTURES)) {
            return List.of();
        }
        boolean holds = element.elements().stream().anyMatch(XhtmlCopy::isParagraph);
        return holds
                ? List.of(element.without(part -> is(part, METADATA) || is(part, PICTURES)))
                : element.elements().stream()
                        .flatMap(part -> holders(part, depth + 1).stream())
                        .toList();
    }

    private static boolean is(XmlElement element, Set<String> names) {
        return names.contains(element.name().toLowerCase(Locale.ROOT));
    }
}
