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
    /// The most characters of a broken file that are read; the rest is ignored.
    private static final int LONGEST = 20_000_000;
    /// Names of the status field, in lower case, without underscores and hyphens.
    private static final Set<String> STATUSES = Set.of("pubstatus", "publicationstatus");
    /// Names that have other meanings too: they count only if their value stops copy.
    private static final Set<String> OTHER_STATUSES = Set.of("status", "state");

    private final Function<JsonFields, List<String>> ids;

    /// @param ids gives the ids by which the archive may know an item; none if the object is not an item
    public JsonStops(Function<JsonFields, List<String>> ids) {
        this.ids = ids;
    }

    /// Lists the ids of an item: `uri` of ninjs, its older name `guid`, dpa's `urn`, or the id of an AP item
    /// without its envelope. Otherwise lists the id that another format uses.
    public static List<String> ninjsIds(JsonFields item) {
        Stream<String> own = first(item, "uri", "guid", "urn");
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

    /// Lists all orders in a value: that of the item itself, or those of the items inside it if it is not
    /// an item.
    public List<Found> in(JsonNode value) {
        List<Found> found = new ArrayList<>();
        in(value, 0, node -> false, found);
        return found;
    }

    /// Lists all orders in JSON that is broken.
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

    /// @param type the item's own type; null if it has none
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

    /// Returns whether an object is a news item. A status inside an item says nothing about the item. An object
    /// that has only an `id` may be an envelope around items.
    private static boolean isItem(JsonFields fields) {
        return fields.words("uri") != null
                || fields.words("guid") != null
                || fields.words("urn") != null
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
        List<String> statuses = statuses(item);
        StatusWord word = StatusWord.strictest(statuses.stream());
        if (word == StatusWord.ABSENT || word == StatusWord.USABLE) {
            return Optional.empty();
        }
        return Stop.of(
                id,
                word,
                String.join(", ", statuses),
                item.words("version"),
                WireTimes.exact(item.firstText("versioncreated", "version_created")));
    }

    /// Lists an item's status words, also if a name is there twice with other capitals.
    private static List<String> statuses(JsonFields item) {
        Stream<String> status = item.node()
                .propertyStream()
                .filter(field -> isStatus(field.getKey()) && !field.getValue().isNull())
                .filter(field -> !OTHER_STATUSES.contains(plain(field.getKey())) || stops(word(field.getValue())))
                .map(field -> word(field.getValue()));
        Stream<String> kinds = item.texts("editorialtypes").filter(JsonStops::stops);
        return Stream.concat(status, kinds).filter(word -> !word.isBlank()).toList();
    }

    /// Returns an item's status word; null if the item has no status. A word that stops copy comes before all
    /// other words, whatever its field is.
    public static @Nullable String status(JsonFields item) {
        List<String> statuses = statuses(item);
        return statuses.stream()
                .filter(JsonStops::stops)
                .findFirst()
                .or(() -> statuses.stream().findFirst())
                .orElse(null);
    }

    private static String word(JsonNode value) {
        return value.isString() ? value.stringValue() : value.toString();
    }

    /// Returns whether a field of this name may hold the status: `pubstatus`, `pub_status`,
    /// `publicationStatus`, `state`.
    static boolean isStatus(String name) {
        String plain = plain(name);
        return STATUSES.contains(plain) || OTHER_STATUSES.contains(plain);
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replace("_", "").replace("-", "");
    }

    static boolean stops(String rawStatus) {
        StatusWord word = StatusWord.of(rawStatus);
        return word == StatusWord.CANCELED || word == StatusWord.WITHHELD;
    }
}
