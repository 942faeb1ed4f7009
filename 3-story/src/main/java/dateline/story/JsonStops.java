package dateline.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Finds orders to stop copy in JSON, whole or broken: objects that have an id and a status that stops them.
public final class JsonStops {
    private static final int DEEPEST = 6;
    /// What comes after so many characters of a broken file is not looked at.
    private static final int LONGEST = 20_000_000;
    private static final Pattern STATUS =
            Pattern.compile("(?i)\"pubstatus\"\\s{0,100}:\\s{0,100}\"([^\"\\r\\n]{1,100})\"");
    private static final Pattern ID = Pattern.compile("(?i)\"uri\"\\s{0,100}+:\\s{0,100}+\"([^\"\\r\\n]{1,1000}+)\"");

    private final Function<JsonFields, List<String>> ids;

    /// @param ids gives the ids by which the archive may know an item; none for an object that is no item
    public JsonStops(Function<JsonFields, List<String>> ids) {
        this.ids = ids;
    }

    /// The id of an item of ninjs, of one that has only the older name, or of one of AP's that lost its envelope.
    public static List<String> ninjsIds(JsonFields item) {
        Stream<String> own = Stream.ofNullable(item.firstText("uri", "guid"));
        Stream<String> ap = item.object("altids").flatMap(ids -> Optional.ofNullable(ids.text("itemid"))).stream();
        return Stream.concat(own, ap).distinct().toList();
    }

    /// All orders in a value: of the item that it is, or of the items inside it where it is none.
    public List<Found> in(JsonNode value) {
        List<Found> found = new ArrayList<>();
        in(value, 0, found);
        return found;
    }

    /// All orders in JSON that cannot be read as it stands.
    public List<Found> inBroken(String text) {
        String near = text.substring(0, Math.min(text.length(), LONGEST));
        if (!StatusWord.isMentionedIn(near)) {
            return List.of();
        }
        List<Found> found = new ArrayList<>();
        for (JsonPieces.Piece piece : JsonPieces.of(near)) {
            List<Found> certain = in(piece.read());
            found.addAll(certain);
            unsure(piece).filter(stop -> !names(certain, stop)).ifPresent(stop -> found.add(new Found(stop, null)));
        }
        return found;
    }

    /// @param type what the item says that it is; null where it does not
    public record Found(Stop stop, @Nullable String type) {}

    private void in(JsonNode value, int depth, List<Found> found) {
        if (depth > DEEPEST) {
            return;
        }
        if (value.isArray()) {
            value.valueStream().forEach(each -> in(each, depth + 1, found));
        } else if (value.isObject()) {
            JsonFields fields = new JsonFields(value);
            List<String> named = ids.apply(fields);
            if (named.isEmpty()) {
                value.propertyStream().map(Map.Entry::getValue).forEach(each -> in(each, depth + 1, found));
            }
            named.stream()
                    .flatMap(id -> of(fields, id).stream())
                    .forEach(stop -> found.add(new Found(stop, fields.text("type"))));
        }
    }

    private static Optional<Stop> of(JsonFields item, String id) {
        List<String> said = statuses(item);
        return Stop.of(
                id,
                StatusWord.strictest(said.stream()),
                String.join(", ", said),
                item.words("version"),
                WireTimes.read(item.text("versioncreated")));
    }

    /// What an item says of its status, also where a name stands twice in other letters.
    private static List<String> statuses(JsonFields item) {
        Stream<String> status = item.node()
                .propertyStream()
                .filter(field -> field.getKey().equalsIgnoreCase("pubstatus"))
                .filter(field -> !field.getValue().isNull())
                .map(field -> field.getValue().isString()
                        ? field.getValue().stringValue()
                        : field.getValue().toString());
        Stream<String> kinds = item.texts("editorialtypes").filter(JsonStops::stops);
        return Stream.concat(status, kinds).filter(said -> !said.isBlank()).toList();
    }

    private static boolean stops(String said) {
        StatusWord word = StatusWord.of(said);
        return word == StatusWord.CANCELED || word == StatusWord.WITHHELD;
    }

    /// An id and a status on two sides of a fault may belong together: an editor decides.
    private Optional<Stop> unsure(JsonPieces.Piece piece) {
        Matcher status = STATUS.matcher(piece.unread());
        if (!status.find() || !StatusWord.isMentionedIn(status.group(1))) {
            return Optional.empty();
        }
        String id = lastId(piece.read(), 0);
        Matcher later = ID.matcher(piece.unread());
        String guid = id == null && later.find() ? later.group(1) : id;
        return Stop.of(guid, StatusWord.UNCLEAR, status.group(1), null, null)
                .map(stop -> stop.unsure(
                        "status " + status.group(1) + " in a broken item, which may mean that it is killed"));
    }

    private @Nullable String lastId(JsonNode value, int depth) {
        List<String> named = value.isObject() ? ids.apply(new JsonFields(value)) : List.of();
        if (!named.isEmpty() || depth > DEEPEST || value.isEmpty()) {
            return named.isEmpty() ? null : named.getFirst();
        }
        List<JsonNode> inside = value.valueStream().toList();
        return lastId(inside.getLast(), depth + 1);
    }

    private static boolean names(List<Found> found, Stop stop) {
        return found.stream().anyMatch(each -> each.stop().guid().equals(stop.guid()));
    }
}
