package dateline.formats.feed;

import dateline.copy.JsonFields;
import dateline.copy.JsonStops;
import dateline.copy.mending.LooseItem;
import dateline.copy.mending.LooseItems;
import dateline.copy.mending.LooseNames;
import dateline.formats.wordpress.PostStatus;
import dateline.story.ItemId;
import dateline.story.Status;
import dateline.story.StatusWord;
import dateline.story.Stop;
import dateline.story.Stops;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Finds orders to stop copy in a feed or WordPress export that cannot be parsed: deleted entries, and items
/// with a status that [Locks] obeys.
public final class FeedStops {
    private static final String DELETED = "deleted-entry";
    private static final LooseNames NAMES = new LooseNames(
            Set.of("item", "entry", DELETED),
            Set.of(
                    "guid",
                    "id",
                    "link",
                    "pubstatus",
                    "publishingstatus",
                    "status",
                    "docdata",
                    "draft",
                    "private",
                    "post_password"),
            Set.of(),
            Set.of(),
            Set.of());
    private static final JsonStops JSON = new JsonStops(FeedStops::ids);
    private static final Set<String> NO = Set.of("no", "false", "0", "n", "off");

    private FeedStops() {}

    /// Finds the orders in RSS, Atom or a WordPress export.
    public static Stops loose(String text) {
        Stops stops = new Stops();
        LooseItems.of(text, NAMES).stream().flatMap(item -> of(item).stream()).forEach(stop -> stops.add(stop, "text"));
        return stops;
    }

    /// Finds the orders in a JSON Feed.
    public static Stops looseJson(String text) {
        Stops stops = new Stops();
        JSON.inBroken(text).forEach(found -> stops.add(found.stop(), "text"));
        return stops;
    }

    private static List<String> ids(JsonFields item) {
        return Stream.of(item.words("id"), item.text("url"))
                .filter(ItemId::identifies)
                .map(Objects::requireNonNull)
                .limit(1)
                .toList();
    }

    private static Optional<Stop> of(LooseItem item) {
        String guid = Stream.of(
                        Stream.ofNullable(item.tag().attributes().get("ref")),
                        Stream.of("guid", "id", "link")
                                .flatMap(name -> item.all(name).stream().map(LooseItem.Part::text)),
                        Stream.ofNullable(item.tag().attributes().get("href")))
                .flatMap(ids -> ids)
                .filter(ItemId::identifies)
                .findFirst()
                .orElse(null);
        List<String> statuses = item.tag().name().equals(DELETED)
                ? List.of("deleted")
                : item.parts().stream().flatMap(part -> status(part).stream()).toList();
        return Stop.of(guid, StatusWord.strictest(statuses.stream()), String.join(", ", statuses), null, null);
    }

    /// Returns whether a part withholds or kills its item, in words of [StatusWord]; empty if the part is not
    /// about this.
    private static Optional<String> status(LooseItem.Part part) {
        Map<String, String> attributes = part.attributes();
        return switch (part.name()) {
            case "pubstatus" ->
                Stream.of(attributes.get("qcode"), attributes.get("uri"), attributes.get("literal"), part.text())
                        .filter(Objects::nonNull)
                        .findFirst();
            case "publishingstatus" -> Optional.of(part.text());
            case "docdata" -> Optional.ofNullable(attributes.get("management-status"));
            case "status" ->
                attributes.containsKey("formalname") ? Optional.of(attributes.get("formalname")) : hidden(part);
            case "draft", "private" -> withheld(!NO.contains(part.text().toLowerCase(Locale.ROOT)));
            case "post_password" -> withheld(!part.text().isEmpty());
            default -> Optional.empty();
        };
    }

    private static Optional<String> hidden(LooseItem.Part part) {
        boolean hidden = new PostStatus(List.of(part.text()), true).status() == Status.WITHHELD;
        return withheld(hidden);
    }

    private static Optional<String> withheld(boolean is) {
        return is ? Optional.of("withheld") : Optional.empty();
    }
}
