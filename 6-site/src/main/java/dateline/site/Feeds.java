package dateline.site;

import dateline.archive.Card;
import dateline.archive.ChangeFeedEntry;
import dateline.archive.Section;
import dateline.archive.Topic;
import dateline.search.find.SearchResult;
import dateline.site.SiteSnapshot.Tombstones;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The site's feeds in Atom (RFC 4287): one for all stories, and one for each section, topic and search.
///
/// A story that left the site is marked as deleted (RFC 6721), so that clients take it down. An id that was merged
/// into another story is marked too, so that clients do not show the story twice. Only the feeds of the site and of
/// its sections have such marks: nothing says any more which topics and searches a departed story belonged to.
///
/// An entry has only headline and summary: an agency's licence covers this site, not the readers of its feed.
final class Feeds {
    private static final int STORIES = 50;
    private static final int DEPARTED = 100;
    private static final String MIME = "application/atom+xml; charset=utf-8";

    private final SiteSettings settings;

    Feeds(SiteSettings settings) {
        this.settings = settings;
    }

    /// @param section null for all stories
    /// @throws HttpFault.NotHere if there is no such section
    Document feed(SiteSnapshot snapshot, @Nullable String section) {
        String title = section == null ? settings.title() : settings.title() + " – " + titleOf(snapshot, section);
        return feed(
                snapshot,
                title,
                home(section),
                address(section),
                settings.hub(),
                snapshot.newest(section, STORIES),
                snapshot.tombstones(section, DEPARTED));
    }

    /// @throws HttpFault.NotHere if the topic does not exist
    Document topic(SiteSnapshot snapshot, String slug) {
        Topic topic = snapshot.findTopic(slug).orElseThrow(() -> new HttpFault.NotHere(HttpFault.Missing.TOPIC));
        String title = settings.title() + " – " + new TopicLinks(settings.language()).name(topic);
        List<Card> cards = snapshot.newestOf(topic, STORIES);
        return feed(snapshot, title, TopicLinks.address(slug), TopicLinks.feed(slug), null, cards, Tombstones.NONE);
    }

    /// Makes the feed of a search, which tells of new stories with its words. It leaves out stories that have only
    /// similar words. The feed must not be kept.
    Document search(SiteSnapshot snapshot, SearchQuery query) {
        SearchResult result = snapshot.search(query.newest(STORIES).request());
        List<Card> cards = result.exact()
                ? result.hits().stream().map(hit -> Card.of(hit.article())).toList()
                : List.of();
        String title = settings.title() + " – " + (query.text().isEmpty() ? "Search" : query.text());
        return feed(snapshot, title, query.address(Route.SEARCH), query.feed(), null, cards, Tombstones.NONE);
    }

    /// @param hub the address of the hub that sends this feed to subscribers; null for none
    private Document feed(
            SiteSnapshot snapshot,
            String title,
            String home,
            String self,
            @Nullable String hub,
            List<Card> cards,
            Tombstones tombstones) {
        AtomWriter atom = new AtomWriter();
        atom.begin(
                id(self),
                title,
                settings.title(),
                settings.language(),
                whole(home),
                settings.address() == null ? null : whole(self),
                hub,
                updated(cards, tombstones.departed()));
        cards.forEach(card -> entry(atom, snapshot, card));
        tombstones
                .departed()
                .forEach(notice -> ids(notice).forEach(id -> atom.deleted(NinjsWriter.uri(id), notice.at())));
        tombstones
                .merged()
                .forEach(notice -> notice.formerly().forEach(id -> atom.deleted(NinjsWriter.uri(id), notice.at())));
        return new Document(200, MIME, atom.end(), hub == null ? Map.of() : links(hub, self));
    }

    /// Returns the feed's id: its address, or a URN on a site without an address (RFC 4287 §4.2.6).
    private String id(String self) {
        return settings.address() == null
                ? "urn:dateline:feed:" + self.substring(1).replace("?", "%3F")
                : whole(self);
    }

    /// Returns the `Link` header of WebSub, section 4.
    private Map<String, String> links(String hub, String self) {
        return Map.of("Link", "<" + hub + ">; rel=\"hub\", <" + whole(self) + ">; rel=\"self\"");
    }

    static String address(@Nullable String section) {
        return section == null ? "/feed.xml" : "/" + section + "/feed.xml";
    }

    private void entry(AtomWriter atom, SiteSnapshot snapshot, Card card) {
        Card.Words words = card.words();
        atom.entry(
                NinjsWriter.uri(card.id()),
                words.headline(),
                whole(card.address()),
                card.published(),
                card.changed(),
                words.byline(),
                titleOf(snapshot, card.section()),
                Views.summary(words.lead()),
                words.creditLine());
    }

    private static Stream<String> ids(ChangeFeedEntry notice) {
        return Stream.concat(Stream.of(notice.id()), notice.formerly().stream());
    }

    /// Returns the time of the feed's last change; the epoch if it is empty.
    private static Instant updated(List<Card> cards, List<ChangeFeedEntry> departed) {
        return Stream.concat(
                        cards.stream().map(Card::changed), departed.stream().map(ChangeFeedEntry::at))
                .max(Instant::compareTo)
                .orElse(Instant.EPOCH);
    }

    private static String titleOf(SiteSnapshot snapshot, String key) {
        return snapshot.sections().stream()
                .filter(section -> section.key().equals(key))
                .map(Section::title)
                .findFirst()
                .orElseThrow(() -> new HttpFault.NotHere(HttpFault.Missing.SECTION));
    }

    private static String home(@Nullable String section) {
        return section == null ? "/" : "/" + section;
    }

    /// Returns an address for a link. A relative one is resolved against the feed's address.
    private String whole(String path) {
        return settings.address() == null ? path : settings.address() + path;
    }
}
