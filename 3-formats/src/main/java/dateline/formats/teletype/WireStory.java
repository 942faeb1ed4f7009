package dateline.formats.teletype;

import dateline.copy.Copy;
import dateline.copy.Corrections;
import dateline.story.Body;
import dateline.story.Embargo;
import dateline.story.HoldForRelease;
import dateline.story.Lead;
import dateline.story.Status;
import dateline.story.Story;
import dateline.story.StoryDraft;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads one message into a story; reads a kill into one story for each slug that it kills.
final class WireStory {
    private static final Pattern PICKS_UP =
            Pattern.compile("(?iu)\\bpick(?:s|ing)?[ -]?up\\b.{0,60}\\b(?:grafs?|pvs|paragraphs?)\\b");
    /// A notice that says what was wrong, and does not repeat the story corrected.
    private static final Pattern CORRECTIVE = Pattern.compile(
            "(?isu)^.{0,80}\\bin (?:a|an|some) .{0,60}?\\b(?:story|stories|item|article)\\b.{0,240}?\\b(?:erroneously|incorrectly|mistakenly|wrongly)\\b.*");
    private static final Pattern EDITORS_HINT =
            Pattern.compile("(?isu)^#++ ?(?:note to editors|redaktionelle hinweise|.*hinweis).*");

    /// The most display lines of a summary; more are a list.
    private static final int LONGEST_SUMMARY = 3;

    private final TeletypeMessage message;
    private final Layout layout;
    private final Head head;
    private final KeywordLine keywords;
    private final Marks marks;
    private final FilingDay filed;
    private final StoryDraft draft = new StoryDraft();
    private final List<String> notes;
    private final boolean kill;

    WireStory(TeletypeMessage message) {
        this.message = message;
        Heading heading = message.heading();
        layout = Layout.of(message);
        head = Head.read(layout.head(), heading);
        KeywordLine cut = KeywordLine.read(heading.keywords());
        keywords = head.keywords == null ? cut : head.keywords;
        marks = Stream.of(cut.marks(), keywords.marks(), head.marks, behind(heading.more()))
                .reduce(Marks.NONE, Marks::and);
        filed = FilingDay.of(heading, message.trailer(), message.text());
        notes = new ArrayList<>(message.notes());
        filed.fault().ifPresent(notes::add);
        editorsLines();
        copy();
        kill = marks.kill() || orders(cut.supposedKill() || keywords.supposedKill());
        what();
        release();
    }

    List<String> notes() {
        return notes;
    }

    boolean isKill() {
        return kill;
    }

    /// Lists the stories; empty only for a kill that names no slug.
    List<Story> stories() {
        if (kill) {
            return killed().stream().map(this::killing).toList();
        }
        draft.lead = lead();
        return List.of(draft.story());
    }

    /// Reads the agency's own words behind the fixed fields: `F BELGA-0031 COR 703`.
    private static Marks behind(String more) {
        return Stream.of(more.split("\\s+"))
                .filter(word -> word.equals("COR") || word.equals("KILL"))
                .flatMap(word -> Marks.read(word).stream())
                .reduce(Marks.NONE, Marks::and);
    }

    private void editorsLines() {
        boolean hint = false;
        List<String> lines = new ArrayList<>(head.notes);
        for (String line : layout.aside()) {
            hint = line.startsWith("#") ? EDITORS_HINT.matcher(line).matches() : hint && !line.startsWith("*");
            if (hint && !line.startsWith("#") && !line.isBlank()) {
                lines.add(line.strip().replaceFirst("^- ", ""));
            }
        }
        draft.editorNote = lines.isEmpty() ? null : Typography.printed(String.join("\n", lines));
        draft.usageTerms = head.terms.isEmpty() ? null : String.join("\n", head.terms);
        if (!layout.aside().isEmpty()) {
            notes.add("What is not for publication was left out.");
        }
    }

    private void copy() {
        draft.headline = head.headline;
        draft.byline = head.byline;
        boolean listed = isList();
        draft.summary = listed || head.more.isEmpty() ? null : Typography.printed(String.join(" ", head.more));
        List<String> lines = listed ? withDisplayLines() : layout.body();
        Body body = BodyLines.read(lines, message.heading().tabular());
        Copy.into(draft, body);
    }

    /// Returns whether the further display lines belong to the copy: over a table, and in a list that has no other
    /// copy or is longer than a summary.
    private boolean isList() {
        boolean table =
                BodyLines.beginWithTable(layout.body(), message.heading().tabular());
        boolean alone = layout.body().stream().allMatch(String::isBlank);
        return !head.more.isEmpty() && (table || alone || head.more.size() > LONGEST_SUMMARY);
    }

    private List<String> withDisplayLines() {
        boolean heads = layout.body().stream().anyMatch(line -> !line.isBlank());
        Stream<String> displayed =
                head.more.stream().map(line -> heads ? Layout.DISPLAY + line : BodyLines.PARAGRAPH + line);
        return Stream.concat(displayed, layout.body().stream()).toList();
    }

