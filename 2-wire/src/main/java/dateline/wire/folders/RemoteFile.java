package dateline.wire.folders;

import java.time.Instant;

/// A file as a server lists it.
///
/// @param path the whole one
/// @param size in bytes; -1 where the server does not say
/// @param modified by the server's own clock, which may be wrong; only ever compared with itself
record RemoteFile(String path, long size, Instant modified) {
    String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /// A name that a server lists is a name and no path.
    static boolean isName(String listed) {
        return !listed.isEmpty()
                && !listed.contains("/")
                && !listed.contains("\\")
                && listed.chars().noneMatch(Character::isISOControl);
    }
}
