package dateline.search.related;

import dateline.archive.Article;
import dateline.archive.Card;
import dateline.archive.EditorChoices;
import dateline.archive.Lookup;
import dateline.archive.Snapshot;
import dateline.search.IndexView;
import dateline.search.IndexView.Indexed;
import dateline.search.StoryDocument;
import dateline.search.related.Ranking.Ranked;
import dateline.search.related.Recommendation.Reason;
import dateline.search.text.LanguageAnalyzer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Takes stories into one list until it is full. Refuses each that the snapshot does not show, that the page
/// shows already, that an editor banned, or that tells the same news as one on the page.
final class Selection {
    /// How many of the newest stories are tried, for each section and for the site.
    private static final int MOST_NEWEST = 1_000;
    private static final int NEWEST_AT_ONCE = 20;

    private final Snapshot snapshot;
    private final Article of;
    private final Named named;
    private final Tellings tellings = new Tellings(this::supplier);

    /// That of the page's story; empty if it is not known.
    private final String language;

    private final EditorChoices choices;
    private final int count;
    private final Set<String> ids = new HashSet<>();

    /// The stories of the page: first the story itself, then those that it shows beside, then the pinned ones.
    private final List<Indexed> page = new ArrayList<>();

    /// The stories of the page, and those of the list.
    private final List<Indexed> shown = new ArrayList<>();

    private final List<Recommendation> list = new ArrayList<>();

    Selection(Snapshot snapshot, Article of, Set<String> beside, EditorChoices choices, int count) {
        this.snapshot = snapshot;
        this.of = of;
        this.named = Named.in(of);
        this.language = LanguageAnalyzer.primary(of.story().copy().language());
        this.choices = choices;
        this.count = count;
        ids.add(of.id());
        ids.addAll(beside);
        page.add(indexed(of));
        beside.stream()
                .filter(id -> !id.equals(of.id()))
                .sorted()
                .forEach(id -> article(id).map(Selection::indexed).ifPresent(page::add));
        shown.addAll(page);
    }

    List<Recommendation> list() {
        return list;
    }

    /// Takes the stories that an editor pinned, even if lists show a near-duplicate in their place, or if they tell
    /// the same news, or if the terms of their suppliers forbid to recommend them.
    void addPinned(List<String> pinned) {
        for (String id : pinned) {
            if (!isFull() && isFree(id)) {
                article(id).ifPresent(this::addPinned);
            }
        }
    }

    private void addPinned(Article article) {
        snapshot.findCard(article.id()).ifPresent(card -> {
            Indexed pinned = indexed(article);
            page.add(pinned);
            put(card, pinned, Reason.EDITORS_CHOICE);
        });
    }

    /// Takes related stories. One that tells the same as a story beside the page's is left out. The page's own
    /// supplier may tell more of its event, another supplier may not tell it again.
    void addRelated(IndexView index) {
        Candidates candidates = new Candidates(index, Ranking.of(index, StoryDocument.of(of)), tellings);
        page.stream().skip(1).forEach(candidates::shows);
        for (Optional<Ranked> next = candidates.next(); next.isPresent() && !isFull(); next = candidates.next()) {
            Ranked story = next.get();
            if (fits(story) && add(story.indexed(), reason(story))) {
                candidates.shows(story.indexed());
            }
        }
    }

    /// Returns whether a reader would see why a story is recommended. One that is hardly related must be of the
    /// same section, or suppliers must name the same person, organisation or thing in both.
    private boolean fits(Ranked story) {
        if (repeatsThePage(story.indexed(), story.likeness())) {
            return false;
        }
        return !story.likeness().isHardlyRelated()
                || snapshot.findCard(story.id())
                        .filter(card -> card.section().equals(of.section()))
                        .isPresent()
                || named(story.id(), Reason.ALIKE) == Reason.SAME_SUBJECT;
    }

    /// @param likeness to the page's story
    private boolean repeatsThePage(Indexed story, Likeness likeness) {
        return tellings.areOneOfTwoSuppliers(story, page.getFirst(), likeness);
    }

