package dateline.archive;

import java.util.List;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/// Which items a package still waits for.
///
/// @param dispatch the number of a dispatch that brought a version of the package
/// @param place of the package in its file
/// @param missing guids of the items that did not come; empty if all came, or if the package joins nothing
public record PackageState(long dispatch, String place, List<String> missing) {
    public PackageState {
        missing = List.copyOf(missing);
    }

    /// Lists the packages that concern these guids: those that name them, and those that have them. A package
    /// that came several times is listed for each dispatch.
    static List<PackageState> list(Handle handle, String supplier, List<String> guids) {
        return guids.stream()
                .flatMap(guid -> PackageTable.concerning(handle, supplier, guid).stream())
                .distinct()
                .flatMap(pack -> of(handle, supplier, pack))
                .toList();
    }

    private static Stream<PackageState> of(Handle handle, String supplier, String pack) {
        List<String> missing = PackageTable.find(handle, supplier, pack)
                .map(newest -> PackagedPictures.missing(handle, supplier, newest))
                .orElse(List.of());
        return PackageTable.list(handle, supplier, pack).stream()
                .map(kept -> new PackageState(kept.dispatch(), kept.content().place(), missing));
    }
}
