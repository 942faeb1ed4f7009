package dateline.formats.feed;

import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jsoup.nodes.Entities;
import org.jsoup.parser.Tag;

/// Guesses whether RSS text is HTML. It is if it has an HTML character reference, the end tag of an HTML
/// element, or an element that needs no end tag. `5 < 6`, `AT&T` and `the <title> element` are plain.
final class LooksLikeHtml {
    private static final Pattern SIGN =
            Pattern.compile("&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|([A-Za-z][A-Za-z0-9]{1,30}));"
                    + "|</([A-Za-z][A-Za-z0-9]{0,15})\\s*>|<(?:br|hr|img|p|wbr)(?:\\s[^<>]*)?/?>");

    private static final Pattern TAG = Pattern.compile("</?[A-Za-z]|<!--");

    private LooksLikeHtml() {}

    /// Judges a description, which is HTML by custom: any tag makes it HTML.
    static boolean asCopy(String text) {
        return asLine(text) || text.indexOf('<') >= 0 && TAG.matcher(text).find();
    }

    /// Judges a title, which is plain by custom and may mention tags.
    static boolean asLine(String text) {
        boolean possible = text.indexOf('<') >= 0 || text.indexOf('&') >= 0;
        return possible && SIGN.matcher(text).results().anyMatch(LooksLikeHtml::isHtml);
    }

    private static boolean isHtml(MatchResult sign) {
        String entity = sign.group(1);
        String element = sign.group(2);
        return entity != null
                ? Entities.isNamedEntity(entity)
                : element == null || Tag.isKnownTag(element.toLowerCase(Locale.ROOT));
    }
}
