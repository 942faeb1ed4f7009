package dateline.bench.soak;

import dateline.bench.copy.BenchStory;
import dateline.bench.copy.Mark;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Compares the site with where the rules put every story that was sent.
final class SoakInspection {
    /// Of the stories that never moved, only one in this many has its addresses checked.
    private static final int ONE_IN = 20;

    private final Door door;
    private final Ledger ledger;
    private final List<Sending> sent;
    private final Watch watch;
    private final SiteCopy site;
    private final Map<StoryHistory, ExpectedPlace> places = new HashMap<>();
    private final Map<Mark, StoryHistory> stories = new HashMap<>();
    private final Set<Mark> shown = new HashSet<>();

    /// Versions that may not be readable anywhere, not even in a story's history.
    private final Set<Mark> secret = new HashSet<>();
    private final Map<Mark, Item> items = new HashMap<>();
    private final List<String> differences = new ArrayList<>();

    /// @param sent the acknowledged dispatches
    SoakInspection(Door door, Ledger ledger, List<Sending> sent, Watch watch, SiteCopy site) {
        this.door = door;
        this.ledger = ledger;
        this.sent = sent;
        this.watch = watch;
        this.site = site;
        Instant now = Instant.now();
        StoryHistory.Arrival arrival = ledger.arrival();
        for (StoryHistory history : SoakRules.stories(sent)) {
            ExpectedPlace place = history.place(now, arrival);
            places.put(history, place);
            history.tellings().forEach(telling -> stories.put(telling.mark(), history));
            mayShow(place).ifPresent(telling -> shown.add(telling.mark()));
            history.tellings().stream()
                    .filter(telling -> place instanceof ExpectedPlace.Killed
                            || telling.status() != BenchStory.Status.USABLE
                            || StoryHistory.waits(telling, now))
                    .forEach(telling -> secret.add(telling.mark()));
        }
    }

    /// @return the differences, each with the story's history
    List<String> run() throws IOException {
        site.items().forEach(this::item);
        places.forEach((history, place) -> {
            if (place instanceof ExpectedPlace.Shown(BenchStory telling) && !items.containsKey(telling.mark())) {
                differ("is not on the site, where it must be as " + telling.headline(), history);
            }
        });
        changes();
        former();
        new Leaves(door, site, shown, secret, this::differ).run();
        return differences;
    }

    private static Optional<BenchStory> mayShow(ExpectedPlace place) {
        return switch (place) {
            case ExpectedPlace.Shown(BenchStory telling) -> Optional.of(telling);
            case ExpectedPlace.ShownOrAbsent(BenchStory telling) -> Optional.of(telling);
            case ExpectedPlace.Killed killed -> Optional.empty();
            case ExpectedPlace.Expired expired -> Optional.empty();
            case ExpectedPlace.Absent absent -> Optional.empty();
        };
    }

    Collection<ExpectedPlace> places() {
        return places.values();
    }

    private void item(Item item) {
        Mark mark = item.mark();
        if (mark == null || !shown.contains(mark)) {
            stranger(item);
            return;
        }
        StoryHistory history = Objects.requireNonNull(stories.get(mark));
        BenchStory telling =
                mayShow(Objects.requireNonNull(places.get(history))).orElseThrow();
        Item other = items.put(mark, item);
        if (other != null) {
            differ("has two addresses: " + other.address() + " and " + item.address(), history);
        }
        if (!item.headline().equals(telling.headline())) {
            differ("has the headline \"" + item.headline() + "\", not \"" + telling.headline() + '"', history);
        }
        if (!item.inText().equals(List.of(mark))) {
            differ("has the text of " + item.inText() + " under the headline of " + mark, history);
        }
        if (!item.section().equals(telling.supplier())) {
            differ("is in " + item.section() + ", not in " + telling.supplier(), history);
        }
        if (!Objects.equals(item.note(), telling.note())) {
            differ("has the correction's note \"" + item.note() + "\", not \"" + telling.note() + '"', history);
        }
    }

    /// Reports an item that the rules do not show, unless it may come from a dispatch with flipped bytes.
    private void stranger(Item item) {
        Mark mark = item.mark();
        StoryHistory history = mark == null ? null : stories.get(mark);
        if (history != null) {
            differ("shows " + item.headline() + " at " + item.address() + " and must not", history);
        } else if (sent.stream().noneMatch(sending -> mayHaveBecome(sending, item))) {
            differ(item.headline() + " at " + item.address() + " comes from nothing that was sent.");
        }
    }

