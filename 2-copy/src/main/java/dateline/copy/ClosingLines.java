package dateline.copy;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Recognises lines that agencies print below copy and that say nothing about the story: copyright, filing
/// times, the addresses of their desks and of their other stories.
final class ClosingLines {
    /// A longer paragraph is not examined.
    private static final int LONGEST = 500;
    private static final String URL = "(?:https?://|www\\.)\\S{3,300}+";
    private static final Pattern COPYRIGHT = Pattern.compile(
            "(?isu)^[\\s(]{0,3}(?:©|(?:\\(c\\)\\s?)?copyright\\s?(?:©|\\(c\\)|by\\b|(?:19|20)\\d\\d|thomson)|\\(c\\)\\s?(?:19|20)\\d\\d"
                    + "|\\(c\\)\\s?copyright\\s|copyright:?\\s(?-i:\\p{Lu})[\\p{L}.&-]{1,20}(?:,?\\s(?-i:\\p{Lu})[\\p{L}.&-]{1,20}){0,3},?\\s(?:19|20)\\d\\d\\b).{0,240}$"
                    + "|^(?:©\\s?)?(?:all rights reserved|alle rechte vorbehalten|tous droits réservés|todos los derechos"
                    + " reservados|riproduzione riservata|alle rettigheter forbeholdt|todos os direitos reservados"
                    + "|alla rättigheter förbehållna|alle rechten voorbehouden|alle rettigheder forbeholdes|kaikki oikeudet pidätetään"
                    + "|wszelkie prawa zastrzeżone|všechna práva vyhrazena|všetky práva vyhradené|minden jog fenntartva"
                    + "|toate drepturile rezervate|sva prava (?:pridržana|zadržana))\\b.{0,100}$");
    private static final Pattern FIRST_PUBLISHED = Pattern.compile(
            "(?isu)^this (?:report|story|dispatch|article) by (?:the )?[\\p{L} ]{2,40} was first published\\b.{0,80}$"
                    + "|^(?:cette dépêche|ce reportage|ce texte) de [\\p{L} ]{2,40} a été publiée? pour la première fois\\b.{0,80}$"
                    + "|^our standards: the thomson reuters trust principles\\.?$");
    private static final String MONTH_OR_DAY = "(?:\\p{L}{3,9}\\.?|\\d{1,2})";
    /// `AP-WF-11-27-26 2032GMT`, `APA0311    2026-11-27/14:11`, `271234 NOV 26`, `271731 GMT Nov 26`
    private static final Pattern FILED =
            Pattern.compile("(?u)^(?:[\\p{Lu}\\d]{2,8}(?:[ -][\\p{Lu}]{2,4})?[ -]{1,2}\\d{2}-\\d{2}-\\d{2}"
                    + "\\s{1,4}\\d{4}\\s?\\p{Lu}{0,5}|\\p{L}{2,5}\\d{3,5}\\s{1,9}\\d{4}-\\d{2}-\\d{2}[/ T]{1,3}\\d{2}:\\d{2}"
                    + "|(?:\\p{Lu}{2,4} [\\p{Lu}\\d]{2,6} [\\p{Ll}/]{2,12} )?\\d{6}(?:\\s\\p{Lu}{1,5})?\\s"
                    + MONTH_OR_DAY + "\\s(?:20)?\\d{2})<?$");
    private static final Pattern UPDATED =
            Pattern.compile("(?iu)^(?:first published|ultimo aggiornamento|last updated?|updated|letzte aktualisierung"
                    + "|stand|dernière mise à jour|mis à jour|última actualización|última atualização|sist oppdatert|senast uppdaterad"
                    + "|päivitetty)\\s?:?\\s\\d[\\d.:/,\\s-]{5,30}(?:\\p{L}{1,5}\\.?){0,1}$");
    /// `AP NFL: https://…`, `More AP golf: https://…`
    private static final Pattern HUB =
            Pattern.compile("(?su)^(?:More )?([\\p{L}\\d][\\p{L}\\d &,'’-]{2,60}):\\s?(?:https?://)?"
                    + "\\S{4,300}(?: and \\S{4,200})?$");
    /// `Follow AP's coverage of … at https://…`
    private static final Pattern POINTER = Pattern.compile(
            "(?su)^(?:Follow|Find|See|Read|More|Visit|For more)\\b([^\\n]{1,250}?)(?:" + URL + "|@\\w{2,40})\\.?$");
    /// `Follow Ada Lund on X: @adalund`
    private static final Pattern WRITER = Pattern.compile(
            "(?su)^Follow \\p{Lu}[\\p{L}.'’-]{1,20} \\p{Lu}[\\p{L}.'’-]{1,20}(?: on \\p{Lu}\\p{L}{0,12})?(?: at| on)?:? (?:@\\w{2,40}|"
                    + URL + "|(?:twitter|x|facebook|instagram)\\.com\\S{0,200})\\.?$");
    /// `SERVICE: https://…`
    private static final Pattern SERVICE = Pattern.compile(
            "(?su)^\\(?(?:SERVICE|S E R V I C E)\\s?[:–-]\\s(?=[^\\n]{0,300}(?:https?://|www\\.))[^\\n]{5,400}+$");
    private static final Pattern DESK = Pattern.compile(
            "(?su)^(?:\\(\\((?=[^()]{0,300}[@+;:])[^()]{3,400}\\)\\)|\\*{3}+[^*]{3,200}\\*{3}+"
                    + "|(?:\\((?iu:fotos?|vídeos?|videos?|audio|photos?|infografía|bild(?:er)?|gráficos?)\\)\\s?){1,4}+"
                    + "|\\([^()]{0,200}[\\w.-]{1,60}@[\\w.-]{1,80}[^()]{0,120}\\)"
                    + "|\\((?iu:más información|more information|mehr informationen|plus d[’']informations|mais informações)\\b[^()]{3,200}\\))$");
    private static final Pattern MAIL = Pattern.compile("(?u)^[\\w.-]{1,60}@([\\w-]{1,60})\\.[\\w.-]{1,60}$");
    private static final Pattern NUMBER = Pattern.compile("^\\d{6,8}$");
    private static final Pattern FOR_EDITORS =
            Pattern.compile("(?isu)^\\W{0,3}(?:notes? to (?:editors|desks)|notiz an die redaktion(?:en)?"
                    + "|hinweis(?:e)? an die redaktion(?:en)?|til red(?:aksjonen)?|till red(?:aktionen)?|note aux rédactions"
                    + "|nota (?:a los editores|a las redacciones)|eds|attention editors)\\.?\\s?[:–—-]\\s.{3,300}$");
    private static final Pattern FOR_READERS =
            Pattern.compile("(?isu)^(?:note to readers|editor[’']s note)\\s?[:–—-]\\s.{3,400}$");

