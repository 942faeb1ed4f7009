package dateline.site;

import dateline.archive.Card;
import dateline.archive.Section;
import dateline.site.view.CardView;
import dateline.site.view.FrontView;
import dateline.site.view.SiteView;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Lays out the front page: a lead, the stories next to it, the latest of the others by time, and a block for each
/// section. No story appears twice, except that a block may repeat one of the latest.
final class FrontPage {
    private static final int NEWEST = 24;
    private static final int SECONDS = 3;
    private static final int IN_A_LED_BLOCK = 5;
    private static final int IN_A_ROW = 4;
    private static final int LATEST = 8;
    private static final int DAYS = 5;
    private static final int NO_URGENCY = 5;

    private final SiteSnapshot snapshot;
    private final Views views;
    private final SiteTimes times;
    private final List<Card> newest;
    private final Set<String> placed = new HashSet<>();
    private final FrontView view;

    FrontPage(SiteSnapshot snapshot, Views views, SiteTimes times) {
        this.snapshot = snapshot;
        this.views = views;
        this.times = times;
        this.newest = snapshot.newest(null, NEWEST);
        Optional<Card> lead = lead();
        lead.ifPresent(this::place);
        this.view = new FrontView(
                newest.stream()
                        .findFirst()
                        .map(card -> times.withWeekday(day(card)))
                        .orElse(null),
                lead.map(views::card).orElse(null),
                place(newest, SECONDS),
                latest(),
                blocks(),
                days());
    }

    FrontView view() {
        return view;
    }

    /// Chooses the lead among the newest stories: the most urgent first, then those with a picture, then
    /// the newest.
    private Optional<Card> lead() {
        return newest.stream()
                .min(Comparator.comparingInt(FrontPage::urgency)
                        .thenComparing(card -> views.card(card).picture() == null)
                        .thenComparing(Comparator.comparing(Card::published).reversed()));
    }

    private static int urgency(Card card) {
        @Nullable Integer urgency = card.words().urgency();
        return urgency == null ? NO_URGENCY : urgency;
    }

    private List<FrontView.Latest> latest() {
        Map<LocalDate, List<Card>> byDay = newest.stream()
                .filter(card -> !placed.contains(card.id()))
                .limit(LATEST)
                .collect(Collectors.groupingBy(this::day, LinkedHashMap::new, Collectors.toList()));
        return byDay.entrySet().stream()
                .map(day -> new FrontView.Latest(times.link(day.getKey()), views.cards(day.getValue())))
                .toList();
    }

    /// Builds the blocks: in turn, one with a large first card, and one that is a plain row.
    private List<FrontView.Block> blocks() {
        List<FrontView.Block> blocks = new ArrayList<>();
        for (Section section : snapshot.sections()) {
            boolean led = blocks.size() % 2 == 0;
            int most = led ? IN_A_LED_BLOCK : IN_A_ROW;
            List<CardView> cards = place(snapshot.newest(section.key(), most + placed.size()), most);
            if (!cards.isEmpty()) {
                blocks.add(new FrontView.Block(views.section(section.key()), cards, led));
            }
        }
        return blocks;
    }

    private List<CardView> place(List<Card> from, int count) {
        List<CardView> cards = new ArrayList<>();
        for (Card card : from) {
            if (cards.size() < count && !placed.contains(card.id())) {
                place(card);
                cards.add(views.card(card));
            }
        }
        return cards;
    }

    private void place(Card card) {
        placed.add(card.id());
    }

    private List<SiteView.Link> days() {
        List<SiteView.Link> days = new ArrayList<>();
        Optional<LocalDate> day = newest.stream().findFirst().map(this::day);
        while (day.isPresent() && days.size() < DAYS) {
            days.add(times.link(day.get()));
            day = snapshot.dayBefore(null, day.get());
        }
        return days;
    }

    private LocalDate day(Card card) {
        return times.day(card.published());
    }
}
