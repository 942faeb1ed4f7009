package dateline.archive;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// The stories as readers may see them at one moment: answers from one snapshot agree with each other.
///
/// A snapshot is valid only inside [Archive#read], and only for the thread that runs it. Example:
///
/// ```java
/// List<String> headlines = archive.read(snapshot ->
///         snapshot.newest("sport", 10).stream().map(Card::headline).toList());
/// ```
public final class Snapshot {
    private final Handle handle;
    private final Rules rules;
    private final Instant now;
    private final Articles articles;
    private final Cards cards;
    private final ChangeFeed notices;
    private final Topics topics;

    /// Negative until it is first asked for; it is the same during the whole transaction.
    private long lastChange = -1;

    Snapshot(Handle handle, Rules rules, Instant now) {
        this.handle = handle;
        this.rules = rules;
        this.now = now;
        this.articles = new Articles(handle, rules.settings().zone(), rules.routing(), now);
        this.cards = new Cards(handle, rules.settings().zone(), rules.routing(), now);
        this.notices = new ChangeFeed(handle, articles);
        this.topics = new Topics(handle, cards);
    }

    /// Returns the number of the latest change that this snapshot contains; 0 if nothing ever changed.
    public long lastChange() {
        if (lastChange < 0) {
            lastChange = handle.createQuery("select coalesce(max(number), 0) from change")
                    .mapTo(Long.class)
                    .one();
        }
        return lastChange;
    }

    /// Finds when a change was made; empty if this archive has no change of that number. A module that
    /// is derived from the changes sees by it that the archive was made anew.
    public Optional<Instant> findTime(long change) {
        return handle.createQuery("select at from change where number = ?")
                .bind(0, change)
                .mapTo(Instant.class)
                .findOne();
    }

    /// Returns those of these ids whose stories readers may see. Ids of stories that were merged into others
    /// are not among them. Reads no content.
    public Set<String> shown(Collection<String> ids) {
        return articles.shown(ids);
    }

    /// Finds a story by its id, or by the id of a story that was merged into it.
    public Lookup lookup(String id) {
        return articles.lookup(id);
    }

    /// Finds the story that had an address on a site whose archive was imported.
    ///
    /// @param path with the query if that named the story: `/2024/02/ferry/`, `/?p=12`
    public Lookup lookupFormerAddress(String path) {
        return FormerAddressTable.findStory(handle, path).map(articles::lookup).orElseGet(Lookup.Unknown::new);
    }

    /// Finds the card of a story that readers may see, even if lists leave it out as a near-duplicate.
    public Optional<Card> findCard(String id) {
        return cards.find(id);
    }

    /// Lists the newest stories, newest first.
    ///
    /// @param section null for all sections
    public List<Card> newest(@Nullable String section, int limit) {
        return cards.newest(section, limit);
    }

    /// Lists the stories that were published strictly before a story, newest first.
    ///
    /// @param section null for all sections
    public List<Card> before(@Nullable String section, Instant published, String id, int limit) {
        return cards.before(section, published, id, limit);
    }

    /// Lists a section's stories of a day in the site's zone, newest first.
    ///
    /// @param skip how many of the newest to leave out
    public List<Card> day(LocalDate day, String section, int skip, int limit) {
        return cards.day(day, section, skip, limit);
    }

    /// Returns how many stories lists show of a day in the site's zone, by the section's key. Sections without
    /// stories are left out.
    public Map<String, Integer> countBySection(LocalDate day) {
        return cards.countBySection(day);
    }

    /// Finds the nearest earlier day that has stories.
    ///
    /// @param section null for all sections
    public Optional<LocalDate> dayBefore(@Nullable String section, LocalDate day) {
        return articles.dayBefore(section, day);
    }

    /// Finds the nearest later day that has stories.
    ///
    /// @param section null for all sections
    public Optional<LocalDate> dayAfter(@Nullable String section, LocalDate day) {
        return articles.dayAfter(section, day);
    }

