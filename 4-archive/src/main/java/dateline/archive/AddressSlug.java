package dateline.archive;

import java.lang.Character.UnicodeScript;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// The words of a headline as they stand in an address: in small letters of their own script, joined by hyphens.
///
/// Latin letters lose their marks (`strasse-nach-lodz`), for that is how they are typed where a keyboard has
/// none. Other scripts stay as they are, in normal form C, as their newspapers write addresses; marks that are
/// part of a letter or syllable stay with it, and those that only help to pronounce (Arabic, Hebrew, accents of
/// stress) go.
final class AddressSlug {
    /// In characters; for scripts of three bytes a character fewer, so that no address is longer than programs take.
    private static final int LONGEST = 70;
    private static final int LONGEST_BYTES = 140;
    /// Within a word they part nothing: apostrophes, Hebrew's signs of abbreviation, the stretching of Arabic.
    private static final Pattern WITHIN_WORDS = Pattern.compile("['’‘ʼ׳״\\u0640]|(?<=\\p{L})\"(?=\\p{L})|\\p{Cf}");
    /// Letters that Unicode does not take apart.
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

    /// Empty where the headline has neither letters nor digits.
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

    /// How many chars may stand, whole characters only.
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
