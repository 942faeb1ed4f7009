package dateline.archive;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Finds the line of a text that lists show as its summary: the first that is a sentence. Lines above it may name
/// the writer, the kind of the story or its parts: `By Ada Lund`, `Research Highlights:`.
final class LeadSentence {
    private static final int LINES = 8;

    /// In characters. A longer line is a paragraph, however it ends.
    private static final int PARAGRAPH = 70;

    /// In characters of scripts whose words have no spaces between them.
    private static final int SHORTEST = 12;

    private static final int WORDS = 5;
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern END = Pattern.compile("[.!?…。！？؟।][\\p{Pf}\\p{Pe}\"'’”»)]{0,3}$");
    private static final Set<String> BY = Set.of("by", "von", "par", "por", "di", "door", "af", "av");

    /// Words in small letters between names.
    private static final Set<String> BETWEEN_NAMES = Set.of(
            "and", "und", "et", "y", "e", "en", "og", "och", "for", "of", "the", "de", "da", "del", "der", "van", "von",
            "di", "le", "la", "al", "in", "at");

    private LeadSentence() {}

    /// Returns the first line if none of the first few is a sentence.
    static String find(String text) {
        return text.lines()
                .limit(LINES)
                .filter(LeadSentence::isSentence)
                .findFirst()
                .or(() -> text.lines().findFirst())
                .orElse("");
    }

    private static boolean isSentence(String line) {
        String text = line.strip();
        if (text.length() >= PARAGRAPH) {
            return true;
        }
        boolean enough = words(text) >= WORDS || text.length() >= SHORTEST && words(text) == 1;
        return enough && END.matcher(text).find() && !namesWriter(text);
    }

    /// Returns whether a line is `By` and names.
    private static boolean namesWriter(String line) {
        List<String> words = List.of(BLANKS.split(line));
        return BY.contains(words.getFirst().toLowerCase(Locale.ROOT))
                && words.stream()
                        .skip(1)
                        .allMatch(word -> !Character.isLowerCase(word.codePointAt(0)) || BETWEEN_NAMES.contains(word));
    }

    private static long words(String text) {
        return BLANKS.splitAsStream(text).count();
    }
}
