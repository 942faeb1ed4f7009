package dateline.wire.inbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;

/// A file's size and modification time. While they stay the same, nobody has written to the file.
record Look(long size, FileTime modified) {

    static Look at(Path file) throws IOException {
        return of(Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS));
    }

    static Look of(BasicFileAttributes attributes) {
        return new Look(attributes.size(), attributes.lastModifiedTime());
    }
}
