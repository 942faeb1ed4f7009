package dateline.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Replaces the straight quotation marks and apostrophes of a typewriter by those of the text's language, paragraph
/// by paragraph. Double marks that cannot be paired, as in `5'10"`, stay as they are, and so do texts in other
/// languages than those listed here.
///
/// Example: `"It's late," she said.` becomes `“It’s late,” she said.`
final class SmartQuotes {
    private static final String APOSTROPHE = "’";
    private static final String BEFORE_OPENING = "([{–—-/\"'“‘„«";
    private static final String AFTER_CLOSING = ",.;:!?)]}…";
    private static final Marks ENGLISH = new Marks("“", "”", "‘", "’");
    private static final Marks GERMAN = new Marks("„", "“", "‚", "‘");
    private static final Marks NORDIC = new Marks("”", "”", "’", "’");
    private static final Map<String, Marks> LANGUAGES = Map.ofEntries(
            Map.entry("en", ENGLISH),
            Map.entry("es", ENGLISH),
            Map.entry("it", ENGLISH),
            Map.entry("nl", ENGLISH),
            Map.entry("pt", ENGLISH),
            Map.entry("de", GERMAN),
            Map.entry("da", NORDIC),
            Map.entry("fi", NORDIC),
            Map.entry("sv", NORDIC),
            Map.entry("nb", new Marks("«", "»", "‘", "’")),
            Map.entry("no", new Marks("«", "»", "‘", "’")),
            Map.entry("pl", new Marks("„", "”", "‚", "’")),
            Map.entry("fr", new Marks("«\u202F", "\u202F»", "‘", "’")));

    private final boolean enabled;
    private final String siteLanguage;

    /// @param siteLanguage of texts that name none
    SmartQuotes(boolean enabled, String siteLanguage) {
        this.enabled = enabled;
        this.siteLanguage = siteLanguage;
    }

    private record Marks(String open, String close, String openSingle, String closeSingle) {}

    /// @param text plain text
    String text(String text, @Nullable String language) {
        Marks marks = marks(text, language);
        return marks == null
                ? text
                : String.join(
                        "\n",
                        text.lines().map(line -> paragraph(line, false, marks)).toList());
    }

    /// @param html of the closed vocabulary, each block on a line of its own
    String html(String html, @Nullable String language) {
        Marks marks = marks(html, language);
        if (marks == null) {
            return html;
        }
        List<String> lines = new ArrayList<>();
        boolean asItIs = false;
        for (String line : html.split("\n", -1)) {
            asItIs |= line.contains("<pre");
            lines.add(asItIs ? line : paragraph(line, true, marks));
            asItIs &= !line.contains("</pre>");
        }
        return String.join("\n", lines);
    }

    private @Nullable Marks marks(String text, @Nullable String language) {
        if (!enabled || text.indexOf('"') < 0 && text.indexOf('\'') < 0) {
            return null;
        }
        String tag = Objects.requireNonNullElse(language, siteLanguage);
        return LANGUAGES.get(tag.toLowerCase(Locale.ROOT).split("[-_]", 2)[0]);
    }

    private static String paragraph(String line, boolean html, Marks marks) {
        return new Paragraph(
                        line,
                        html ? shown(line) : IntStream.range(0, line.length()).toArray())
                .with(marks);
    }

    /// Returns the places of the characters that are not in tags.
    private static int[] shown(String line) {
        boolean[] inTag = {false};
        return IntStream.range(0, line.length())
                .filter(i -> {
                    char sign = line.charAt(i);
                    boolean part = inTag[0] || sign == '<';
                    inTag[0] = part && sign != '>';
                    return !part;
                })
                .toArray();
    }

    /// @param shown the places in the line of the characters that readers see
    private record Paragraph(String line, int[] shown) {
        String with(Marks marks) {
            boolean paired = arePaired();
            int lastSingle = lastSingle();
            StringBuilder result = new StringBuilder();
            int from = 0;
            boolean inSingle = false;
            for (int i = 0; i < shown.length; i++) {
                char sign = at(i);
                if (sign == '"' && paired || sign == '\'') {
                    String mark = opens(i) ? marks.open : marks.close;
                    if (sign == '\'') {
                        boolean begins = !inSingle && opens(i) && i < lastSingle;
                        boolean ends = inSingle && endsSingle(i);
                        inSingle = begins || inSingle && !ends;
                        mark = begins ? marks.openSingle : ends ? marks.closeSingle : APOSTROPHE;
                    }
                    result.append(line, from, shown[i]).append(mark);
                    from = shown[i] + 1;
                }
            }
            return result.append(line, from, line.length()).toString();
        }

        /// Returns whether opening and closing double marks take turns. The last may stay open: a quotation of
        /// several paragraphs is opened in each, and closed in the last.
        private boolean arePaired() {
            boolean open = false;
            for (int i = 0; i < shown.length; i++) {
                if (at(i) == '"') {
                    if (opens(i) == open) {
                        return false;
                    }
                    open = !open;
                }
            }
            return true;
        }

        private int lastSingle() {
            int last = shown.length - 1;
            while (last >= 0 && !(at(last) == '\'' && endsSingle(last))) {
                last--;
            }
            return last;
        }

        private boolean opens(int i) {
            char before = at(i - 1);
            char after = at(i + 1);
            return !Character.isWhitespace(after)
                    && AFTER_CLOSING.indexOf(after) < 0
                    && (Character.isWhitespace(before) || BEFORE_OPENING.indexOf(before) >= 0);
        }

        private boolean endsSingle(int i) {
            return !opens(i) && !Character.isLetterOrDigit(at(i + 1));
        }

        /// Returns a character that readers see; a space before the first and behind the last.
        private char at(int i) {
            return i < 0 || i >= shown.length ? ' ' : line.charAt(shown[i]);
        }
    }
}
