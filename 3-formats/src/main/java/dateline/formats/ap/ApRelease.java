package dateline.formats.ap;

import dateline.copy.JsonFields;
import dateline.copy.JsonStops;
import dateline.story.Embargo;
import dateline.story.Status;
import dateline.story.StatusWord;
import dateline.story.WireTimes;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Whether AP allows an item to be shown, and from when. Source: AP Media API, "Identifying Publishable
/// Content": not only `pubstatus` decides, but also `editorialtypes`, `embargoed` and `signals`.
///
/// @param note a decision of the reader, for an editor
record ApRelease(@Nullable Status status, @Nullable Embargo embargo, Optional<String> note) {
    private static final Set<String> USABLE = Set.of("usable", "embargoed");
    private static final Set<String> KILLING_TYPES = Set.of("kill", "elimination");
    private static final Set<String> WITHHOLDING_TYPES = Set.of("withhold", "disregard");
    private static final String FOR_EDITORS =
            "AP sends this to editors only: its \"signals\" do not say \"newscontent\". It is withheld.";

    private static final String ADVISORY =
            "AP sends this to editors only: its category is v, advisories. It is withheld.";

    static ApRelease of(JsonFields item) {
        String rawStatus = rawStatus(item);
        Set<String> types = words(item, "editorialtypes");
        StatusWord word = StatusWord.of(rawStatus);
        boolean canceled = word == StatusWord.CANCELED || types.stream().anyMatch(KILLING_TYPES::contains);
        boolean withheld = word == StatusWord.WITHHELD || types.stream().anyMatch(WITHHOLDING_TYPES::contains);
        String note = isForEditors(words(item, "signals")) ? FOR_EDITORS : isAdvisory(item) ? ADVISORY : null;
        Embargo embargo = embargo(item, rawStatus, types);
        if (canceled) {
            return new ApRelease(Status.CANCELED, embargo, Optional.empty());
        }
        if (withheld || note != null) {
            return new ApRelease(Status.WITHHELD, embargo, withheld ? Optional.empty() : Optional.ofNullable(note));
        }
        return new ApRelease(USABLE.contains(rawStatus) ? Status.USABLE : null, embargo, Optional.empty());
    }

    /// Returns whether AP defines this word. From any other word, nobody may guess whether to show an item.
    static boolean knows(@Nullable String pubstatus) {
        String word = pubstatus == null ? "" : pubstatus.strip().toLowerCase(Locale.ROOT);
        StatusWord stop = StatusWord.of(word);
        return word.isEmpty() || USABLE.contains(word) || stop == StatusWord.WITHHELD || stop == StatusWord.CANCELED;
    }

    /// Returns whether an item is for editors only: advisories and daybooks "may NOT be published to news
    /// consumers at any time". A request may omit the signals.
    private static boolean isForEditors(Set<String> signals) {
        return !signals.isEmpty() && (!signals.contains("newscontent") || signals.contains("test"));
    }

    /// Returns whether AP's category says that an item is an advisory: code `v`, in `category` or as a `subject`.
    private static boolean isAdvisory(JsonFields item) {
        return Stream.concat(item.list("category"), item.list("subject"))
                .anyMatch(term -> term.is("code", "v")
                        && (term.is("name", "Advisories") || term.texts("rels").anyMatch("category"::equals)));
    }

    /// Returns the embargo; null if there is none. A hold without a time, or with one that cannot be read,
    /// holds for an editor.
    private static @Nullable Embargo embargo(JsonFields item, String rawStatus, Set<String> types) {
        String until = item.firstText("embargoed", "embargo", "releasedate");
        Embargo embargo = WireTimes.embargo(until);
        if (embargo != null) {
            return embargo;
        }
        boolean hold = rawStatus.equals("embargoed") || types.contains("holdforrelease");
        return hold ? new Embargo.Unclear("Hold for release, without a time") : null;
    }

    private static String rawStatus(JsonFields item) {
        String status = JsonStops.status(item);
        return status == null ? "" : status.strip().toLowerCase(Locale.ROOT);
    }

    private static Set<String> words(JsonFields item, String name) {
        return Stream.concat(item.texts(name), Stream.ofNullable(item.text(name)))
                .map(word -> word.strip().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }
}
