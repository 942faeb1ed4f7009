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

/// Creates files and folders that only their owner may read, whatever the umask is, because they hold
/// licensed copy.
///
/// On a file system without POSIX permissions, they get that system's default permissions.
public final class OwnerOnly {
    private static final Logger LOG = LoggerFactory.getLogger(OwnerOnly.class);
    private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> FOLDER = PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> OTHERS = PosixFilePermissions.fromString("------rwx");

    private OwnerOnly() {}

    /// Creates a folder for its owner alone, and missing parent folders with the default permissions. Leaves an
    /// existing folder as it is: its permissions are the operator's choice.
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

    /// Creates an empty file for its owner alone, or removes all other users' permissions from an
    /// existing file.
    ///
    /// @throws FileAlreadyExistsException if a folder has this name
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

    /// Creates an empty file for its owner alone.
    ///
    /// @throws FileAlreadyExistsException if the file exists
    public static void makeNewFile(Path file) throws IOException {
        Files.createFile(file, attributes(file, FILE));
    }

    /// Removes all permissions of users other than the owner from a file, if it exists.
    public static void closeFile(Path file) {
        restrict(file, FILE);
    }

    /// Removes all permissions of users other than the owner from a folder, if it exists.
    public static void closeFolder(Path folder) {
        restrict(folder, FOLDER);
    }

    /// Removes all permissions of users other than the owner and the group from a folder, if it exists.
    public static void closeFolderToOthers(Path folder) {
        restrict(folder, EnumSet.complementOf(EnumSet.copyOf(OTHERS)));
    }

    /// Returns whether users who are neither the owner nor in the group may list a folder.
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