    /// Returns whether a story tells the same as one that the page or the list has.
    private boolean isToldAlready(IndexView index, Indexed story) {
        QueryVector query = new QueryVector(index, story.vector());
        return repeatsThePage(story, query.with(page.getFirst().vector()))
                || shown.stream().skip(1).anyMatch(each -> tellings.areOne(story, each, query.with(each.vector())));
    }

    private String supplier(String id) {
        return snapshot.findCard(id).map(Card::supplier).orElse("");
    }

    /// Takes the newest stories of the section, then of the site: first those in the language of the page's story,
    /// and those whose language is not known.
    ///
    /// @param index null while there is none; the list may then have two tellings of one event
    void addNewest(@Nullable IndexView index) {
        addNewest(
                index,
                of.section(),
                Reason.NEWEST_IN_SECTION,
                card -> isReadable(card.words().language()));
        addNewest(index, null, Reason.NEWEST, card -> isReadable(card.words().language()));
        addNewest(index, null, Reason.NEWEST, card -> true);
    }

    private boolean isReadable(@Nullable String tag) {
        String other = LanguageAnalyzer.primary(tag);
        return other.isEmpty() || language.isEmpty() || other.equals(language);
    }

    private void addNewest(@Nullable IndexView index, @Nullable String section, Reason reason, Predicate<Card> wanted) {
        List<Card> cards = isFull() ? List.of() : snapshot.newest(section, NEWEST_AT_ONCE);
        for (int tried = 0; !cards.isEmpty() && tried < MOST_NEWEST; tried += NEWEST_AT_ONCE) {
            cards.stream().filter(wanted).forEach(card -> addNewest(index, card, reason));
            Card last = cards.getLast();
            cards = isFull() ? List.of() : snapshot.before(section, last.published(), last.id(), NEWEST_AT_ONCE);
        }
    }

    private void addNewest(@Nullable IndexView index, Card card, Reason reason) {
        if (isFull() || !isFree(card.id())) {
            return;
        }
        article(card.id()).map(Selection::indexed).ifPresent(story -> {
            if (index != null && isToldAlready(index, story)) {
                ids.add(story.id()); // so that it is not compared again
            } else {
                add(story, reason);
            }
        });
    }

    private boolean add(Indexed story, Reason reason) {
        String id = story.id();
        if (isFull()
                || !isFree(id)
                || shown.stream().anyMatch(each -> story.vector().tellsTheSameAs(each.vector()))) {
            return false;
        }
        Optional<Card> card = snapshot.findCard(id).filter(this::mayRecommend);
        card.ifPresent(each -> put(each, story, named(id, reason)));
        return card.isPresent();
    }

    private boolean mayRecommend(Card card) {
        return card.behind() == null && snapshot.mayRecommend(card);
    }

    private void put(Card card, Indexed story, Reason reason) {
        ids.add(card.id());
        shown.add(story);
        list.add(new Recommendation(card, reason));
    }

    /// Returns whether the page does not show a story yet, and may.
    private boolean isFree(String id) {
        return !ids.contains(id) && !choices.bans(id);
    }

    private Reason reason(Ranked story) {
        return Likeness.isOneEvent(story.likeness().body(), minutesFromPage(story.indexed()))
                ? Reason.SAME_EVENT
                : Reason.ALIKE;
    }

    private long minutesFromPage(Indexed story) {
        return story.published() - page.getFirst().published();
    }

    /// Returns a better reason than mere likeness if both stories name the same.
    private Reason named(String id, Reason reason) {
        if (reason != Reason.ALIKE || named.isEmpty()) {
            return reason;
        }
        Optional<Named> other = article(id).map(Named::in);
        return other.filter(named::sharesSubject).isPresent()
                ? Reason.SAME_SUBJECT
                : other.filter(named::sharesPlace).isPresent() ? Reason.SAME_PLACE : Reason.ALIKE;
    }

    private boolean isFull() {
        return list.size() >= count;
    }

    private Optional<Article> article(String id) {
        return snapshot.lookup(id) instanceof Lookup.Shown(Article article) ? Optional.of(article) : Optional.empty();
    }

    private static Indexed indexed(Article article) {
        return Indexed.of(StoryDocument.of(article));
    }
}
