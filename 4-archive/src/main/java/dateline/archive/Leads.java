package dateline.archive;

import dateline.archive.LeadTable.FiledLead;
import dateline.story.Lead;
import dateline.story.Story;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/// Finds the story that copy without an id belongs to: of the same supplier, slug and day, and with
/// similar text.
///
/// Two whole versions belong together if they share enough of the longer words of the shorter one. The order of
/// arrival does not matter. A later take belongs to the only story of its slug; if there are several, it is
/// uncertain and waits.
///
/// A kill applies to every story of its slug on its day, the day before and the day after: copy that may be
/// wrong must not stay, and a kill is often sent after midnight. If no copy arrived on these days, the kill
/// applies to the last earlier day with copy, up to a month back. Copy that arrives after the kill is killed if
/// it is of the kill's day or of the day before.
final class Leads {
    /// The other version must contain at least this share of the longer words of the shorter one. A lead that
    /// was rewritten from the top keeps its names and places; copy that keeps fewer may be another story.
    private static final double SHARED = 0.4;

    /// At least this many words must be shared, because one common name proves nothing. If the shorter version
    /// has fewer, such as a flash of three words, the other must contain all of them.
    private static final int FEWEST_SHARED = 3;

    private static final int LONG_WORD = 5;
    private static final int MOST_DAYS_BEFORE_A_KILL = 30;

    private Leads() {}

    /// The stories that copy without an id belongs to or kills.
    ///
    /// @param joined ids of the stories that it belongs to
    /// @param kills ids of the stories that it kills but does not belong to
    /// @param killed whether it is a kill, or an earlier kill of its slug applies to it
    record Belonging(Set<String> joined, Set<String> kills, boolean killed) {
        static final Belonging ALONE = new Belonging(Set.of(), Set.of(), false);
    }

    /// @param joins whether the supplier's leads are joined; kills apply either way
    static Belonging find(Handle handle, String supplier, Story story, Lead lead, LocalDate day, boolean joins) {
        List<FiledLead> filed = LeadTable.list(handle, supplier, lead.slug(), day);
        if (lead.kill()) {
            return new Belonging(Set.of(), killed(handle, supplier, lead.slug(), day), true);
        }
        boolean killed = Stream.concat(
                        filed.stream(), LeadTable.list(handle, supplier, lead.slug(), day.plusDays(1)).stream())
                .anyMatch(FiledLead::kill);
        return new Belonging(joins ? joined(handle, filed, story, lead) : Set.of(), Set.of(), killed);
    }

    private static Set<String> killed(Handle handle, String supplier, String slug, LocalDate day) {
        Set<String> kills = copyOf(handle, supplier, slug, List.of(day.minusDays(1), day, day.plusDays(1)));
        return kills.isEmpty()
                ? LeadTable.findLastDay(handle, supplier, slug, day.minusDays(MOST_DAYS_BEFORE_A_KILL), day)
                        .map(last -> copyOf(handle, supplier, slug, List.of(last)))
                        .orElse(Set.of())
                : kills;
    }

    private static Set<String> copyOf(Handle handle, String supplier, String slug, List<LocalDate> days) {
        return days.stream()
                .flatMap(day -> LeadTable.list(handle, supplier, slug, day).stream())
                .filter(filed -> !filed.kill())
                .map(FiledLead::story)
                .collect(Collectors.toSet());
    }

    private static Set<String> joined(Handle handle, List<FiledLead> filed, Story story, Lead lead) {
        Set<String> whole = stories(filed, each -> each.take() == 1 && !each.kill());
        if (lead.take() > 1) {
            return whole.size() == 1 ? whole : Set.of();
        }
        Set<String> joined = same(handle, whole, story);
        if (joined.size() == whole.size()) {
            joined.addAll(stories(filed, each -> each.take() > 1));
        }
        return joined;
    }

    private static Set<String> stories(List<FiledLead> filed, Predicate<FiledLead> which) {
        return filed.stream().filter(which).map(FiledLead::story).collect(Collectors.toSet());
    }

    private static Set<String> same(Handle handle, Set<String> candidates, Story story) {
        Set<String> words = words(story);
        return candidates.stream()
                .filter(candidate -> VersionTable.readable(handle, candidate).stream()
                        .anyMatch(version -> tellTheSame(words, words(version.story()))))
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static boolean tellTheSame(Set<String> one, Set<String> other) {
        int shorter = Math.min(one.size(), other.size());
        long shared = one.stream().filter(other::contains).count();
        return shorter > 0 && shared >= SHARED * shorter && shared >= Math.min(FEWEST_SHARED, shorter);
    }

    /// Returns the longer words of a story's headline and text, in lower case.
    static Set<String> words(Story story) {
        return words(story.copy().headline() + " " + story.copy().body().text());
    }

    static Set<String> words(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> word.length() >= LONG_WORD)
                .collect(Collectors.toSet());
    }
}
