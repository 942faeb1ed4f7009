package dateline.formats.teletype;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// A parsed keyword line: the slug, and the marks beside it.
///
/// @param slug as printed, without marks and word count; may be blank
/// @param supposedKill whether a word in the slug may mean a kill or only the subject of the story; the
///     text decides
record KeywordLine(String slug, Marks marks, boolean supposedKill) {
    private static final int LONGEST = 400;
    private static final Pattern CYCLE = Pattern.compile("^(?:(?:AM|PM|BC|AP)-(?=\\S))++");
    private static final Pattern PREFIX = Pattern.compile("^[^,/:]{3,24}?(?:: |(?<=[A-Z\\d])-(?=[A-Z0-9]))");
    private static final Pattern KILL_IN_CAPITALS = Pattern.compile("(?:^|[\\s-])KILL(?=$|[\\s-])");

    /// @param whole `BC-Harbour Fire, 2nd Ld-Writethru,416`, `Fire/Aldhaven/`
    static KeywordLine read(String whole) {
        String printed = whole.substring(0, Math.min(whole.length(), LONGEST));
        List<String> slug = new ArrayList<>();
        Marks marks = Marks.NONE;
        boolean slashed = printed.indexOf('/') >= 0;
        boolean supposed = false;
        for (String part : printed.strip().split(slashed ? "[/,]" : ",")) {
            Optional<Marks> found = Marks.read(part);
            if (found.isPresent() && found.get().kill() && !isSureKill(part, printed, slashed)) {
                supposed = true;
                slug.add(part);
            } else if (found.isPresent() && !(slug.isEmpty() && isNumber(part))) {
                marks = marks.and(found.get());
            } else {
                marks = marks.and(trailing(part, slug));
            }
        }
        String joined = String.join(slashed ? "/" : ",", slug).strip();
        return inCapitals(new KeywordLine(joined, marks, supposed));
    }

    /// Returns whether the word surely means a kill. Between slashes it may be an ordinary keyword, unless it
    /// alone is in capitals, or says "mandatory".
    private static boolean isSureKill(String part, String printed, boolean slashed) {
        boolean loud = part.equals(part.toUpperCase(Locale.ROOT)) && !printed.equals(printed.toUpperCase(Locale.ROOT));
        return !slashed || loud || part.toLowerCase(Locale.ROOT).contains("mandatory");
    }

    private static boolean isNumber(String part) {
        return part.strip().matches("\\d+");
    }

    /// Reads the marks at the end of the slug itself, if they can be nothing else: `BC-Harbour
    /// Fire 1stLd-Writethru`.
    private static Marks trailing(String part, List<String> slug) {
        for (int at = 1; at < part.length(); at++) {
            if (" -–(".indexOf(part.charAt(at)) < 0) {
                continue;
            }
            Optional<Marks> found = Marks.read(part.substring(at));
            if (found.isPresent() && found.get().sure()) {
                return found.get().and(leading(part.substring(0, at), slug));
            }
        }
        return leading(part, slug);
    }

    /// Reads the marks before the slug: `CORRECTED-UPDATE 2-`, `URGENT: `, `Correction: `.
    private static Marks leading(String part, List<String> slug) {
        String rest = part.strip();
        String cycle = "";
        var match = CYCLE.matcher(rest);
        if (slug.isEmpty() && match.find()) {
            cycle = match.group();
            rest = rest.substring(match.end());
        }
        Marks marks = Marks.NONE;
        for (var prefix = PREFIX.matcher(rest); slug.isEmpty() && prefix.find(); prefix = PREFIX.matcher(rest)) {
            Optional<Marks> found = Marks.read(prefix.group());
            if (found.isEmpty() || KillOrder.isCompound(rest)) {
                break;
            }
            marks = marks.and(found.get());
            rest = rest.substring(prefix.end());
        }
        slug.add(cycle + rest);
        return marks;
    }

    private static KeywordLine inCapitals(KeywordLine line) {
        String slug = CYCLE.matcher(line.slug()).replaceFirst("");
        boolean loud = !slug.equals(slug.toUpperCase(Locale.ROOT)) || slug.equals("KILL");
        if (loud && KILL_IN_CAPITALS.matcher(slug).find()) {
            Marks kill = Marks.read("mandatory kill").orElseThrow();
            String rest =
                    KILL_IN_CAPITALS.matcher(slug).replaceAll("").replaceAll("^[\\s-]++|(?<![\\s-])[\\s-]++$", "");
            return new KeywordLine(rest, line.marks().and(kill), false);
        }
        return line;
    }

    /// Returns the part of the slug that all versions of the story share, in the form of [dateline.story.Lead];
    /// blank if there is none.
    String shared() {
        return CYCLE.matcher(slug)
                .replaceFirst("")
                .replaceFirst("^(?:AM|PM|BC|AP)-?$", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}.]+", " ")
                .strip();
    }
}