    /// What sites add to copy that no editor has touched, and what APA adds to press releases.
    private static final Pattern UNEDITED = Pattern.compile(
            "(?isu)^\\W{0,3}(?:(?:except for the headline,? )?(?:this|the above|the) (?:story|report|article|copy|content|text|news) (?:has|have|was|is) (?:not|neither) (?:been )?(?:edited|altered|modified)\\b(?=\\sby (?:the )?(?:(?-i:\\p{Lu})|our|any|staff)|.{0,200}\\b(?:staff|feed|auto-?generated)\\b).{2,300}"
                    + "|\\(only the headline\\b.{0,80}\\b(?:report|story|article|copy)\\b.{2,300}"
                    + "|(?:disclaimer: )?this (?:story|report|article|copy) (?:is|was|has been) (?:auto-?\\s?generated|automatically (?:generated|published)|published (?:unedited|without (?:edits|modifications)))\\b.{2,300}"
                    + "|this (?:story|report|article) (?:is|was|has been) published from a (?:wire|news|syndicated)\\b.{2,300}"
                    + "|dieser? (?:text|artikel|beitrag|meldung) wurde (?:nicht von der redaktion|von der redaktion nicht|automatisch)\\b.{2,200}"
                    + "|diese meldung wurde (?:nicht von der redaktion|von der redaktion nicht|automatisch)\\b.{2,200}"
                    + "|\\(with (?:agency inputs|(?:agency )?inputs? from [^()]{2,80})\\)|original-content von: .{2,300}"
                    + "|(?-i:OTS-ORIGINALTEXT)\\b.{2,300})$");
    /// `(London Newsroom)`
    private static final Pattern NEWSROOM = Pattern.compile(
            "(?u)^\\((?:\\p{Lu}\\p{L}{1,15} ){0,2}(?iu:newsroom|newsdesk|redazione|redacción|rédaction|redaktion|redactie|toimitus)"
                    + "(?: \\p{Lu}\\p{L}{1,15}){0,2}\\)[.;]?$");

    private ClosingLines() {}

    static boolean are(String text) {
        return text.length() <= LONGEST
                && (COPYRIGHT.matcher(text).matches()
                        || FIRST_PUBLISHED.matcher(text).matches()
                        || UNEDITED.matcher(text).matches()
                        || NEWSROOM.matcher(text).matches()
                        || FILED.matcher(text).matches()
                        || UPDATED.matcher(text).matches()
                        || isLinkToAgency(text)
                        || WRITER.matcher(text).matches()
                        || SERVICE.matcher(text).matches()
                        || DESK.matcher(text).matches()
                        || isAgencysMail(text));
    }

    /// Returns whether this line sends readers to an agency's other copy.
    private static boolean isLinkToAgency(String text) {
        Matcher hub = HUB.matcher(text);
        if (hub.matches() && Agencies.begin(hub.group(1))) {
            return true;
        }
        Matcher pointer = POINTER.matcher(text);
        return pointer.matches() && Agencies.areNamedIn(pointer.group(1));
    }

    /// Returns whether this is the mail address of an agency's writer. Other addresses stay: they are contacts of
    /// a press release.
    private static boolean isAgencysMail(String text) {
        Matcher mail = MAIL.matcher(text);
        return mail.matches() && Agencies.isListed(mail.group(1));
    }

    /// Returns whether this is a number that only counts or dates copy, if it stands above other furniture.
    static boolean isNumber(String text) {
        return text.length() <= LONGEST && NUMBER.matcher(text).matches();
    }

    /// Returns whether this is a note to editors, or a note that says that the story was corrected.
    static boolean areNote(String text) {
        return text.length() <= LONGEST
                && (FOR_EDITORS.matcher(text).matches()
                        || FOR_READERS.matcher(text).matches() && isCorrected(text));
    }

    /// CASE: an editor's note on what was corrected is for readers; that a story was corrected is not.
    private static boolean isCorrected(String text) {
        return text.regionMatches(true, 0, "note to readers", 0, 15) && Corrections.says(text);
    }
}
