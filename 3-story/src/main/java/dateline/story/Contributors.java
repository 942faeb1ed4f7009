package dateline.story;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Takes the contributor line from the end of a story: `Associated Press writer Jamey Keaten contributed.`
public final class Contributors {
    private static final int LONGEST = 600;
    private static final Pattern CONTRIBUTED = Pattern.compile(
            "(?su)^(?<names>.+?)\\s+(?:also\\s+)?(?:contributed|reported)(?:\\s+(?:to|from|reporting|additional)\\b[^.]*)?\\.?$");
    private static final Pattern REPORTING_BY =
            Pattern.compile("(?su)^\\(?(?:Additional\\s+)?[Rr]eporting\\s+by\\s+(?<names>[^;)]+)[^)]*\\)?\\.?$");
    /// What stands before the names: `Associated Press writers`, `AP journalists in London`.
    private static final Pattern TITLE = Pattern.compile(
            "(?u)^.*?\\b(?:writers?|reporters?|journalists?|correspondents?|photographers?|editors?|producers?|staff)\\b\\s*,?\\s*");
    private static final Pattern PLACE = Pattern.compile("(?u)\\s+(?:in|at|from)\\s+\\p{Lu}.*$");
    private static final Pattern NAME = Pattern.compile(
            "(?u)^\\p{Lu}[\\p{L}\\p{M}.'’\\-]*(?:\\s+(?:\\p{Lu}[\\p{L}\\p{M}.'’\\-]*|de|del|della|van|von|der|den|da|dos|al|bin|el|la|d'\\p{Lu}\\p{L}+)){1,4}$");

    /// @param names of persons only
    /// @param line as printed
    /// @param body without the line
    public record Parted(List<String> names, @Nullable String line, Body body) {}

    private Contributors() {}

    /// Looks at the last paragraph; the body is as it was where that is none.
    public static Parted take(Body body) {
        Paragraphs paragraphs = new Paragraphs(body);
        List<Element> list = paragraphs.list();
        if (list.size() < 2) {
            return new Parted(List.of(), null, body);
        }
        Element last = list.getLast();
        String line = last.wholeText().replaceAll("\\s+", " ").strip();
        List<String> names = names(line);
        if (names.isEmpty() || last.nextElementSibling() != null) {
            return new Parted(List.of(), null, body);
        }
        last.remove();
        return new Parted(names, line, paragraphs.body());
    }

    /// The persons that a line names; empty where it is an ordinary sentence.
    static List<String> names(String line) {
        for (Pattern pattern : List.of(CONTRIBUTED, REPORTING_BY)) {
            Matcher matcher = pattern.matcher(line);
            if (line.length() <= LONGEST && matcher.matches()) {
                return persons(matcher.group("names"), pattern == CONTRIBUTED);
            }
        }
        return List.of();
    }

    /// Ordinary sentences contribute too ("Smoking also contributed."): a title or a second name must be there.
    private static List<String> persons(String said, boolean mayBeASentence) {
        Matcher title = TITLE.matcher(said);
        boolean titled = title.find();
        String rest = titled ? said.substring(title.end()) : said;
        List<String> names = new ArrayList<>();
        for (String part : rest.split("\\s*(?:,|;|\\band\\b|&)\\s*")) {
            String name = PLACE.matcher(TITLE.matcher(part).replaceFirst(""))
                    .replaceFirst("")
                    .strip();
            if (NAME.matcher(name).matches()) {
                names.add(name);
            }
        }
        boolean allNames = names.size()
                == Arrays.stream(rest.split("\\s*(?:,|\\band\\b)\\s*"))
                        .filter(p -> !p.isBlank())
                        .count();
        return titled || !mayBeASentence || allNames ? names : List.of();
    }
}
