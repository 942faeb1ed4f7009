package dateline.archive;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/// Replaces damaged rows of packages by what their dispatch gives.
final class PackageRepair {
    private PackageRepair() {}

    /// @return the ids of the stories whose pictures this may change
    static Set<String> packages(Handle handle, Filing filing) {
        List<Long> damaged = handle
                .createQuery("select * from news_package where dispatch = ?")
                .bind(0, filing.dispatch())
                .map((row, context) -> PackageTable.read(handle, row).isPresent()
                        ? Optional.<Long>empty()
                        : Optional.of(row.getLong("number")))
                .stream()
                .flatMap(Optional::stream)
                .toList();
        Set<String> stories = new HashSet<>();
        if (!damaged.isEmpty()) {
            damaged.forEach(number -> handle.execute("delete from news_package where number = ?", number));
            filing.reading().packages().forEach(pack -> {
                String guid = PackageTable.add(handle, filing, pack);
                stories.addAll(PackagedPictures.refresh(handle, filing.supplier(), guid));
            });
        }
        return stories;
    }
}
