package dateline.bench.soak;

import static dateline.bench.copy.BenchStory.Status.CANCELED;
import static dateline.bench.copy.BenchStory.Status.WITHHELD;

import dateline.bench.copy.BenchStory;
import dateline.bench.copy.Mark;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/// Invents stories with their fates: the versions of each story, in the order in which they are made.
final class Inventor {
    static final List<String> SUPPLIERS = List.of("news", "world", "business", "culture", "sport");
    private static final Duration HOUR = Duration.ofHours(1);
    private static final int LIVE_IN_A_HUNDRED = 8;
    private static final int A_DAY = 400;

    private final Random random;
    private final Instant begin;
    private final int days;
    private final int meanwhile;
    private int stories;

    /// @param begin the start of the run
    /// @param meanwhile the number of seconds after the start within which embargoes and licences end during
    ///     the run
    Inventor(Random random, Instant begin, int dispatches, int meanwhile) {
        this.random = random;
        this.begin = begin.truncatedTo(ChronoUnit.SECONDS);
        this.days = Math.max(3, dispatches / A_DAY);
        this.meanwhile = meanwhile;
    }

    /// @param damage the damage to its dispatch
    record Invention(BenchStory telling, Damage damage) {}

    List<Invention> story() {
        BenchStory first = BenchStory.first(stories++, supplier(), created());
        return switch (Fate.of(random.nextInt(100_000))) {
            case ONE_VERSION -> good(first);
            case VERSIONS -> good(versions(first, 2 + random.nextInt(4)));
            case SAME_NUMBER_NEWER_TIME -> good(first, first.next(1, HOUR).numbered(1));
            case CHAIN -> good(chain(first, 2 + random.nextInt(4)));
            case TWO_UPDATES_OF_ONE ->
                good(first, first.update(1, Duration.ofMinutes(20)), first.update(2, Duration.ofMinutes(40)));
            case ANCESTOR_NEVER_COMES -> good(first.update(1, HOUR));
            case CORRECTED -> good(first, first.next(1, HOUR).noted("CORRECTION: names the right quay."));
            case WITHHELD -> good(first, first.next(1, HOUR).as(WITHHELD));
            case RELEASED -> good(first.as(WITHHELD), first.next(1, HOUR));
            case KILLED -> good(first, kill(first, 1));
            case KILLED_BY_AN_OLD_ID -> killedByAnOldId(first);
            case KILLED_TWICE -> good(first, kill(first, 1), kill(first.next(1, HOUR), 2));
            case SENT_AFTER_THE_KILL ->
                good(first, kill(first, 1), kill(first, 1).next(2, HOUR));
            case EMBARGO_PAST -> good(first.under(BenchStory.Embargo.until(begin.minus(HOUR))));
            case EMBARGO_ENDS_MEANWHILE -> good(first.under(BenchStory.Embargo.until(meanwhile())));
            case EMBARGO_FAR -> good(first.under(BenchStory.Embargo.until(begin.plus(400, ChronoUnit.DAYS))));
            case EMBARGO_UNCLEAR -> good(first.under(new BenchStory.Embargo("when the mayor has spoken", null)));
            case EMBARGO_LIFTED ->
                good(first.under(BenchStory.Embargo.until(begin.plus(400, ChronoUnit.DAYS))), first.next(1, HOUR));
            case UPDATE_EMBARGOED ->
                good(first, first.next(1, HOUR).under(BenchStory.Embargo.until(begin.plus(400, ChronoUnit.DAYS))));
            case UPDATE_EMBARGO_ENDS_MEANWHILE ->
                good(first, first.next(1, HOUR).under(BenchStory.Embargo.until(meanwhile())));
            case UPDATE_HELD ->
                good(first, first.next(1, HOUR).under(new BenchStory.Embargo("when the mayor has spoken", null)));
            case EXPIRED -> good(first.until(begin.minus(HOUR)));
            case EXPIRES_MEANWHILE -> good(first.until(meanwhile()));
            case TWO_SUPPLIERS_ONE_GUID -> twoSuppliers(first);
            case WITHOUT_ID -> good(first.withoutId());
            case IN_FEEDS -> good(first.numbered(0));
            case UPDATED_IN_FEEDS ->
                good(
                        first.numbered(0),
                        first.next(1, HOUR).numbered(0),
                        first.next(2, HOUR.multipliedBy(2)).numbered(0));
            case DELETED_IN_FEEDS -> good(first.numbered(0), kill(first, 1).numbered(0));
            case LEADS -> good(versions(first.bySlug(), 1 + random.nextInt(4)));
            case LEADS_KILLED -> good(first.bySlug(), kill(first.bySlug(), 1));
            case UPDATE_CUT -> with(first, new Invention(first.next(1, HOUR), Damage.CUT));
            case KILL_CUT -> with(first, new Invention(kill(first, 1), Damage.CUT_EARLY));
            case CUT -> List.of(new Invention(first, Damage.CUT));
            case FLIPPED -> List.of(new Invention(first, Damage.FLIPPED));
            case ODD_ENCODING -> List.of(new Invention(first, Damage.ODD_ENCODING));
        };
    }

    private static List<Invention> good(BenchStory... tellings) {
        return Stream.of(tellings)
                .map(telling -> new Invention(telling, Damage.NONE))
                .toList();
    }

    private static List<Invention> with(BenchStory first, Invention other) {
        return List.of(new Invention(first, Damage.NONE), other);
    }

    private static BenchStory kill(BenchStory killed, int number) {
        return killed.next(number, HOUR).as(CANCELED);
    }

    private static BenchStory[] versions(BenchStory first, int count) {
        List<BenchStory> versions = new ArrayList<>(List.of(first));
        while (versions.size() < count) {
            versions.add(versions.getLast().next(versions.size(), Duration.ofMinutes(9)));
        }
        return versions.toArray(BenchStory[]::new);
    }

    private static BenchStory[] chain(BenchStory first, int count) {
        List<BenchStory> chain = new ArrayList<>(List.of(first));
        while (chain.size() < count) {
            chain.add(chain.getLast().update(chain.size(), Duration.ofMinutes(9)));
        }
        return chain.toArray(BenchStory[]::new);
    }

    private static List<Invention> killedByAnOldId(BenchStory first) {
        BenchStory[] chain = chain(first, 3);
        return good(chain[0], chain[1], chain[2], kill(chain[0], 3));
    }

    /// Gives two suppliers the same guid. A supplier can neither update nor kill another supplier's story.
    private List<Invention> twoSuppliers(BenchStory first) {
        String other = SUPPLIERS.get((SUPPLIERS.indexOf(first.supplier()) + 1) % SUPPLIERS.size());
        BenchStory others = first.by(other, new Mark(stories++, 0));
        return random.nextBoolean() ? good(first, others) : good(first, others, kill(others, 1));
    }

    private String supplier() {
        return SUPPLIERS.get(random.nextInt(SUPPLIERS.size()));
    }

    /// Picks a creation time: sometimes recent, mostly on an earlier day, so that no day's page is too long
    /// to read.
    private Instant created() {
        boolean live = random.nextInt(100) < LIVE_IN_A_HUNDRED;
        int seconds = live ? random.nextInt(1_000) : 90_000 + random.nextInt(86_400 * days);
        return begin.minus(HOUR.multipliedBy(4)).minusSeconds(seconds);
    }

    private Instant meanwhile() {
        return begin.plusSeconds(1 + random.nextInt(meanwhile));
    }
}
