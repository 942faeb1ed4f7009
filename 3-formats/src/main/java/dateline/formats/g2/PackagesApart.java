package dateline.formats.g2;

import dateline.copy.XmlElement;
import dateline.formats.NothingTaken;
import dateline.story.Refusal;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Finds the packages of a file that name items that did not come in the same file.
final class PackagesApart {
    private final Map<String, G2Item.PackageItem> packages = new LinkedHashMap<>();
    private final Set<String> came = new HashSet<>();

    /// Remembers an item of the file, good or bad.
    void came(XmlElement item) {
        String guid = item.attribute("guid");
        if (guid != null) {
            came.add(guid);
        }
    }

    void add(String place, G2Item.PackageItem pack) {
        packages.put(place, pack);
    }

    void report(List<Refusal> refused, List<String> notes) {
        packages.forEach((place, pack) -> report(place, PackageWalk.guids(pack.groups()), refused, notes));
    }

    private void report(String place, List<String> named, List<Refusal> refused, List<String> notes) {
        List<String> missing =
                named.stream().filter(guid -> !came.contains(guid)).distinct().toList();
        if (named.isEmpty()) {
            refused.add(new Refusal(place, "The package names no items, so there is nothing to join."));
        } else if (named.stream().noneMatch(came::contains)) {
            refused.add(NothingTaken.packageApart(place, missing));
        } else if (!missing.isEmpty()) {
            notes.add(NothingTaken.partOfPackage(place, missing));
        }
    }
}
