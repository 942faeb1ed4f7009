package dateline.formats.newsml;

import dateline.copy.XmlElement;
import dateline.story.Embargo;
import dateline.story.Status;
import dateline.story.StatusWord;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The publication state of an item: its Status, the announced changes of it, and instructions (NewsML 1.2,
/// "NewsManagement"; IPTC NewsCodes "Status (NewsML 1)": Usable, Embargoed, Withheld, Canceled).
///
/// @param corrects whether an instruction says that this revision corrects an earlier one
/// @param fault why the state is unknown
record Management(
        @Nullable Status status,
        @Nullable Embargo embargo,
        @Nullable Instant expires,
        boolean corrects,
        Optional<String> fault) {
    private static final String NO_STATUS =
            "The NewsItem has no Status, which every item must have: nobody may guess whether to show it.";
    private static final Pattern ADVISORY = Pattern.compile("(?i)(?:news[ -]?)?(?:advisory|advisories|daybook|diary)");
    private static final Pattern KILLS =
            Pattern.compile("(?isu)^.*(?:kill|delet|cancel|withdr|retract|annul|supprim|elimin).*");
    private static final Pattern WITHHOLDS = Pattern.compile("(?isu)^.*(?:withh|\\bhold\\b|disregard).*");
    private static final Pattern CORRECTS = Pattern.compile("(?isu)^.*(?:correct|rectif|corrig|berichtig).*");

    /// @param empty whether the item has no content, so that an instruction can only apply to earlier revisions
    static Management of(XmlElement item, boolean empty) {
        XmlElement management = item.first("NewsManagement");
        if (management == null) {
            return faulty(NO_STATUS);
        }
        String rawStatus = statuses(management).findFirst().orElse(null);
        StatusChanges changes = StatusChanges.of(management);
        List<XmlElement> instructions = management.all("Instruction");
        boolean corrects = instructions.stream().anyMatch(each -> says(each, CORRECTS));
        boolean killed = instructions.stream().anyMatch(each -> says(each, KILLS) && (empty || !isOfOthers(each)));
        boolean withheld = instructions.stream().anyMatch(each -> says(each, WITHHOLDS) && !isOfOthers(each));
        boolean test = "test".equalsIgnoreCase(formalName(management, "NewsItemType"));
        StatusWord word = StatusWord.strictest(statuses(management));
        if (killed || word == StatusWord.CANCELED) {
            return stopped(Status.CANCELED, corrects);
        }
        if (withheld || test || word == StatusWord.WITHHELD && !changes.free()) {
            return stopped(Status.WITHHELD, corrects);
        }
        return rawStatus == null
                ? faulty(NO_STATUS)
                : changing(word == StatusWord.WITHHELD ? "withheld" : word(rawStatus), rawStatus, changes, corrects);
    }

    /// Returns whether the type of an item says that it is for editors only.
    static boolean isAdvisory(XmlElement item) {
        XmlElement management = item.first("NewsManagement");
        String type = management == null ? null : formalName(management, "NewsItemType");
        return type != null && ADVISORY.matcher(type).matches();
    }

    /// Returns the item's statuses.
    static Stream<String> statuses(XmlElement management) {
        return management.all("Status").stream().map(Management::name).filter(rawStatus -> !rawStatus.isBlank());
    }

    private static Management changing(String word, String rawStatus, StatusChanges changes, boolean corrects) {
        return switch (word) {
            case "usable" -> changing(Status.USABLE, changes.hold(), changes, corrects);
            case "embargoed", "withheld" -> changing(null, changes.until(rawStatus), changes, corrects);
            default ->
                faulty("The Status \"" + rawStatus
                        + "\" is not one of NewsML's: Usable, Embargoed, Withheld, Canceled. Ask the"
                        + " supplier whether it may be shown.");
        };
    }

    private static Management stopped(Status status, boolean corrects) {
        return new Management(status, null, null, corrects, Optional.empty());
    }

    private static Management faulty(String fault) {
        return new Management(null, null, null, false, Optional.of(fault));
    }

    private static Management changing(
            @Nullable Status status, @Nullable Embargo embargo, StatusChanges changes, boolean corrects) {
        return new Management(status, embargo, changes.expires(embargo), corrects, Optional.empty());
    }

    /// Tells whether an instruction applies to revisions before this one.
    private static boolean isOfOthers(XmlElement instruction) {
        return !instruction.all("RevisionStatus").isEmpty();
    }

    private static boolean says(XmlElement instruction, Pattern words) {
        String name = instruction.attribute("FormalName");
        return name != null && words.matcher(name).matches();
    }

    /// Tells whether the item is canceled or withheld.
    boolean isStopped() {
        return status == Status.CANCELED || status == Status.WITHHELD;
    }

    /// Tells whether the item must not be shown now.
    boolean isRestricted() {
        return isStopped() || embargo != null;
    }

    /// Returns this state, restricted by the state of the item around it.
    Management within(@Nullable Management outer) {
        if (outer == null || status == Status.CANCELED) {
            return this;
        }
        boolean mine = status == Status.WITHHELD || embargo instanceof Embargo.Unclear;
        boolean later = embargo instanceof Embargo.Until(Instant until)
                && outer.embargo instanceof Embargo.Until(Instant outerUntil)
                && until.isAfter(outerUntil);
        return new Management(
                outer.isStopped() ? outer.status : status,
                mine || later || outer.embargo == null ? embargo : outer.embargo,
                expires == null ? outer.expires : expires,
                corrects,
                fault);
    }

    static @Nullable String formalName(XmlElement around, String child) {
        XmlElement found = around.first(child);
        return found == null || name(found).isBlank() ? null : name(found);
    }

    /// Returns the name that an element gives. Some suppliers write it as text instead of an attribute.
    private static String name(XmlElement named) {
        return Objects.requireNonNullElse(named.attribute("FormalName"), named.text());
    }

    static String word(String rawStatus) {
        return rawStatus.strip().toLowerCase(Locale.ROOT);
    }
}
