package dateline.formats.feed;

import dateline.copy.Copy;
import dateline.story.Story;
import dateline.story.StoryDraft;
import dateline.story.WireTimes;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads an RSS item or an Atom entry into a story, independently of the other items.
final class FeedItem {
    private static final String[] CONTENT = {
        "content:encoded", "content", "xhtml:body", "atom:content", "body", "fullitem"
    };
    private static final String[] SUMMARY = {
        "summary", "atom:summary", "dc:description", "itunes:summary", "itunes:subtitle"
    };

    private final FeedElement item;
    private final FeedHead head;
    private final StoryDraft draft = new StoryDraft();

    private FeedItem(FeedElement item, FeedHead head) {
        this.item = item;
        this.head = head;
    }

    /// Returns the story; empty if the item has no content, or nothing that identifies it.
    static Optional<Story> story(FeedElement item, FeedHead head) {
        if (item.element().attributes().isEmpty() && item.children().allMatch(FeedItem::saysNothing)) {
            return Optional.empty();
        }
        FeedItem reader = new FeedItem(item, head);
        reader.lines();
        ApMetadata.into(reader.draft, item);
        reader.times();
        reader.copy();
        reader.rights();
        FeedSubjects.into(reader.draft, item);
        Locks.into(reader.draft, item.element());
        Availability.into(reader.draft, item);
        return FeedItemIdentity.into(reader.draft, reader.guid())
                ? Optional.of(reader.draft.story())
                : Optional.empty();
    }

    private static boolean saysNothing(FeedElement child) {
        return child.isBlank() && child.element().attributes().isEmpty();
    }

    private void lines() {
        draft.headline = item.line("title", "atom:title", "dc:title", "media:title", "itunes:title");
        draft.link = FeedLinks.of(item);
        draft.byline = byline();
        Stream.concat(
                        names(item.all("contributor", "atom:contributor").stream()),
                        item.lines("dc:contributor").flatMap(Bylines::name))
                .forEach(draft.contributors::add);
    }

    private @Nullable String byline() {
        FeedElement from = item.first("source", "atom:source");
        List<FeedElement> source = from == null ? List.of() : from.all("author", "atom:author");
        return Stream.of(
                        names(item.all("author", "atom:author").stream()),
                        item.lines("dc:creator", "dc:author"),
                        item.lines("itunes:author"),
                        names(source.stream()),
                        names(head.authors()))
                .map(Bylines::of)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /// Returns the names of persons. Atom writes persons as elements (RFC 4287 §3.2), RSS as text.
    private static Stream<String> names(Stream<FeedElement> persons) {
        return persons.flatMap(person -> {
            FeedElement name = person.first("name", "atom:name");
            boolean atom = !person.children().toList().isEmpty();
            String line = atom
                    ? name == null ? null : FeedText.of(name).line()
                    : FeedText.of(person).line();
            return Stream.ofNullable(line).flatMap(Bylines::name);
        });
    }

    private void times() {
        draft.published = time("published", "pubdate", "issued", "atom:published", "dcterms:issued", "dc:date");
        draft.updated = time("updated", "modified", "atom:updated", "dcterms:modified");
        draft.versionCreated = draft.updated;
        item.all("expirationdate")
                .forEach(child -> draft.expires(child.element().text()));
    }

    private @Nullable Instant time(String... names) {
        return Stream.of(names)
                .flatMap(name -> item.all(name).stream())
                .map(child -> WireTimes.readLoosely(child.element().text()))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /// Reads the text and the summary. A description is the text if the item has no fuller text; otherwise it
    /// is the summary. Atom's `summary` is never the text.
    private void copy() {
        FeedElement content = Stream.of(CONTENT)
                .flatMap(name -> item.all(name).stream())
                .filter(child -> FeedText.isText(child) && !child.isBlank())
                .findFirst()
                .orElse(null);
        FeedElement described = item.first("description");
        FeedElement full = content == null ? described : content;
        draft.summary = item.line(SUMMARY);
        if (draft.summary == null && content != null && described != null) {
            draft.summary = FeedText.of(described).line();
        }
        if (full != null) {
            FeedCopy copy = FeedCopy.of(FeedText.of(full));
            draft.summary = Summaries.unlessHead(draft.summary, copy.body());
            Copy.into(draft, copy.body());
            draft.pictures.addAll(copy.picturesWith(FeedPictures.of(item)));
        } else {
            draft.pictures.addAll(FeedPictures.of(item));
        }
        if (draft.summary == null && draft.body.isEmpty()) {
            draft.summary = Stream.concat(Stream.of(item), item.all("media:group").stream())
                    .flatMap(element -> element.lines("media:description"))
                    .findFirst()
                    .orElse(null);
        }
        language(full);
    }

    /// Sets the language from the item's language element; otherwise from the scope of its text (`xml:lang`, or
    /// the feed's language).
    private void language(@Nullable FeedElement full) {
        String declared = item.characters("dc:language", "language");
        FeedElement text = full != null ? full : item.first(SUMMARY);
        FeedElement words = text != null ? text : item.first("title");
        draft.language = declared != null
                ? FeedScope.language(declared)
                : words == null ? item.scope().language() : words.scope().language();
    }

    private void rights() {
        String own = item.line("rights", "dc:rights", "copyright", "atom:rights");
        draft.creditLine = own == null ? head.rights() : own;
        draft.usageTerms = item.all("cc:license").stream()
                .map(license -> license.element().text().isEmpty()
                        ? license.attribute("{" + FeedNames.RDF + "}resource")
                        : license.element().text())
                .filter(Objects::nonNull)
                .findFirst()
                .or(() -> FeedLinks.license(item))
                .orElse(null);
    }

    private @Nullable String guid() {
        String id = item.characters("guid", "id", "atom:id", "dc:identifier");
        return id != null ? id : item.attribute("{" + FeedNames.RDF + "}about");
    }
}
