package dateline.archive;

import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Makes a story's address: `/news/2024/11/16/some-words-of-the-headline-<id>`.
final class Addresses {
    private static final int LONGEST_WORDS = 70;
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern APOSTROPHES = Pattern.compile("['’‘ʼ]");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^a-z0-9]+");
    /// Letters that Unicode does not take apart.
    private static final Map<String, String> WHOLE_LETTERS =
            Map.of("ß", "ss", "æ", "ae", "œ", "oe", "ø", "o", "ł", "l", "đ", "d", "ð", "d", "þ", "th", "ı", "i");

    private static final Pattern WHOLE_LETTER = Pattern.compile(String.join("|", WHOLE_LETTERS.keySet()));

    private Addresses() {}

    static String address(String section, Instant published, ZoneId zone, @Nullable String headline, String id) {
        LocalDate day = LocalDate.ofInstant(published, zone);
        String words = headline == null ? "" : words(headline);
        return String.format(
                Locale.ROOT,
                "/%s/%04d/%02d/%02d/%s%s",
                section,
                day.getYear(),
                day.getMonthValue(),
                day.getDayOfMonth(),
                words.isEmpty() ? "" : words + "-",
                id);
    }

    /// The headline's words in ASCII; empty for a script that has none.
    static String words(String headline) {
        String lower = headline.toLowerCase(Locale.ROOT);
        String whole = WHOLE_LETTER
                .matcher(lower)
                .replaceAll(m -> Matcher.quoteReplacement(Objects.requireNonNull(WHOLE_LETTERS.get(m.group()))));
        String plain =
                MARKS.matcher(Normalizer.normalize(whole, Normalizer.Form.NFKD)).replaceAll("");
        String joined =
                BETWEEN_WORDS.matcher(APOSTROPHES.matcher(plain).replaceAll("")).replaceAll("-");
        String words = joined.replaceAll("^-|-$", "");
        if (words.length() <= LONGEST_WORDS) {
            return words;
        }
        int end = words.lastIndexOf('-', LONGEST_WORDS);
        return words.substring(0, end > 0 ? end : LONGEST_WORDS);
    }
}
