package dateline.wire.folders;

import dateline.envelope.Sha256;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// The set of fetched files that are still on a server, as kept in the cursor. So no file is fetched twice,
/// and none is missed because it appears late with an old time. A file is forgotten when the server no longer
/// lists it.
///
/// Stores 64 bits of the SHA-256 of path, size and time per file. The chance that two of 100,000 files have the
/// same bits is about one in four billion.
final class SeenFiles {
    private static final String NOTATION = "1:";

    private final Set<Long> marks = new TreeSet<>();

    private SeenFiles() {}

    static SeenFiles read(Optional<String> cursor) {
        SeenFiles seen = new SeenFiles();
        String text = cursor.filter(stored -> stored.startsWith(NOTATION)).orElse(NOTATION);
        ByteBuffer bytes = ByteBuffer.wrap(Base64.getDecoder().decode(text.substring(NOTATION.length())));
        while (bytes.remaining() >= Long.BYTES) {
            seen.marks.add(bytes.getLong());
        }
        return seen;
    }

    String text() {
        ByteBuffer bytes = ByteBuffer.allocate(marks.size() * Long.BYTES);
        marks.forEach(bytes::putLong);
        return NOTATION + Base64.getEncoder().encodeToString(bytes.array());
    }

    boolean has(RemoteFile file) {
        return marks.contains(mark(file));
    }

    void add(RemoteFile file) {
        marks.add(mark(file));
    }

    /// Forgets files that are no longer listed.
    ///
    /// @return whether any file was forgotten
    boolean retain(Collection<RemoteFile> listed) {
        return marks.retainAll(listed.stream().map(SeenFiles::mark).collect(Collectors.toSet()));
    }

    private static long mark(RemoteFile file) {
        String identity = file.path() + '\n' + file.size() + '\n' + file.modified();
        return ByteBuffer.wrap(Sha256.of(identity.getBytes(StandardCharsets.UTF_8)))
                .getLong();
    }
}