    /// Returns whether an item may be what a dispatch with flipped bytes became: it has the mark, or words of the
    /// headline, or the beginning of the text as its headline, because the name of the headline's field was hit.
    private static boolean mayHaveBecome(Sending sending, Item item) {
        BenchStory telling = sending.tellings().getFirst();
        List<String> words = List.of(item.headline().split(" "));
        return sending.damage() == Damage.FLIPPED
                && (telling.mark().equals(item.mark())
                        || Set.of(telling.mark()).containsAll(item.inText())
                                && !item.inText().isEmpty()
                        || shared(words, telling.headline()) > 1
                        || shared(words, telling.paragraphs().getFirst()) > words.size() / 2);
    }

    private static long shared(List<String> words, String text) {
        return words.stream()
                .filter(Set.copyOf(List.of(text.split(" ")))::contains)
                .count();
    }

    private void changes() {
        Set<String> usable = site.changes().entrySet().stream()
                .filter(change -> change.getValue().equals("usable"))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        Set<String> listed = site.items().stream().map(Item::id).collect(Collectors.toSet());
        if (!usable.equals(listed)) {
            Set<String> only = new HashSet<>(usable);
            only.removeAll(listed);
            listed.removeAll(usable);
            differ("The changes show " + only + ", which the list does not; the list " + listed + " alone.");
        }
    }

    /// Checks every id and address that a story ever had.
    private void former() throws IOException {
        for (Map.Entry<String, Watch.Seen> seen : watch.seen().entrySet()) {
            Set<StoryHistory> its = seen.getValue().tellings().stream()
                    .flatMap(mark -> Stream.ofNullable(stories.get(mark)))
                    .collect(Collectors.toSet());
            for (StoryHistory history : its) {
                former(seen.getKey(), seen.getValue(), history);
            }
        }
    }

    private void former(String id, Watch.Seen seen, StoryHistory history) throws IOException {
        ExpectedPlace place = Objects.requireNonNull(places.get(history));
        Item now = mayShow(place).map(telling -> items.get(telling.mark())).orElse(null);
        Set<String> addresses = new HashSet<>(seen.addresses());
        addresses.add("/news/2020/02/02/" + id);
        boolean neverMoved =
                now != null && now.id().equals(id) && seen.addresses().size() == 1;
        if (neverMoved && Math.floorMod(id.hashCode(), ONE_IN) != 0) {
            return;
        }
        for (String address : addresses) {
            Door.Answer answer = door.get(address);
            int wanted = switch (place) {
                case ExpectedPlace.ShownOrAbsent unknown when now == null -> 404;
                case ExpectedPlace.ShownOrAbsent shownNow -> now.address().equals(address) ? 200 : 301;
                case ExpectedPlace.Shown shownNow ->
                    now != null && now.address().equals(address) ? 200 : 301;
                case ExpectedPlace.Killed killed -> 410;
                case ExpectedPlace.Expired expired -> 410;
                case ExpectedPlace.Absent absent -> 404;
            };
            boolean leads = wanted != 301 || now != null && answer.location().equals(now.address());
            if (answer.status() != wanted || !leads) {
                differ(
                        address + " is answered with " + answer.status() + " " + answer.location() + ", not with "
                                + wanted + (now == null ? "" : " " + now.address()),
                        history);
            }
        }
        String status = site.changes().get(id);
        if (place instanceof ExpectedPlace.Killed && status != null && !status.equals("canceled")) {
            differ("is killed, and the changes say of " + id + " that it is " + status, history);
        }
    }

    private void differ(String what, StoryHistory history) {
        Set<BenchStory> tellings = Set.copyOf(history.tellings());
        String sendings = sent.stream()
                .filter(sending -> sending.tellings().stream().anyMatch(tellings::contains))
                .map(sending -> sending.line() + " (acknowledged " + ledger.order(sending) + ".)")
                .collect(Collectors.joining("\n"));
        differences.add("Story " + history.tellings().getFirst().mark().text() + ", which must be "
                + places.get(history) + ", " + what + "\n" + sendings);
    }

    private void differ(String what) {
        differences.add(what);
    }

    /// Reports a mark that appears where it must not.
    private void differ(String where, Mark mark) {
        StoryHistory history = stories.get(mark);
        if (history != null) {
            differ("stands as " + mark.text() + " on " + where, history);
        } else if (sent.stream()
                .noneMatch(sending -> sending.damage() == Damage.FLIPPED
                        && sending.tellings().getFirst().mark().equals(mark))) {
            differ(mark.text() + ", which was never sent, stands on " + where);
        }
    }
}
