package dateline.formats.g2;

import dateline.copy.Captions;
import dateline.copy.XmlElement;
import dateline.story.ItemId;
import dateline.story.PackagePart;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads the `groupSet` of a package as one tree. A group that several groups name stands where the first one
/// names it; a group that none names stands at the end.
final class PackageGroups {
    /// Groups nested deeper than this are not followed; no real package is that deep.
    private static final int DEEPEST = 100;

    private final Catalog catalog;
    private final Map<String, XmlElement> groups = new LinkedHashMap<>();
    private final Set<String> taken = new HashSet<>();

    private PackageGroups(XmlElement groupSet, Catalog catalog) {
        this.catalog = catalog;
        for (XmlElement group : groupSet.all("group")) {
            groups.putIfAbsent(id(group), group);
        }
    }

    /// @param groupSet null if the package has none
    static PackagePart root(@Nullable XmlElement groupSet, Catalog catalog) {
        if (groupSet == null) {
            return PackagePart.group(List.of());
        }
        PackageGroups read = new PackageGroups(groupSet, catalog);
        List<PackagePart> all =
                new ArrayList<>(read.group(groupSet.attribute("root"), 1).toList());
        List.copyOf(read.groups.keySet()).forEach(id -> read.group(id, 1).forEach(all::add));
        return all.size() == 1 ? all.getFirst() : PackagePart.group(all);
    }

    private Stream<PackagePart> group(@Nullable String id, int depth) {
        XmlElement group = id == null ? null : groups.get(id);
        if (group == null || depth > DEEPEST || !taken.add(id(group))) {
            return Stream.empty();
        }
        List<PackagePart> parts = group.elements().stream()
                .flatMap(part -> switch (part.name()) {
                    case "itemRef" -> item(part);
                    case "groupRef" -> group(part.attribute("idref"), depth + 1);
                    default -> Stream.empty();
                })
                .toList();
        return Stream.of(PackagePart.group(parts));
    }

    private Stream<PackagePart> item(XmlElement itemRef) {
        String guid = ItemId.orNull(itemRef.attribute("residref"));
        Captions.Parted caption = Captions.part(Objects.requireNonNullElse(itemRef.textOf("description"), ""));
        return guid == null
                ? Stream.empty()
                : Stream.of(PackagePart.item(
                        guid,
                        kind(ItemClass.of(itemRef, catalog)),
                        caption.caption().isEmpty() ? null : caption.caption(),
                        caption.credit()));
    }

    private static PackagePart.@Nullable Kind kind(ItemClass said) {
        if (said.word().isEmpty()) {
            return null;
        }
        return said.isPicture()
                ? PackagePart.Kind.PICTURE
                : said.isText() ? PackagePart.Kind.TEXT : said.isOther() ? PackagePart.Kind.OTHER : null;
    }

    private static String id(XmlElement group) {
        return Objects.requireNonNullElse(group.attribute("id"), "");
    }
}
