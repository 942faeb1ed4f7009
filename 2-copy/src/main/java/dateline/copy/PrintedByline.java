package dateline.copy;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A byline that is the whole of a paragraph, also as agencies frame it: `(di Ada Lund)`, `- von Ada Lund`,
/// `*** Ada Lund, da agência Lusa ***`, `by Xinhua writers Ada Lund, Jo Example`.
final class PrintedByline {
    private static final int LONGEST = 160;
    private static final Pattern FRAMED = Pattern.compile(
            "(?U)^(?:[–—-]\\s{0,2}|\\(\\s?)(?:Von|Di|Par|Por|By|Av|Af|von|di|par|por|by|de|av|af|da|dal nostro inviato)\\s(?<names>\\p{Lu}[^()]{3,120}?)\\)?$");
    private static final Pattern STARRED = Pattern.compile(
            "(?U)^\\*{2,3}\\s?(?<names>\\p{Lu}[^*,]{3,80}),\\s(?:da agência|de la agencia|dell[’'] ?agenzia)\\s[^*,]{2,30}\\*{2,3}$");
    private static final Pattern WRITERS = Pattern.compile(
            "(?U)^[Bb]y (?:(?<agency>\\p{Lu}\\p{L}{1,20}) )?(?:writers?|reporters?|correspondents?|sportswriters?) (?<names>\\p{Lu}[^()]{3,120})$");
    /// `By Ada Lund, KYODO NEWS - Nov 27, 2026 - 20:41 | Feature, Japan`
    private static final Pattern DATED =
            Pattern.compile("(?U)^By (?<names>\\p{Lu}[^,|]{3,80}), [^-|]{2,40} - [^|]{6,40}\\|.{1,60}$");
    /// `Af Ada Holm Lund /ritzau/`
    private static final Pattern OF_WIRE = Pattern.compile(
            "(?U)^(?<by>(?:By|Af|Av|Von|Par|Por|Di|Door) \\p{Lu}[^/(),]{3,80}?)\\s?[/(](?<agency>[^/(),]{2,30})[/)]\\.?$");

    /// What each of the writers did: `Por Ada Lund (texto) e Bo Berg (fotos), da agência Lusa`
    private static final Pattern ROLE = Pattern.compile(
            "(?iu)\\s\\((?:texto?|texte|testo|tekst|teksti|fotos?|photos?|vídeos?|videos?|imagen(?:s|es)?|bild(?:er)?|kuvat?)\\)");
    private static final Pattern OF_AGENCY =
            Pattern.compile("(?u),\\s(?:da agência|de la agencia|de l['’]agence)\\s\\p{Lu}[^,]{2,30}$");

    private PrintedByline() {}

    /// Returns the byline; null if the paragraph is something else.
    static @Nullable String of(String paragraph) {
        String text = paragraph.strip();
        if (text.isEmpty() || text.length() > LONGEST) {
            return null;
        }
        for (Pattern form : new Pattern[] {STARRED, DATED, FRAMED, WRITERS}) {
            Matcher found = form.matcher(text);
            if (found.matches()) {
                String names = found.group("names").strip();
                String signed = signed(names);
                return signed == null ? Byline.ofParagraph("By " + names) : signed;
            }
        }
        Matcher ofWire = OF_WIRE.matcher(text);
        if (ofWire.matches() && Agencies.isListed(ofWire.group("agency"))) {
            return Byline.ofParagraph(ofWire.group("by"));
        }
        String signed = signed(text);
        return signed == null ? ofRoles(text) : signed;
    }

    /// Returns the byline of names with their agency: `Ada Lund/TT`, `STT - ADA LUND`; null if it is something
    /// else. A slash between blanks parts a place from the agency.
    private static @Nullable String signed(String text) {
        String byline = text.contains(" / ") ? null : new Signatures(null).byline(text);
        return byline != null && (text.indexOf('/') > 0 || !byline.equals(text)) ? byline : null;
    }

    private static @Nullable String ofRoles(String text) {
        String plain = OF_AGENCY.matcher(ROLE.matcher(text).replaceAll("")).replaceFirst("");
        String byline = Byline.ofParagraph(plain);
        int names = byline == null || plain.equals(text) ? -1 : text.indexOf(byline.split(" ", 2)[0]);
        return names < 0 ? byline : text.substring(names);
    }
}
