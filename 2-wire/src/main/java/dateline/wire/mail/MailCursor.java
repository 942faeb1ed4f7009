package dateline.wire.mail;

import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// How far each folder of a mailbox was taken: the last number (UID), the messages up to it that the server did not
/// give, and the age of the folder's numbers (UIDVALIDITY, RFC 9051 §2.3.1.1). Where the server numbered the folder
/// anew all of it is looked at again; the journal knows what it has.
final class MailCursor {
    /// @param left how often each message was asked for that was not given, by its UID
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

    /// A line a folder: `UIDVALIDITY UID folder`, or `UIDVALIDITY UID;UID:TRIES,UID:TRIES folder` where messages are
    /// left.
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

    /// 0 where none was taken, or the server numbered the folder anew.
    long last(String folder, long validity) {
        return place(folder, validity).uid();
    }

    /// The messages that the server did not give, with the number of tries, by their UID.
    SortedMap<Long, Integer> left(String folder, long validity) {
        return place(folder, validity).left();
    }

    /// Notes a message that needs not be asked for again.
    void taken(String folder, long validity, long uid) {
        Place place = place(folder, validity);
        TreeMap<Long, Integer> left = new TreeMap<>(place.left());
        left.remove(uid);
        places.put(folder, new Place(validity, Math.max(place.uid(), uid), left));
    }

    /// Notes a message that was asked for and not given.
    ///
    /// @param passes whether later messages may be taken before it is asked for again
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
