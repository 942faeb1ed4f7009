package dateline.database;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Makes files and folders that only their owner may read, whatever the umask is: they hold licensed copy.
///
/// On a file system without POSIX permissions they are made as that system makes them.
public final class OwnerOnly {
    private static final Logger LOG = LoggerFactory.getLogger(OwnerOnly.class);
    private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> FOLDER = PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> OTHERS = PosixFilePermissions.fromString("------rwx");

    private OwnerOnly() {}

    /// Makes a folder for its owner alone, and missing folders above it as usual. A folder that exists is left as it
    /// is: its permissions are the operator's choice.
    public static void makeFolder(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        Path above = folder.toAbsolutePath().getParent();
        if (above != null) {
            Files.createDirectories(above);
        }
        try {
            Files.createDirectory(folder, attributes(folder, FOLDER));
        } catch (FileAlreadyExistsException e) {
            if (!Files.isDirectory(folder)) {
                throw e;
            }
        }
    }

    /// Makes an empty file for its owner alone, or takes a file that exists away from everybody else.
    ///
    /// @throws FileAlreadyExistsException if a folder has its name
    public static void makeFile(Path file) throws IOException {
        try {
            Files.createFile(file, attributes(file, FILE));
        } catch (FileAlreadyExistsException e) {
            if (Files.isDirectory(file)) {
                throw e;
            }
            closeFile(file);
        }
    }

    /// Makes an empty file for its owner alone.
    ///
    /// @throws FileAlreadyExistsException if there is one
    public static void makeNewFile(Path file) throws IOException {
        Files.createFile(file, attributes(file, FILE));
    }

    /// Takes a file, if it exists, away from everybody but its owner.
    public static void closeFile(Path file) {
        restrict(file, FILE);
    }

    /// Takes a folder, if it exists, away from everybody but its owner.
    public static void closeFolder(Path folder) {
        restrict(folder, FOLDER);
    }

    /// Takes a folder, if it exists, away from everybody but its owner and its group.
    public static void closeFolderToOthers(Path folder) {
        restrict(folder, EnumSet.complementOf(EnumSet.copyOf(OTHERS)));
    }

    /// Whether users who are neither the owner nor in the group may list a folder.
    public static boolean isOpenToOthers(Path folder) {
        try {
            return isPosix(folder) && Files.getPosixFilePermissions(folder).contains(PosixFilePermission.OTHERS_READ);
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }

    private static void restrict(Path path, Set<PosixFilePermission> most) {
        if (!isPosix(path) || !Files.exists(path)) {
            return;
        }
        try {
            Set<PosixFilePermission> now = Files.getPosixFilePermissions(path);
            Set<PosixFilePermission> restricted = EnumSet.copyOf(most);
            restricted.retainAll(now);
            if (!restricted.equals(now)) {
                Files.setPosixFilePermissions(path, restricted);
            }
        } catch (IOException | UnsupportedOperationException e) {
            LOG.warn("{} may be read by other users, and its permissions cannot be changed: {}", path, e.toString());
        }
    }

    private static FileAttribute<?>[] attributes(Path path, Set<PosixFilePermission> permissions) {
        return isPosix(path)
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(permissions)}
                : new FileAttribute<?>[0];
    }

    private static boolean isPosix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
