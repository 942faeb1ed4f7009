package dateline.wire.inbox;

import java.nio.file.Path;

/// A file that was dropped into the inbox.
///
/// @param file its current path
/// @param below its path relative to the inbox when it was dropped
/// @param supplier the first folder of that path, or the default supplier
record InboxFile(Path file, Path below, String supplier) {

    static InboxFile of(Path inbox, Path file, String defaultSupplier) {
        Path below = inbox.relativize(file);
        return new InboxFile(
                file, below, below.getNameCount() > 1 ? below.getName(0).toString() : defaultSupplier);
    }

    /// Returns the dispatch's name: the path below the supplier's folder.
    String name() {
        Path inSupplier = below.getNameCount() > 1 ? below.subpath(1, below.getNameCount()) : below;
        return inSupplier.toString().replace('\\', '/');
    }

    InboxFile movedTo(Path target) {
        return new InboxFile(target, below, supplier);
    }
}