    private boolean orders(boolean supposed) {
        String shared = keywords.shared();
        List<String> first = draft.body.text().lines().limit(2).toList();
        return head.headline != null && KillOrder.isHeadline(head.headline)
                || head.notes.stream().anyMatch(note -> KillOrder.isIn(note, shared))
                || supposed
                        && Stream.concat(Stream.ofNullable(head.headline), first.stream())
                                .anyMatch(line -> KillOrder.isIn(line, shared));
    }

    private void what() {
        Heading heading = message.heading();
        draft.versionCreated = filed.time();
        draft.category = heading.category();
        draft.urgency = heading.urgency() != null ? heading.urgency() : marks.urgency();
        String slug = keywords.slug().isBlank() ? heading.keywords() : keywords.slug();
        draft.slug = slug.isBlank() ? null : slug.replaceAll("(?<!/)/++$", "").strip();
        if (heading.format().equals(Heading.IPTC)) {
            Stream.of(keywords.slug().split("[/,]"))
                    .map(String::strip)
                    .filter(word -> !word.isEmpty())
                    .forEach(draft.keywords::add);
        }
        draft.correction = draft.correction || marks.correction() || Corrections.says(draft.editorNote);
    }

    private void release() {
        draft.embargo = Stream.concat(
                        head.holds.stream(), layout.aside().stream().filter(Head::holds))
                .findFirst()
                .map(WireStory::hold)
                .orElse(marks.hold() == null ? null : new Embargo.Unclear(marks.hold()));
        if (kill) {
            draft.status = Status.CANCELED;
        } else if (marks.withhold()) {
            draft.status = Status.WITHHELD;
        } else if (isForEditors()) {
            draft.status = Status.WITHHELD;
            notes.add(
                    marks.advisory()
                            ? "This is an advisory for editors. It is withheld."
                            : "This is to be put into copy that came before; an editor must do it. It is withheld.");
        }
    }

    private static Embargo hold(String line) {
        Embargo embargo = HoldForRelease.in(line);
        return embargo == null ? new Embargo.Unclear(line) : embargo;
    }

    private boolean isForEditors() {
        boolean picksUp = marks.number() > 0
                && head.notes.stream().anyMatch(note -> PICKS_UP.matcher(note).find());
        return marks.advisory() || marks.part() || picksUp;
    }

    private @Nullable Lead lead() {
        String shared = keywords.shared();
        boolean corrective =
                draft.correction && CORRECTIVE.matcher(draft.body.text()).matches();
        if (shared.isEmpty() || isForEditors() || corrective) {
            return null;
        }
        // CASE: "Adds" may be the whole story with more, or only the addition; a story begins with
        // its dateline.
        int take = marks.take() > 0 ? marks.take() : draft.dateline != null ? 1 : 2;
        return new Lead(shared, filed.day(), marks.number(), take, false);
    }

    private Set<String> killed() {
        Set<String> slugs = new LinkedHashSet<>(
                Optional.of(keywords.shared())
                        .filter(shared ->
                                !shared.isEmpty() && Marks.read(shared).isEmpty())
                        .stream()
                        .toList());
        String text = String.join("\n", head.notes) + "\n" + draft.body.text();
        slugs.addAll(KillOrder.ordered(text));
        return slugs.isEmpty() ? KillOrder.spokenOf(text) : slugs;
    }

    private Story killing(String slug) {
        draft.lead = new Lead(slug, filed.day(), marks.number(), 1, true);
        return draft.story();
    }

    /// The day and the time that copy gives itself.
    private record FilingDay(
            @Nullable LocalDate day, @Nullable Instant time, Optional<String> fault) {

        /// Combines the heading's day, which is the wire's own, with the year, which only the filing time
        /// gives. They must fit each other.
        static FilingDay of(Heading heading, String trailer, String text) {
            Optional<FilingTime> found = FilingTime.find(trailer).or(() -> FilingTime.find(text));
            LocalDate filingDay = found.map(FilingTime::day).orElse(null);
            Instant time = found.map(FilingTime::time).orElse(null);
            if (heading.badDay() != null) {
                return new FilingDay(
                        filingDay, time, Optional.of("The heading's day, " + heading.badDay() + ", is not a day."));
            }
            if (filingDay == null || heading.day() == null) {
                return new FilingDay(filingDay, time, Optional.empty());
            }
            LocalDate near = Stream.of(-1, 0, 1)
                    .map(filingDay::plusDays)
                    .filter(day -> MonthDay.from(day).equals(heading.day()))
                    .findFirst()
                    .orElse(null);
            return near != null
                    ? new FilingDay(near, time, Optional.empty())
                    : new FilingDay(
                            filingDay,
                            time,
                            Optional.of("The heading's day does not fit the filing time, which counts."));
        }
    }
}
