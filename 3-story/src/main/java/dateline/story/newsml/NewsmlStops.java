package dateline.story.newsml;

import dateline.story.Status;
import dateline.story.StatusWord;
import dateline.story.Stop;
import dateline.story.WireTimes;
import dateline.story.XmlElement;
import java.util.Optional;

/// Finds the order to stop copy in an item that cannot be read otherwise: by its identification and its management
/// alone.
final class NewsmlStops {
    private NewsmlStops() {}

    /// Empty where the item does not say which one it is, or nothing in it stops copy.
    ///
    /// @param empty as in [Management#of]
    static Optional<Stop> of(XmlElement item, boolean empty) {
        Identity identity = Identity.of(item);
        XmlElement management = item.first("NewsManagement");
        if (identity == null || management == null) {
            return Optional.empty();
        }
        String said = String.join(", ", Management.statuses(management).toList());
        return Stop.of(
                identity.guid(),
                word(Management.of(item, empty), said),
                said,
                identity.revision(),
                WireTimes.read(management.textOf("ThisRevisionCreated")));
    }

    /// An embargo is no order to stop what came before.
    private static StatusWord word(Management management, String said) {
        if (management.fault().isPresent()) {
            return said.isEmpty() ? StatusWord.ABSENT : StatusWord.UNCLEAR;
        }
        return management.status() == Status.CANCELED
                ? StatusWord.CANCELED
                : management.status() == Status.WITHHELD ? StatusWord.WITHHELD : StatusWord.ABSENT;
    }
}
