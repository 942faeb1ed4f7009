package dateline.archive;

import java.lang.Character.UnicodeScript;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// Makes the slug of a story's address from its headline: lower-case words in their own script, joined
/// by hyphens.
///
/// Latin letters lose their diacritics (`strasse-nach-lodz`), because people whose keyboards lack them type
/// them so. Other scripts keep their letters, in Unicode normal form C, as newspapers in those scripts write
/// addresses. A mark that is part of a letter or syllable stays. A mark that only helps pronunciation (Arabic,
/// Hebrew, stress accents) is removed.
final class AddressSlug {
    /// The longest slug in chars. [#LONGEST_BYTES] allows fewer for scripts with three bytes a character, so
    /// that no address is longer than programs accept.
    private static final int LONGEST = 70;
    private static final int LONGEST_BYTES = 140;
    /// Characters that do not separate words: apostrophes, Hebrew abbreviation marks, the Arabic tatweel,
    /// format characters.
    private static final Pattern WITHIN_WORDS = Pattern.compile("['’‘ʼ׳״\\u0640]|(?<=\\p{L})\"(?=\\p{L})|\\p{Cf}");
    /// Latin letters that Unicode normalization does not decompose, with their replacements.
    private static final Map<Integer, String> WHOLE_LETTERS = Map.ofEntries(
            Map.entry((int) 'ß', "ss"),
            Map.entry((int) 'æ', "ae"),
            Map.entry((int) 'œ', "oe"),
            Map.entry((int) 'ø', "o"),
            Map.entry((int) 'ł', "l"),
            Map.entry((int) 'đ', "d"),
            Map.entry((int) 'ð', "d"),
            Map.entry((int) 'þ', "th"),
            Map.entry((int) 'ı', "i"));

    private final StringBuilder words = new StringBuilder();
    private boolean between;

    private AddressSlug() {}

    /// Returns the slug of a headline; empty if the headline has neither letters nor digits.
    static String of(String headline) {
        String small = Normalizer.normalize(headline, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        String plain = Normalizer.normalize(WITHIN_WORDS.matcher(small).replaceAll(""), Normalizer.Form.NFC);
        AddressSlug address = new AddressSlug();
        plain.codePoints().forEach(address::add);
        return cut(address.words.toString());
    }

    private void add(int c) {
        if (Character.isLetterOrDigit(c)) {
            words.append(between && !words.isEmpty() ? "-" : "");
            between = false;
            letter(c);
        } else if (!isMark(c)) {
            between = true;
        } else if (belongs(c) && !between && !words.isEmpty()) {
            words.appendCodePoint(c);
        }
    }

    private void letter(int c) {
        if (c < 0x80 || UnicodeScript.of(c) != UnicodeScript.LATIN) {
            words.appendCodePoint(c);
        } else if (WHOLE_LETTERS.containsKey(c)) {
            words.append(WHOLE_LETTERS.get(c));
        } else {
            Normalizer.normalize(Character.toString(c), Normalizer.Form.NFD)
                    .codePoints()
                    .filter(part -> !isMark(part))
                    .forEach(words::appendCodePoint);
        }
    }

    private static boolean isMark(int c) {
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            default -> false;
        };
    }

    private static boolean belongs(int mark) {
        return switch (UnicodeScript.of(mark)) {
            case INHERITED, COMMON, ARABIC, HEBREW -> false;
            default -> true;
        };
    }

    private static String cut(String words) {
        int most = longest(words);
        if (words.length() == most) {
            return words;
        }
        int end = words.lastIndexOf('-', most);
        return words.substring(0, end > 0 ? end : most);
    }

    /// Returns how many chars fit within both limits, without splitting a character.
    private static int longest(String words) {
        int chars = 0;
        int bytes = 0;
        while (chars < words.length()) {
            String next = Character.toString(words.codePointAt(chars));
            bytes += next.getBytes(StandardCharsets.UTF_8).length;
            if (chars + next.length() > LONGEST || bytes > LONGEST_BYTES) {
                return chars;
            }
            chars += next.length();
        }
        return chars;
    }
}
