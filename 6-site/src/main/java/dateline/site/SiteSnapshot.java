package dateline.site;

import dateline.archive.Article;
import dateline.archive.Card;
import dateline.archive.ChangeFeedEntry;
import dateline.archive.Lookup;
import dateline.archive.NearDuplicate;
import dateline.archive.PublicVersion;
import dateline.archive.Section;
import dateline.archive.Snapshot;
import dateline.archive.Topic;
import dateline.media.Media;
import dateline.media.Verdict;
import dateline.pages.Fact;
import dateline.search.find.Search;
import dateline.search.find.SearchRequest;
import dateline.search.find.SearchResult;
import dateline.search.related.Recommendation;
import dateline.search.related.Recommendation.Reason;
import dateline.search.related.Related;
import dateline.search.threads.StoryThread;
import dateline.search.threads.Threads;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Everything that one page may show, at one moment: stories, pictures and recommendations.
///
/// Each query notes the facts that its answer depends on ([#facts]). A page that is rendered from one snapshot
/// only is therefore dropped when any of them changes. One thread uses it for one rendering.
final class SiteSnapshot {
    /// A page that depends on more days than this is dropped at every change instead.
    private static final int MOST_DAYS = 60;

    /// The stories that left, the latest first: those that are no longer public, and those that were merged
    /// into others.
    record Tombstones(List<ChangeFeedEntry> departed, List<ChangeFeedEntry> merged) {
        static final Tombstones NONE = new Tombstones(List.of(), List.of());
    }

    private final Snapshot archive;
    private final Related related;
    private final Threads threads;
    private final Search search;
    private final Media media;
    private final PageClock clock;
    private final Set<Fact> facts = new HashSet<>();

    SiteSnapshot(Snapshot archive, Related related, Threads threads, Search search, Media media, Instant now) {
        this.archive = archive;
        this.related = related;
        this.threads = threads;
        this.search = search;
        this.media = media;
        this.clock = new PageClock(now);
    }

    /// Returns the facts that the answers so far depend on.
    Set<Fact> facts() {
        return Set.copyOf(facts);
    }

    /// Returns the moment of the rendering.
    PageClock clock() {
        return clock;
    }

    Lookup lookup(String id) {
        facts.add(Facts.story(id));
        return archive.lookup(id);
    }

    /// Finds the Next Article of a story, or of its near-duplicate in lists.
    Optional<Article> findNext(Article article) {
        return findNext(listed(article))
                .flatMap(card ->
                        lookup(card.id()) instanceof Lookup.Shown(Article next) ? Optional.of(next) : Optional.empty());
    }

    /// Finds the same as [#findNext(Article)], but as a card without a body.
    ///
    /// @param listed the result of [#listed]
    Optional<Card> findNext(Card listed) {
        facts.add(Facts.nextArticle(listed.id()));
        return archive.findNext(listed).map(this::noted);
    }

    /// Returns the card that lists show for this story: its own, or that of its near-duplicate.
    Card listed(Article article) {
        return noted(archive.listed(article));
    }

    /// Makes the list of Recommended Articles. It has no story that the story's page shows elsewhere: as its Next
    /// Article, or as what its thread told before.
    List<Recommendation> recommend(Article of, int limit) {
        Set<String> beside = new HashSet<>();
        Card listed = listed(of);
        beside.add(listed.id());
        findNext(listed).map(Card::id).ifPresent(beside::add);
        EarlierStories.find(this, of).map(EarlierStories::ids).ifPresent(beside::addAll);
        List<Recommendation> list = related.recommend(archive, of, beside, limit);
        noteRecommended(of, list.stream().map(Recommendation::reason).toList(), limit);
        list.forEach(each -> noted(each.card()));
        return list;
    }

    /// Returns the Recommended Articles of a list that was made before. Leaves out stories that are not shown now.
    List<Recommendation> recommended(Article of, RecommendedList list) {
        noteRecommended(
                of, list.entries().stream().map(RecommendedList.Entry::reason).toList(), RecommendedList.LENGTH);
        return list.entries().stream()
                .flatMap(each -> {
                    note(each.id());
                    return archive.findCard(each.id()).map(card -> new Recommendation(card, each.reason())).stream();
                })
                .toList();
    }

