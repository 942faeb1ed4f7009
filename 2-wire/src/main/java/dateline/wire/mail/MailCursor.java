package dateline.wire.mail;

import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// The position in each folder of a mailbox: the last UID that was taken, the earlier messages that the server
/// failed to deliver, and the folder's UIDVALIDITY (RFC 9051 §2.3.1.1). If the server renumbers a folder, the
/// whole folder is read again; the journal recognizes the messages that it has.
final class MailCursor {
    /// @param left the number of tries for each message that was not delivered, by its UID
    private record Place(long validity, long uid, SortedMap<Long, Integer> left) {
        Place {
            left = Collections.unmodifiableSortedMap(new TreeMap<>(left));
        }
    }

    private final Map<String, Place> places = new TreeMap<>();

    private MailCursor() {}

    static MailCursor read(Optional<String> text) {
        MailCursor cursor = new MailCursor();
        text.orElse("").lines().forEach(line -> {
            String[] parts = line.split(" ", 3);
            if (parts.length == 3) {
                String[] uids = parts[1].split(";", 2);
                cursor.places.put(
                        parts[2],
                        new Place(
                                Long.parseLong(parts[0]),
                                Long.parseLong(uids[0]),
                                left(uids.length > 1 ? uids[1] : "")));
            }
        });
        return cursor;
    }

    private static SortedMap<Long, Integer> left(String text) {
        return Arrays.stream(text.split(",", -1))
                .map(each -> each.split(":", 2))
                .filter(pair -> pair.length == 2)
                .collect(Collectors.toMap(
                        pair -> Long.parseLong(pair[0]),
                        pair -> Integer.parseInt(pair[1]),
                        Integer::max,
                        TreeMap::new));
    }

    /// Returns one line per folder: `UIDVALIDITY UID folder`, or `UIDVALIDITY UID;UID:TRIES,UID:TRIES folder`
    /// if messages are left.
    String text() {
        StringBuilder text = new StringBuilder();
        places.forEach((folder, place) -> text.append(place.validity())
                .append(' ')
                .append(place.uid())
                .append(place.left().isEmpty() ? "" : ";")
                .append(place.left().entrySet().stream()
                        .map(each -> each.getKey() + ":" + each.getValue())
                        .collect(Collectors.joining(",")))
                .append(' ')
                .append(folder)
                .append('\n'));
        return text.toString();
    }

    /// Returns the last UID that was taken; 0 if there is none or the server renumbered the folder.
    long last(String folder, long validity) {
        return place(folder, validity).uid();
    }

    /// Returns the number of tries for each message that the server failed to deliver, by its UID.
    SortedMap<Long, Integer> left(String folder, long validity) {
        return place(folder, validity).left();
    }

    /// Records a message that need not be requested again.
    void taken(String folder, long validity, long uid) {
        Place place = place(folder, validity);
        TreeMap<Long, Integer> left = new TreeMap<>(place.left());
        left.remove(uid);
        places.put(folder, new Place(validity, Math.max(place.uid(), uid), left));
    }

    /// Records a message that was requested and not delivered.
    ///
    /// @param passes whether later messages may be taken before it is requested again
    void notGiven(String folder, long validity, long uid, boolean passes) {
        Place place = place(folder, validity);
        TreeMap<Long, Integer> left = new TreeMap<>(place.left());
        left.merge(uid, 1, Integer::sum);
        places.put(folder, new Place(validity, passes ? Math.max(place.uid(), uid) : place.uid(), left));
    }

    private Place place(String folder, long validity) {
        Place place = places.get(folder);
        return place == null || place.validity() != validity ? new Place(validity, 0, new TreeMap<>()) : place;
    }
}
