package dateline.formats.newsml;

import dateline.copy.XmlElement;
import dateline.copy.mending.LooseItem;
import dateline.copy.mending.LooseItems;
import dateline.copy.mending.LooseNames;
import dateline.story.Status;
import dateline.story.StatusWord;
import dateline.story.Stop;
import dateline.story.Stops;
import dateline.story.WireTimes;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Finds the order to stop copy in an item that cannot be read otherwise. Only its identification and its
/// management are needed.
public final class NewsmlStops {
    private static final Set<String> IDENTITY =
            Set.of("ProviderId", "DateId", "NewsItemId", "RevisionId", "PublicIdentifier");
    private static final Set<String> MANAGEMENT = Set.of("Status", "ThisRevisionCreated", "NewsItemType");
    private static final String INSTRUCTION = "Instruction";
    /// Marks an instruction that applies to revisions before this one.
    private static final String OF_OTHERS = "RevisionStatus";
    private static final LooseNames NAMES = new LooseNames(
            Set.of("NewsItem"),
            Set.of(
                    "ProviderId",
                    "DateId",
                    "NewsItemId",
                    "RevisionId",
                    "PublicIdentifier",
                    "Status",
                    "ThisRevisionCreated",
                    "NewsItemType",
                    INSTRUCTION,
                    OF_OTHERS),
            Set.of("NewsComponent", OF_OTHERS),
            Set.of("Identification", "NewsManagement"),
            Set.of("FormalName"));

    private NewsmlStops() {}

    /// Finds the orders in a file that cannot be parsed.
    public static Stops loose(String text) {
        Stops stops = new Stops();
        LooseItems.of(text, NAMES).stream()
                .flatMap(item -> of(tree(item), false).stream())
                .forEach(stop -> stops.add(stop, null));
        return stops;
    }

    private static XmlElement tree(LooseItem item) {
        XmlElement identifier = item.around("NewsIdentifier", IDENTITY);
        Set<String> management = new HashSet<>(MANAGEMENT);
        if (item.all(OF_OTHERS).isEmpty()) {
            management.add(INSTRUCTION);
        }
        return item.with(List.of(
                new XmlElement("Identification", "", Map.of(), List.of(identifier), 0),
                item.around("NewsManagement", management)));
    }

    /// Returns the order; empty if the item has no id, or nothing in it stops copy.
    ///
    /// @param empty as in [Management#of]
    static Optional<Stop> of(XmlElement item, boolean empty) {
        NewsmlIdentity identity = NewsmlIdentity.of(item);
        XmlElement management = item.first("NewsManagement");
        if (identity == null || management == null) {
            return Optional.empty();
        }
        String rawStatus = String.join(", ", Management.statuses(management).toList());
        return Stop.of(
                identity.guid(),
                word(Management.of(item, empty), rawStatus),
                rawStatus,
                identity.revision(),
                WireTimes.exact(management.textOf("ThisRevisionCreated")));
    }

    /// Returns the order that a state gives. An embargo is not an order to stop earlier copy.
    private static StatusWord word(Management management, String rawStatus) {
        if (management.fault().isPresent()) {
            return rawStatus.isEmpty() ? StatusWord.ABSENT : StatusWord.UNCLEAR;
        }
        return management.status() == Status.CANCELED
                ? StatusWord.CANCELED
                : management.status() == Status.WITHHELD ? StatusWord.WITHHELD : StatusWord.ABSENT;
    }
}
