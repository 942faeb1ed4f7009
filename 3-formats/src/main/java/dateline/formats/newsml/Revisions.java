package dateline.formats.newsml;

import dateline.copy.UnreadableXml;
import dateline.copy.WireFile;
import dateline.copy.XmlElement;
import dateline.copy.XmlInput;
import dateline.copy.XmlNode;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Makes an item whole that only says what to change in the revision before it. That revision is in the same file,
/// or in one that the supplier sent before; it may consist of changes itself.
final class Revisions {
    /// The most revisions of changes alone, one after another.
    private static final int LONGEST_CHAIN = 50;

    private static final Comparator<XmlElement> BY_NUMBER = Comparator.comparing(item -> {
        NewsmlIdentity identity = NewsmlIdentity.of(item);
        return identity == null ? BigInteger.ZERO : number(identity);
    });

    private final WireFile file;
    private @Nullable List<XmlElement> items;

    Revisions(WireFile file) {
        this.file = file;
    }

    static boolean isChange(XmlElement item) {
        return !item.all("Update").isEmpty();
    }

    /// Returns the item with the content of the revision before, as the item changes it.
    XmlElement whole(XmlElement item, NewsmlIdentity identity) throws NotApplied {
        return whole(item, identity, 1);
    }

    private XmlElement whole(XmlElement item, NewsmlIdentity identity, int depth) throws NotApplied {
        Found found = previous(item, identity)
                .filter(any -> depth <= LONGEST_CHAIN)
                .orElseThrow(() -> new NotApplied("This revision only says what to change in the one before it"
                        + before(item)
                                .map(number -> ", revision " + number + ",")
                                .orElse("")
                        + " which did not come, or came too long ago. Ask the supplier for the whole item."));
        XmlElement previous = isChange(found.item())
                ? found.in().whole(found.item(), Objects.requireNonNull(NewsmlIdentity.of(found.item())), depth + 1)
                : found.item();
        List<XmlNode> content = new ArrayList<>(item.content().stream()
                .filter(node -> node instanceof XmlElement part && Changes.KEPT_APART.contains(part.name()))
                .toList());
        content.addAll(Changes.applied(previous, item));
        return Changes.with(item, content);
    }

    /// An item, and the file in which it is.
    private record Found(XmlElement item, Revisions in) {}

    private Optional<Found> previous(XmlElement item, NewsmlIdentity identity) {
        String guid = identity.guid();
        if (guid == null) {
            return Optional.empty();
        }
        Predicate<XmlElement> wanted = wanted(item, identity, guid);
        return found(wanted)
                .or(() -> file.earlier().containing(words(item, guid)).stream()
                        .flatMap(earlier -> new Revisions(earlier).found(wanted).stream())
                        .findFirst());
    }

    private Optional<Found> found(Predicate<XmlElement> wanted) {
        return latest(wanted).map(item -> new Found(item, this));
    }

    /// Returns what the item before has to be: of the same guid and with content; of the revision that the item
    /// names, or of any lower one.
    private static Predicate<XmlElement> wanted(XmlElement item, NewsmlIdentity identity, String guid) {
        Optional<String> named = before(item);
        return other -> {
            NewsmlIdentity its = NewsmlIdentity.of(other);
            return its != null
                    && guid.equals(its.guid())
                    && (isChange(other) || other.first("NewsComponent") != null)
                    && (named.isPresent()
                            ? named.get().equals(its.revision())
                            : number(its).compareTo(number(identity)) < 0);
        };
    }

    /// Returns the number of the revision that an item names as the one before it.
    private static Optional<String> before(XmlElement item) {
        XmlElement revision = item.first("Identification", "NewsIdentifier", "RevisionId");
        return Optional.ofNullable(revision)
                .map(id -> id.attribute("PreviousRevision"))
                .filter(number -> !number.equals("0"));
    }

    private static BigInteger number(NewsmlIdentity identity) {
        String revision = identity.revision();
        return revision != null && revision.matches("[0-9]{1,30}") ? new BigInteger(revision) : BigInteger.ZERO;
    }

    /// Returns the words by which to find the item's other revisions: the part of the public identifier that is
    /// the same in all of them, else the item's own id.
    private static String words(XmlElement item, String guid) {
        String urn = item.textOf("Identification", "NewsIdentifier", "PublicIdentifier");
        String id = item.textOf("Identification", "NewsIdentifier", "NewsItemId");
        return id == null || urn != null && urn.startsWith(guid) ? guid : id;
    }

    /// Returns the wanted item of the highest revision in this file; the last of several.
    private Optional<XmlElement> latest(Predicate<XmlElement> wanted) {
        return items().stream().filter(wanted).reduce((a, b) -> BY_NUMBER.compare(a, b) > 0 ? a : b);
    }

    private List<XmlElement> items() {
        List<XmlElement> known = items;
        if (known == null) {
            known = new ArrayList<>();
            try {
                read(XmlInput.ofText(file.text()), known);
            } catch (UnreadableXml e) {
                // the items before that place are read
            }
            items = known;
        }
        return known;
    }

    private static void read(XmlInput xml, List<XmlElement> items) throws UnreadableXml {
        if (xml.next(1) && xml.head().name().equals("NewsItem")) {
            items.add(xml.whole());
        }
        while (xml.next(2)) {
            if (xml.head().name().equals("NewsItem")) {
                items.add(xml.whole());
            }
        }
    }
}
