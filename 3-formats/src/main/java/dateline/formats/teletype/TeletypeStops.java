package dateline.formats.teletype;

import dateline.story.Lead;
import dateline.story.Status;
import dateline.story.Stops;
import dateline.story.Story;
import dateline.story.StoryDraft;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Finds kills in messages whose heading cannot be read, or that broke the reader. Reads line by line, without
/// the layout. A kill counts if one line orders it and a line names the slug. A slug that is only mentioned
/// does not count, because the story that replaces the killed one is mentioned too.
public final class TeletypeStops {
    private static final Pattern LINE_END = Pattern.compile("\\r\\n?|\\n");
    /// The marks of display lines, the end of a headline, and all controls.
    private static final Pattern FURNITURE = Pattern.compile("[\\x00-\\x1f^<>=]+");
    private static final int MOST_LINES = 40;
    private static final int LONGEST = 1_000;
    private static final int LONGEST_MESSAGE = 100_000;

    private TeletypeStops() {}

    /// Finds the orders of a file that broke the reader.
    public static Stops loose(byte[] file) {
        Stops stops = new Stops();
        Transmission.list(file).stream()
                .flatMap(sent -> in(sent.bytes()).stream())
                .forEach(stops::add);
        return stops;
    }

    /// Lists a kill for each slug that a message kills.
    static List<Story> in(byte[] message) {
        byte[] first = message.length <= LONGEST_MESSAGE ? message : java.util.Arrays.copyOf(message, LONGEST_MESSAGE);
        String text = WireText.decode(first).text();
        List<String> lines = LINE_END.splitAsStream(text)
                .map(line -> FURNITURE.matcher(line).replaceAll(" ").strip())
                .filter(line -> !line.isEmpty() && line.length() <= LONGEST)
                .limit(MOST_LINES)
                .toList();
        Set<String> slugs = slugs(lines);
        LocalDate day = FilingTime.find(text).map(FilingTime::day).orElse(null);
        return slugs.stream().map(slug -> kill(new Lead(slug, day, 0, 1, true))).toList();
    }

    private static Set<String> slugs(List<String> lines) {
        Optional<KeywordLine> keywords = lines.stream()
                .flatMap(line -> Heading.keywordsOf(line).stream())
                .map(KeywordLine::read)
                .findFirst();
        String shared = keywords.map(KeywordLine::shared).orElse("");
        List<String> orders =
                lines.stream().filter(line -> isOrder(line, shared)).toList();
        Set<String> slugs = new LinkedHashSet<>();
        if (orders.isEmpty() && keywords.filter(line -> line.marks().kill()).isEmpty()) {
            return slugs;
        }
        if (!shared.isEmpty() && Marks.read(shared).isEmpty()) {
            slugs.add(shared);
        }
        orders.forEach(order -> slugs.addAll(KillOrder.ordered(order)));
        return slugs;
    }

    private static boolean isOrder(String line, String shared) {
        return KillOrder.isHeadline(line) || Head.isNote(line) && KillOrder.isIn(line, shared);
    }

    private static Story kill(Lead lead) {
        StoryDraft draft = new StoryDraft();
        draft.lead = lead;
        draft.status = Status.CANCELED;
        return draft.story();
    }
}
