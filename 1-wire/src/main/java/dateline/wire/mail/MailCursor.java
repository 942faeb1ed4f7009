package dateline.wire.mail;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Where each folder of a mailbox got to: the last number (UID) that was taken, and the age of the folder's numbers
/// (UIDVALIDITY, RFC 9051 §2.3.1.1). Where the server numbered the folder anew all of it is looked at again; the
/// journal
/// knows what it has.
final class MailCursor {
    private record Place(long validity, long uid) {}

    private final Map<String, Place> places = new TreeMap<>();

    private MailCursor() {}

    static MailCursor read(Optional<String> text) {
        MailCursor cursor = new MailCursor();
        text.orElse("").lines().forEach(line -> {
            String[] parts = line.split(" ", 3);
            if (parts.length == 3) {
                cursor.places.put(parts[2], new Place(Long.parseLong(parts[0]), Long.parseLong(parts[1])));
            }
        });
        return cursor;
    }

    /// A line a folder: `UIDVALIDITY UID folder`.
    String text() {
        StringBuilder text = new StringBuilder();
        places.forEach((folder, place) -> text.append(place.validity())
                .append(' ')
                .append(place.uid())
                .append(' ')
                .append(folder)
                .append('\n'));
        return text.toString();
    }

    /// 0 where none was taken, or the server numbered the folder anew.
    long last(String folder, long validity) {
        Place place = places.get(folder);
        return place == null || place.validity() != validity ? 0 : place.uid();
    }

    void move(String folder, long validity, long uid) {
        places.put(folder, new Place(validity, uid));
    }
}
