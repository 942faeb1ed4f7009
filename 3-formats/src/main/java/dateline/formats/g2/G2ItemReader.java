package dateline.formats.g2;

import dateline.copy.XmlElement;
import dateline.story.Embargo;
import dateline.story.Status;
import dateline.story.StoryDraft;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads one item that meets the [Requirements].
final class G2ItemReader {
    private static final Set<String> PICTURES = Set.of("ninat:picture", "ninat:graphic", "ninat:photo");
    private static final Set<String> TEXTS = Set.of("ninat:text", "ninat:composite", "");

    private G2ItemReader() {}

    static G2Item read(XmlElement item, Catalog catalog) throws UnknownStatus {
        ItemHead head = ItemHead.of(item, catalog);
        return switch (item.name()) {
            case "newsItem" -> newsItem(head);
            case "packageItem" -> packageItem(head);
            default -> new G2Item.OtherItem();
        };
    }

    static boolean isPicture(@Nullable String itemClass) {
        return itemClass != null && PICTURES.contains(itemClass);
    }

    private static G2Item newsItem(ItemHead head) throws UnknownStatus {
        if (isPicture(head.itemClass())) {
            return new G2Item.PhotoItem(Photo.item(head));
        }
        StoryDraft story = StoryItem.read(head);
        boolean flash = TEXTS.contains(head.itemClass()) && story.headline != null && !InlineCopy.hasData(head);
        return !story.body.isEmpty() || flash || story.isStopped()
                ? new G2Item.TextItem(story, head.links())
                : new G2Item.OtherItem();
    }

    private static G2Item packageItem(ItemHead head) throws UnknownStatus {
        XmlElement groups = head.item().first("groupSet");
        Status status = head.status();
        Embargo embargo = head.embargo();
        boolean stopped = status == Status.CANCELED || status == Status.WITHHELD;
        // CASE: an editor decides whether to show the contents of a stopped package.
        Embargo held = stopped
                ? Embargo.both(
                        embargo,
                        new Embargo.Unclear("its package is " + (status == Status.CANCELED ? "canceled" : "withheld")))
                : embargo;
        return groups == null ? new G2Item.OtherItem() : new G2Item.PackageItem(groups, head.catalog(), held);
    }
}
