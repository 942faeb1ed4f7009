package dateline.story;

import java.util.Arrays;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Replaces the entities of HTML that are left in a line of text because a supplier escaped it once too often:
/// `8 o&#39;clock`, `Marks &amp;amp; Sons`.
public final class EscapedCharacters {
    private static final Pattern DECIMAL = Pattern.compile("#([0-9]{2,6})");
    private static final Pattern HEXADECIMAL = Pattern.compile("#[xX]([0-9a-fA-F]{2,5})");
    private static final int LONGEST_NAME = 8;
    private static final Map<String, String> NAMED = Arrays.stream(("amp=& lt=< gt=> quot=\" apos=' nbsp=\u00A0 "
                            + "ndash=– mdash=— lsquo=‘ rsquo=’ sbquo=‚ ldquo=“ rdquo=” bdquo=„ laquo=« raquo=» lsaquo=‹ "
                            + "rsaquo=› hellip=… bull=• middot=· euro=€ pound=£ cent=¢ yen=¥ copy=© reg=® trade=™ deg=° "
                            + "sect=§ para=¶ frac12=½ frac14=¼ frac34=¾ sup2=² sup3=³ times=× iexcl=¡ iquest=¿ shy=\u00AD "
                            + "agrave=à aacute=á acirc=â atilde=ã auml=ä aring=å aelig=æ ccedil=ç egrave=è eacute=é "
                            + "ecirc=ê euml=ë igrave=ì iacute=í icirc=î iuml=ï ntilde=ñ ograve=ò oacute=ó ocirc=ô "
                            + "otilde=õ ouml=ö oslash=ø oelig=œ ugrave=ù uacute=ú ucirc=û uuml=ü yacute=ý szlig=ß "
                            + "Agrave=À Aacute=Á Acirc=Â Auml=Ä Aring=Å AElig=Æ Ccedil=Ç Egrave=È Eacute=É Ecirc=Ê "
                            + "Iacute=Í Ntilde=Ñ Oacute=Ó Ocirc=Ô Ouml=Ö Oslash=Ø OElig=Œ Uacute=Ú Uuml=Ü")
                    .split(" "))
            .map(pair -> pair.split("=", 2))
            .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));

    private EscapedCharacters() {}

    /// Returns the text with these entities as characters. Other words between `&` and `;` stay.
    ///
    /// Reads from the end to the beginning, so that an `&` that was escaped itself is read together with what
    /// follows it. Reading the result again changes nothing.
    public static String read(String text) {
        if (text.indexOf('&') < 0 || text.indexOf(';') < 0) {
            return text;
        }
        char[] read = new char[text.length()];
        int first = read.length;
        for (int i = text.length() - 1; i >= 0; i--) {
            read[--first] = text.charAt(i);
            first = readEntity(read, first);
        }
        return new String(read, first, read.length - first);
    }

    static @Nullable String orNull(@Nullable String text) {
        return text == null ? null : read(text);
    }

    /// Replaces the entity that begins at an index, if there is one, until a character stands there.
    ///
    /// @return the index of that character
    private static int readEntity(char[] text, int index) {
        int first = index;
        while (text[first] == '&') {
            int end = end(text, first);
            String character = end < 0 ? null : character(new String(text, first + 1, end - first - 1));
            if (character == null) {
                return first;
            }
            first = end + 1 - character.length();
            character.getChars(0, character.length(), text, first);
        }
        return first;
    }

    /// Returns the index of the `;` that ends an entity, or -1.
    private static int end(char[] text, int first) {
        for (int i = first + 1; i < text.length && i <= first + 1 + LONGEST_NAME; i++) {
            if (text[i] == ';') {
                return i;
            }
        }
        return -1;
    }

    private static @Nullable String character(String name) {
        Matcher decimal = DECIMAL.matcher(name);
        if (decimal.matches()) {
            return character(Integer.parseInt(decimal.group(1)));
        }
        Matcher hexadecimal = HEXADECIMAL.matcher(name);
        return hexadecimal.matches() ? character(Integer.parseInt(hexadecimal.group(1), 16)) : NAMED.get(name);
    }

    private static @Nullable String character(int code) {
        return Character.isValidCodePoint(code) && !Character.isISOControl(code) ? Character.toString(code) : null;
    }
}
