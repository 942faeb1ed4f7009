package dateline.story;

import java.util.Arrays;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Replaces the entities of HTML that are left in a line of text because a supplier escaped it once too often:
/// `8 o&#39;clock`, `Marks &amp;amp; Sons`.
public final class EscapedCharacters {
    /// An entity, escaped any number of times.
    private static final Pattern ENTITY =
            Pattern.compile("&((?:amp;)*+)(?:#([0-9]{2,6});|#[xX]([0-9a-fA-F]{2,5});|([a-zA-Z][a-zA-Z0-9]{1,7});)?");
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
    public static String read(String text) {
        return text.indexOf('&') < 0 || text.indexOf(';') < 0
                ? text
                : ENTITY.matcher(text).replaceAll(found -> Matcher.quoteReplacement(character(found)));
    }

    static @Nullable String orNull(@Nullable String text) {
        return text == null ? null : read(text);
    }

    private static String character(MatchResult found) {
        String asItIs = '&' + found.group().substring(found.end(1) - found.start());
        String decimal = found.group(2);
        String hexadecimal = found.group(3);
        if (decimal == null && hexadecimal == null) {
            String name = found.group(4);
            return name == null ? asItIs : NAMED.getOrDefault(name, asItIs);
        }
        int code = decimal == null ? Integer.parseInt(hexadecimal, 16) : Integer.parseInt(decimal);
        return Character.isValidCodePoint(code) && !Character.isISOControl(code) ? Character.toString(code) : asItIs;
    }
}