    /// Finds the Next Article: the story that was published just before this one in its section.
    ///
    /// @param listed a story that lists show, as [#listed] returns it
    public Optional<Card> findNext(Card listed) {
        return before(listed.section(), listed.published(), listed.id(), 1).stream()
                .findFirst();
    }

    /// Returns the card that lists show for a story: its own, or that of the near-duplicate in its place.
    public Card listed(Article article) {
        return Optional.ofNullable(article.behind()).flatMap(this::findCard).orElseGet(() -> Card.of(article));
    }

    /// Lists the shown near-duplicates of a story. The story itself may be killed: an editor then wants to know
    /// which copies are still public.
    public List<NearDuplicate> nearDuplicates(String id) {
        return StoryTable.find(handle, id).stream()
                .flatMap(row -> rules.updater().nearDuplicates(handle, row, now).stream())
                .flatMap(other -> cards.find(other).stream())
                .map(NearDuplicate::of)
                .toList();
    }

    /// Returns what editors decided about the Recommended Articles of a story.
    public EditorChoices editorChoices(String id) {
        return EditorChoiceTable.of(handle, GuidTable.current(handle, id));
    }

    /// Returns the ids of the stories that editors banned from every list of Recommended Articles.
    public Set<String> bannedEverywhere() {
        return EditorChoiceTable.bannedEverywhere(handle);
    }

    /// Returns whether the terms of a story's supplier let lists of Recommended Articles have the story.
    public boolean mayRecommend(Card card) {
        return rules.settings().terms(card.supplier()).recommend();
    }

    /// Returns the topics of the stories that readers may see.
    public Topics topics() {
        return topics;
    }

    /// Lists the versions of a shown story that readers have seen and may still see, newest first. The list is
    /// empty if there is only one, or if the supplier's terms do not allow a public history.
    public List<PublicVersion> history(String id) {
        return rules.history().list(handle, id, now);
    }

    /// Lists, oldest first, the latest change after `after` of every story that was ever public. A client that
    /// is up to date to `after` applies these to catch up.
    public List<ChangeFeedEntry> notices(long after, int limit) {
        List<ChangeFeedEntry> entries = new ArrayList<>();
        eachNotice(after, limit, (entry, lookup) -> entries.add(entry));
        return entries;
    }

    /// Passes the same changes to `taker`, one after another, each with what readers get of the story.
    public void eachNotice(long after, int limit, BiConsumer<ChangeFeedEntry, Lookup> taker) {
        notices.eachAfter(after, limit, taker);
    }

    /// Lists the stories that were public and no longer are, the latest departure first.
    ///
    /// @param section null for all sections
    public List<ChangeFeedEntry> departed(@Nullable String section, int limit) {
        return notices.departed(section, limit);
    }

    /// Lists the shown stories into which others were merged, latest first. Only the 1,000 stories that changed
    /// last are considered.
    ///
    /// @param section null for all sections
    public List<ChangeFeedEntry> joined(@Nullable String section, int limit) {
        return notices.joined(section, limit);
    }

    /// Returns whether a story that readers may see shows this picture.
    public boolean shows(String sha256) {
        return PictureTable.usersOfPicture(handle, sha256).stream().anyMatch(id -> shows(id, sha256));
    }

    /// Passes the newest stories with their bodies to `taker` one after another, newest first. Only one of them
    /// is in memory at a time.
    public void eachNewest(int limit, Consumer<Article> taker) {
        articles.eachNewest(limit, taker);
    }

    /// Returns the sections in the order of the settings.
    public List<Section> sections() {
        return rules.settings().sections();
    }

    /// Looks at the card first. A card has only the first pictures of a story that has very many.
    private boolean shows(String id, String sha256) {
        List<String> pictures =
                new ArrayList<>(cards.find(id).map(Card::pictures).orElse(List.of()));
        if (!pictures.contains(sha256)) {
            articles.findShown(id).stream()
                    .flatMap(article -> article.pictures().stream())
                    .map(ArticlePicture::sha256)
                    .forEach(pictures::add);
        }
        return pictures.contains(sha256);
    }
}