    /// Notes what a list of Recommended Articles depends on, besides its stories. A new story that is closely
    /// related drops the page, and so does a change of a pinned story, even if readers do not see that story now.
    private void noteRecommended(Article of, List<Reason> reasons, int limit) {
        facts.add(Facts.related(of.id()));
        archive.editorChoices(of.id()).pinned().forEach(this::note);
        if (reasons.contains(Reason.NEWEST) || reasons.size() < limit) {
            noteList(null);
        } else if (reasons.contains(Reason.NEWEST_IN_SECTION)) {
            noteList(of.section());
        }
    }

    /// Finds the thread of a story, or of one that is gone.
    Optional<StoryThread> findThread(String id) {
        facts.add(Facts.thread(id));
        Optional<StoryThread> thread = threads.find(id);
        thread.map(StoryThread::id).map(Facts::thread).ifPresent(facts::add);
        return thread;
    }

    /// Finds the card that lists show for a story: its own, or that of a near-duplicate. Empty if it is not shown.
    Optional<Card> findListed(String id) {
        note(id);
        return archive.findCard(id)
                .flatMap(card -> card.behind() == null ? Optional.of(card) : findListed(card.behind()));
    }

    /// Finds stories. A page with them must not be kept: no fact says that others may be found.
    SearchResult search(SearchRequest request) {
        return search.find(archive, request);
    }

    /// Lists what a reader who types may mean. A page with it must not be kept either.
    List<String> suggest(String typed, int limit) {
        return search.suggest(typed, limit);
    }

    /// Lists the public versions of a story that was looked up here.
    List<PublicVersion> history(Article article) {
        return archive.history(article.id());
    }

    /// Lists the public near-duplicates of a story that was looked up here. If one of them changes, all of
    /// them change.
    List<NearDuplicate> nearDuplicates(Article article) {
        return archive.nearDuplicates(article.id());
    }

    /// @param section null for all sections
    List<Card> newest(@Nullable String section, int limit) {
        return list(section, archive.newest(section, limit));
    }

    /// @param section null for all sections
    List<Card> before(@Nullable String section, Instant published, String id, int limit) {
        return list(section, archive.before(section, published, id, limit));
    }

    /// Lists a section's stories of a day, newest first.
    ///
    /// @param skip how many of the newest to leave out
    List<Card> day(LocalDate day, String section, int skip, int limit) {
        noteDay(day);
        return noted(archive.day(day, section, skip, limit));
    }

    /// Returns how many stories a day has, by the section's key: the sections of the menu in its order, then those
    /// that the settings no longer name.
    SequencedMap<String, Integer> countBySection(LocalDate day) {
        noteDay(day);
        Map<String, Integer> counts = new TreeMap<>(archive.countBySection(day));
        SequencedMap<String, Integer> inOrder = new LinkedHashMap<>();
        sections().stream()
                .map(Section::key)
                .filter(counts::containsKey)
                .forEach(key -> inOrder.put(key, counts.get(key)));
        counts.forEach(inOrder::putIfAbsent);
        return inOrder;
    }

    /// @param section null for all sections
    Optional<LocalDate> dayBefore(@Nullable String section, LocalDate day) {
        Optional<LocalDate> before = archive.dayBefore(section, day);
        noteDays(before.orElse(LocalDate.MIN), day.minusDays(1));
        return before;
    }

    /// @param section null for all sections
    Optional<LocalDate> dayAfter(@Nullable String section, LocalDate day) {
        Optional<LocalDate> after = archive.dayAfter(section, day);
        noteDays(day.plusDays(1), after.orElse(LocalDate.MAX));
        return after;
    }

    List<ChangeFeedEntry> notices(long after, int limit) {
        facts.add(Facts.ALL_STORIES); // every notice
        return archive.notices(after, limit);
    }

    /// Finds a topic by the slug of its address; empty if it has no story.
    Optional<Topic> findTopic(String slug) {
        Optional<Topic> found = archive.topics().find(slug);
        found.ifPresent(topic -> facts.add(Facts.topic(topic.id())));
        return found;
    }

    /// Lists all topics of a story that was looked up here.
    List<Topic> topics(Article article) {
        List<Topic> topics = archive.topics().of(article.id());
        topics.stream().filter(topic -> !topic.isSettled()).forEach(topic -> facts.add(Facts.topic(topic.id())));
        return topics;
    }

