package dateline.formats.g2;

import dateline.copy.XmlElement;
import dateline.story.Embargo;
import dateline.story.Status;
import dateline.story.StatusWord;
import dateline.story.WireTimes;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads the metadata that every item has, whatever its content is.
record ItemHead(XmlElement item, XmlElement meta, Catalog catalog, Wordings wordings) {
    private static final Set<String> USABLE = Set.of("usable", "stat:usable");

    /// @param item an item that has its `itemMeta`
    static ItemHead of(XmlElement item, Catalog catalog) {
        return new ItemHead(
                item, Objects.requireNonNull(item.first("itemMeta")), catalog, new Wordings(language(item)));
    }

    private static @Nullable String language(XmlElement item) {
        XmlElement language = item.first("contentMeta", "language");
        String tag = language == null ? null : language.attribute("tag");
        return tag == null ? item.attribute("xml:lang") : tag;
    }

    String guid() {
        return Objects.requireNonNull(item.attribute("guid"));
    }

    @Nullable
    String version() {
        return item.attribute("version");
    }

    /// Returns the time of this version. Some suppliers leave it empty and date the content: then it is the time
    /// of its last change, else of its creation.
    @Nullable
    Instant versionCreated() {
        return WireTimes.first(Stream.of(
                meta.textOf("versionCreated"),
                item.textOf("contentMeta", "contentModified"),
                item.textOf("contentMeta", "contentCreated"),
                meta.textOf("firstCreated")));
    }

    @Nullable
    Instant surelyCreated() {
        return WireTimes.exact(meta.textOf("versionCreated"));
    }

    ItemClass itemClass() {
        return ItemClass.of(meta, catalog);
    }

    /// Returns the status; null if there is none, which the standard takes as usable.
    ///
    /// @throws UnknownStatus if the status is not one of IPTC's
    @Nullable
    Status status() throws UnknownStatus {
        List<String> statuses = G2Stops.statuses(item, catalog).toList();
        if (statuses.isEmpty() && meta.all("pubStatus").isEmpty()) {
            return null;
        }
        boolean usable = !statuses.isEmpty() && statuses.stream().allMatch(USABLE::contains);
        return switch (StatusWord.strictest(statuses.stream())) {
            case CANCELED -> Status.CANCELED;
            case WITHHELD -> Status.WITHHELD;
            case USABLE, UNCLEAR, ABSENT -> {
                if (!usable) {
                    throw new UnknownStatus(String.join(", ", statuses));
                }
                yield Status.USABLE;
            }
        };
    }

    /// Returns the embargo. An empty element holds the item until its supplier says otherwise (NewsML-G2
    /// Guidelines, "Embargo").
    @Nullable
    Embargo embargo() {
        XmlElement embargoed = meta.first("embargoed");
        if (embargoed == null) {
            return null;
        }
        return embargoed.text().isEmpty()
                ? new Embargo.Unclear("until further notice")
                : WireTimes.embargo(embargoed.text());
    }

    boolean signals(String signal) {
        return meta.all("signal").stream()
                .anyMatch(
                        each -> signal.equals(catalog.code(each)) || signal.endsWith(":" + each.attribute("literal")));
    }

    @Nullable
    String editorNote() {
        String notes = meta.all("edNote").stream()
                .map(XmlElement::text)
                .filter(note -> !note.isEmpty())
                .collect(Collectors.joining("\n"));
        return notes.isEmpty() ? null : notes;
    }

    /// Lists the guids that links with this relation name, without the item's own.
    List<String> linked(String relation) {
        return meta.all("link").stream()
                .filter(link -> relation.equals(catalog.code(link, "rel")))
                .map(link -> link.attribute("residref") == null ? link.attribute("href") : link.attribute("residref"))
                .filter(Objects::nonNull)
                .filter(target -> !target.equals(guid()))
                .toList();
    }

    /// Lists the guids that links with any relation name.
    List<String> links() {
        return meta.all("link").stream()
                .map(link -> link.attribute("residref"))
                .filter(Objects::nonNull)
                .toList();
    }

    /// Returns when the supplier withdraws the item (NewsML-G2 2.17, `itemMeta/expires`), as written.
    @Nullable
    String end() {
        return meta.textOf("expires");
    }

    /// Returns the text of a child of `contentMeta`, in the item's language if possible.
    @Nullable
    String content(String name) {
        XmlElement contentMeta = item.first("contentMeta");
        return contentMeta == null ? null : wordings.best(contentMeta.all(name));
    }
}
