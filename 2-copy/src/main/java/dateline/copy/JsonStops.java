package dateline.copy;

import dateline.story.ItemId;
import dateline.story.StatusWord;
import dateline.story.Stop;
import dateline.story.WireTimes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Finds orders to stop copy in JSON, whole or broken: objects that have an id and a status that stops them.
public final class JsonStops {
    private static final int DEEPEST = 12;
    /// What comes after so many characters of a broken file is not looked at.
    private static final int LONGEST = 20_000_000;
    /// Names of the field for the status, in small letters, without lines in them.
    private static final Set<String> STATUSES = Set.of("pubstatus", "publicationstatus");
    /// Names that mean other things, too: they count where their word stops copy.
    private static final Set<String> OTHER_STATUSES = Set.of("status", "state");

    private final Function<JsonFields, List<String>> ids;

    /// @param ids gives the ids by which the archive may know an item; none for an object that is no item
    public JsonStops(Function<JsonFields, List<String>> ids) {
        this.ids = ids;
    }

    /// The id of an item of ninjs, of one that has only the older name, or of one of AP's that lost its envelope; else
    /// what another format calls the id.
    public static List<String> ninjsIds(JsonFields item) {
        Stream<String> own = first(item, "uri", "guid");
        Stream<String> ap = item.object("altids").stream().flatMap(ids -> first(ids, "itemid"));
        List<String> ids = Stream.concat(own, ap).distinct().toList();
        return ids.isEmpty() ? first(item, "itemid", "id", "url").toList() : ids;
    }

    private static Stream<String> first(JsonFields item, String... names) {
        return Stream.of(names)
                .flatMap(name -> Stream.ofNullable(item.words(name)))
                .filter(ItemId::identifies)
                .limit(1);
    }

    /// All orders in a value: of the item that it is, or of the items inside it where it is none.
    public List<Found> in(JsonNode value) {
        List<Found> found = new ArrayList<>();
        in(value, 0, node -> false, found);
        return found;
    }

    /// All orders in JSON that cannot be read as it stands.
    public List<Found> inBroken(String text) {
        List<Found> found = new ArrayList<>();
        inBroken(text, 0, found);
        return found;
    }

    private void inBroken(String text, int depth, List<Found> found) {
        String near = text.substring(0, Math.min(text.length(), LONGEST));
        if (StatusWord.isMentionedIn(near)) {
            LooseJson json = LooseJson.of(near);
            json.roots().forEach(root -> in(root, depth, json::isUnsure, found));
        }
    }

    /// @param type what the item says that it is; null where it does not
    public record Found(Stop stop, @Nullable String type) {}

    private void in(JsonNode value, int depth, Predicate<JsonNode> unsure, List<Found> found) {
        if (depth > DEEPEST || value.isContainer() && value.isEmpty()) {
            return;
        }
        if (value.isArray()) {
            value.valueStream().forEach(each -> in(each, depth + 1, unsure, found));
        } else if (value.isString()) {
            if (isJson(value.stringValue())) {
                inBroken(value.stringValue(), depth + 1, found);
            }
        } else if (value.isObject()) {
            JsonFields fields = new JsonFields(value);
            ids.apply(fields).stream()
                    .flatMap(id -> of(fields, id).stream())
                    .map(stop -> unsure.test(value) ? unsure(stop, fields) : stop)
                    .forEach(stop -> found.add(new Found(stop, fields.text("type"))));
            if (!isItem(fields)) {
                value.propertyStream().map(Map.Entry::getValue).forEach(each -> in(each, depth + 1, unsure, found));
            }
        }
    }

    /// Whether an object is a news item. A status inside an item says nothing about the item. An object that has only
    /// an `id` may be an envelope around items.
    private static boolean isItem(JsonFields fields) {
        return fields.words("uri") != null
                || fields.words("guid") != null
                || fields.object("altids").isPresent();
    }

    private static boolean isJson(String text) {
        String begin = text.substring(0, Math.min(text.length(), 100)).stripLeading();
        return begin.startsWith("{") || begin.startsWith("[") || begin.startsWith("\"");
    }

    private static Stop unsure(Stop stop, JsonFields fields) {
        return stop.unsure("status " + String.join(", ", statuses(fields))
                + " in a broken item, which may mean that it is killed");
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
                .filter(field -> isStatus(field.getKey()) && !field.getValue().isNull())
                .filter(field -> !OTHER_STATUSES.contains(plain(field.getKey())) || stops(word(field.getValue())))
                .map(field -> word(field.getValue()));
        Stream<String> kinds = item.texts("editorialtypes").filter(JsonStops::stops);
        return Stream.concat(status, kinds).filter(said -> !said.isBlank()).toList();
    }

    /// What an item says of its status: a word that stops copy before others, of whatever field; null if it says none.
    public static @Nullable String status(JsonFields item) {
        List<String> said = statuses(item);
        return said.stream()
                .filter(JsonStops::stops)
                .findFirst()
                .or(() -> said.stream().findFirst())
                .orElse(null);
    }

    private static String word(JsonNode value) {
        return value.isString() ? value.stringValue() : value.toString();
    }

    /// Whether a field of this name may say the status: `pubstatus`, `pub_status`, `publicationStatus`, `state`.
    static boolean isStatus(String name) {
        String plain = plain(name);
        return STATUSES.contains(plain) || OTHER_STATUSES.contains(plain);
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replace("_", "").replace("-", "");
    }

    static boolean stops(String said) {
        StatusWord word = StatusWord.of(said);
        return word == StatusWord.CANCELED || word == StatusWord.WITHHELD;
    }
}
