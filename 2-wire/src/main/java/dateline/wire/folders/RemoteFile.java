package dateline.wire.folders;

import java.time.Instant;

/// A file as a server lists it.
///
/// @param path the full path
/// @param size in bytes; -1 if the server does not say
/// @param modified by the server's clock, which may be wrong; compare it only with times of the same server
record RemoteFile(String path, long size, Instant modified) {
    String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /// Returns whether a listed name is a plain file name: not a path, and without control characters.
    static boolean isName(String listed) {
        return !listed.isEmpty()
                && !listed.contains("/")
                && !listed.contains("\\")
                && listed.chars().noneMatch(Character::isISOControl);
    }
}
