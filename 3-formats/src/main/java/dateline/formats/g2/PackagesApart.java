package dateline.formats.g2;

import dateline.copy.XmlElement;
import dateline.formats.NothingTaken;
import dateline.story.NewsPackage;
import dateline.story.Refusal;
import dateline.story.Status;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The packages of a file, and which of them name items that did not come in the same file.
final class PackagesApart {
    private final List<NewsPackage> packages = new ArrayList<>();
    private final Set<String> came = new HashSet<>();

    /// Remembers an item of the file, good or bad.
    void came(XmlElement item) {
        String guid = item.attribute("guid");
        if (guid != null) {
            came.add(guid.strip());
        }
    }

    void add(NewsPackage pack) {
        packages.add(pack);
    }

    List<NewsPackage> all() {
        return packages;
    }

    void report(List<Refusal> refused, List<String> notes) {
        packages.stream()
                .filter(pack -> pack.status() == null || pack.status() == Status.USABLE)
                .forEach(pack -> report(pack, refused, notes));
    }

    private void report(NewsPackage pack, List<Refusal> refused, List<String> notes) {
        List<String> missing =
                pack.guids().stream().filter(guid -> !came.contains(guid)).toList();
        if (pack.root().items().findAny().isEmpty()) {
            refused.add(new Refusal(pack.place(), "The package names no items, so there is nothing to join."));
        } else if (pack.guids().isEmpty()) {
            notes.add(NothingTaken.otherKind(pack.place(), "a package without text and pictures"));
        } else if (missing.size() == pack.guids().size()) {
            refused.add(NothingTaken.packageApart(pack.place(), missing));
        } else if (!missing.isEmpty()) {
            notes.add(NothingTaken.partOfPackage(pack.place(), missing));
        }
    }
}
