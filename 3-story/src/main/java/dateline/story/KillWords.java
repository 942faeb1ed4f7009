package dateline.story;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Knows a line that orders editors to kill or withhold copy, in the capitals in which agencies write it: `KILL`,
/// `MANDATORY KILL: BC-Harbour Fire`, `BC-KILL`, `WITHHOLD!`.
public final class KillWords {
    private static final List<String> KILLS = List.of("MANDATORY KILL", "KILL", "MANDATORY ELIMINATION", "ELIMINATION");
    private static final List<String> WITHHOLDS = List.of("MANDATORY WITHHOLD", "WITHHOLD");
    private static final List<String> CYCLES = List.of("BC-", "AP-", "AM-", "PM-");

    private KillWords() {}

    /// What the line orders; [StatusWord#ABSENT] for any other line.
    public static StatusWord in(@Nullable String line) {
        String order = order(line == null ? "" : line);
        if (KILLS.stream().anyMatch(words -> isOrder(order, words))) {
            return StatusWord.CANCELED;
        }
        return WITHHOLDS.stream().anyMatch(words -> isOrder(order, words)) ? StatusWord.WITHHELD : StatusWord.ABSENT;
    }

    /// The line from its first letter on, without the mark of its cycle.
    private static String order(String line) {
        int at = 0;
        while (at < line.length() && !Character.isLetter(line.charAt(at))) {
            at++;
        }
        String order = line.substring(at);
        return CYCLES.stream().anyMatch(order::startsWith) ? order.substring("BC-".length()) : order;
    }

    /// News may begin with the word, too; an order is parted from what follows.
    private static boolean isOrder(String order, String words) {
        if (!order.startsWith(words)) {
            return false;
        }
        String rest = order.substring(words.length());
        String more = rest.stripLeading();
        boolean repeated = more.length() < rest.length() && (more.startsWith("KILL") || more.startsWith("WITHHOLD"));
        return more.isEmpty() || repeated || !Character.isLetterOrDigit(more.charAt(0));
    }
}
