package dateline.formats.newsml;

import dateline.copy.XmlElement;
import dateline.story.ItemId;
import dateline.story.PackagePart;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads the components of an item that only names others as the groups of a package. A component says by its
/// role what the items in it are; most say nothing.
final class References {
    private References() {}

    static PackagePart root(XmlElement component) {
        return PackagePart.group(component.elements().stream()
                .flatMap(each -> part(each, component))
                .toList());
    }

    private static Stream<PackagePart> part(XmlElement element, XmlElement around) {
        return switch (element.name()) {
            case "NewsComponent" -> Stream.of(root(element));
            case "NewsItemRef" -> item(element.attribute("NewsItem"), around);
            default -> Stream.empty();
        };
    }

    private static Stream<PackagePart> item(@Nullable String reference, XmlElement around) {
        String guid = reference == null ? null : ItemId.orNull(NewsmlIdentity.guid(reference));
        return guid == null ? Stream.empty() : Stream.of(PackagePart.item(guid, kind(around), null, null));
    }

    private static PackagePart.@Nullable Kind kind(XmlElement component) {
        if (Components.isFilm(component)) {
            return PackagePart.Kind.OTHER;
        }
        return Components.isPicture(component) ? PackagePart.Kind.PICTURE : null;
    }
}
