package dateline.formats.g2;

import dateline.copy.XmlElement;
import dateline.story.Embargo;
import dateline.story.NewsPackage;
import dateline.story.Status;
import dateline.story.StoryDraft;
import java.util.Optional;

/// Reads one item that meets the [Requirements].
final class G2ItemReader {
    private G2ItemReader() {}

    static G2Item read(XmlElement item, Catalog catalog) throws UnknownStatus {
        ItemHead head = ItemHead.of(item, catalog);
        return switch (item.name()) {
            case "newsItem" -> newsItem(head);
            case "packageItem" -> packageItem(head);
            default -> new G2Item.OtherItem(item.name());
        };
    }

    private static G2Item newsItem(ItemHead head) throws UnknownStatus {
        ItemClass itemClass = head.itemClass();
        if (itemClass.isPicture()) {
            return new G2Item.PhotoItem(Photo.item(head));
        }
        StoryDraft story = StoryItem.read(head);
        boolean flash = itemClass.isText() && story.headline != null && !InlineCopy.hasData(head);
        if (!story.body.isEmpty() || flash || story.isStopped()) {
            return new G2Item.TextItem(story, head.links());
        }
        Optional<String> data = InlineCopy.data(head);
        if (itemClass.isOther() || data.isPresent()) {
            return new G2Item.OtherItem(data.orElse(itemClass.word()));
        }
        boolean picture = !itemClass.isText() && !Photo.renditions(head, false).isEmpty();
        return picture ? new G2Item.PhotoItem(Photo.item(head)) : new G2Item.EmptyItem(InlineCopy.whyNone(head));
    }

    private static G2Item packageItem(ItemHead head) throws UnknownStatus {
        XmlElement groups = head.item().first("groupSet");
        Status status = head.status();
        Embargo embargo = head.embargo();
        boolean stopped = status == Status.CANCELED || status == Status.WITHHELD;
        if (groups == null && !stopped) {
            return new G2Item.EmptyItem("The package has no groupSet, so it names no items.");
        }
        // CASE: an editor decides whether to show the contents of a stopped package.
        Embargo held = stopped
                ? Embargo.both(
                        embargo,
                        new Embargo.Unclear("its package is " + (status == Status.CANCELED ? "canceled" : "withheld")))
                : embargo;
        NewsPackage content = new NewsPackage(
                head.guid(),
                head.version(),
                head.versionCreated(),
                status,
                embargo,
                ItemPlace.of(head.item()),
                PackageGroups.root(groups, head.catalog()));
        return new G2Item.PackageItem(content, held);
    }
}