    /// Lists the topics of a story that have enough stories for a link.
    List<Topic> linkedTopics(Article article) {
        return linked(archive.topics().of(article.id()));
    }

    /// Lists the topics with these codes that have enough stories for a link.
    List<Topic> linkedTopics(Collection<String> codes) {
        codes.forEach(code -> facts.add(Facts.topicLink(code)));
        return linked(archive.topics().ofCodes(codes));
    }

    /// Lists the topics of a part of the site map, which are those with enough stories for a link.
    List<Topic> linkedTopics(long part) {
        return linkedTopics(part, SiteMap.TOPICS);
    }

    /// Lists the numbers of the parts of the site map that have a topic.
    List<Long> siteMapParts() {
        long last = archive.topics().last();
        long next = SiteMap.part(last + 1); // the first topic of a new part adds that part
        return LongStream.rangeClosed(1, next)
                .filter(part -> !linkedTopics(part, 1).isEmpty())
                .boxed()
                .toList();
    }

    /// Lists the ids of the threads for the site map. Readers may see enough stories of each.
    ///
    /// @param limit of the newest threads
    Stream<String> linkedThreads(int limit) {
        facts.add(Facts.THREADS);
        return threads.list(SiteMap.LEAST_STORIES, limit).stream()
                .filter(this::isLinked)
                .map(StoryThread::id);
    }

    private boolean isLinked(StoryThread thread) {
        return thread.members().stream()
                        .flatMap(member -> findListed(member.id()).stream())
                        .map(Card::id)
                        .distinct()
                        .limit(SiteMap.LEAST_STORIES)
                        .count()
                == SiteMap.LEAST_STORIES;
    }

    private List<Topic> linkedTopics(long part, int limit) {
        facts.add(Facts.linkedTopics(part));
        return archive.topics().linked(SiteMap.first(part), SiteMap.first(part + 1) - 1, limit);
    }

    private List<Topic> linked(List<Topic> topics) {
        topics.forEach(topic -> facts.add(Facts.topicLink(Topic.key(topic.id()))));
        return topics.stream().filter(archive.topics()::isLinked).toList();
    }

    /// Lists the newest stories of a topic that was looked up here, newest first.
    List<Card> newestOf(Topic topic, int limit) {
        return noted(archive.topics().newest(topic, limit));
    }

    /// Lists the stories of a topic that were published strictly before a story, newest first.
    List<Card> olderOf(Topic topic, Cursor story, int limit) {
        return noted(archive.topics().before(topic, story.published(), story.id(), limit));
    }

    /// Lists the stories that left the site, or a section.
    ///
    /// @param section null for all sections
    Tombstones tombstones(@Nullable String section, int limit) {
        facts.add(section == null ? Facts.ALL_STORIES : Facts.tombstones(section));
        return new Tombstones(archive.departed(section, limit), archive.joined(section, limit));
    }

    /// Finds the verdict on a picture; empty until it has been prepared.
    Optional<Verdict> findPicture(String sha256) {
        facts.add(Facts.picture(sha256));
        return media.find(sha256);
    }

    List<Section> sections() {
        return archive.sections();
    }

    /// Notes a range of days, both ends included: a new story on any of them would become the nearest.
    private void noteDays(LocalDate from, LocalDate to) {
        if (ChronoUnit.DAYS.between(from, to) > MOST_DAYS) {
            facts.add(Facts.ALL_STORIES);
        } else {
            from.datesUntil(to.plusDays(1)).map(Facts::day).forEach(facts::add);
        }
    }

    private void noteDay(LocalDate day) {
        facts.add(Facts.day(day));
    }

    private void note(String story) {
        facts.add(Facts.story(story));
    }

    private Card noted(Card card) {
        facts.add(Facts.story(card.id()));
        return card;
    }

    private List<Card> noted(List<Card> cards) {
        cards.forEach(this::noted);
        return cards;
    }

    private List<Card> list(@Nullable String section, List<Card> cards) {
        noteList(section);
        return noted(cards);
    }

    private void noteList(@Nullable String section) {
        facts.add(section == null ? Facts.ALL_STORIES : Facts.section(section));
    }
}
