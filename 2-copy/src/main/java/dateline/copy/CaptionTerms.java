package dateline.copy;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Removes the terms of use from a caption, which agencies print behind the credit: `RESTRICTED TO EDITORIAL
/// USE - MANDATORY CREDIT …`, `ATTENTION EDITORS - …`, `(ALDHAVEN - Tags: TRANSPORT)`.
///
/// Terms run to the end of the caption or of their bracket. Terms at the very beginning stay, because nobody
/// can tell where they end.
final class CaptionTerms {
    private static final int LONGEST_BRACKET = 400;

    /// Words that no caption uses otherwise. They begin the terms wherever they are.
    private static final Pattern SURE = Pattern.compile("(?U)(?<![\\p{L}\\d])(?:RESTRICTED TO (?:THE )?EDITORIAL"
            + "|(?:PHOTOS?|PICTURES?|IMAGES?) NOT FOR (?:SALE|RESALE|COMMERCIAL USE)\\b"
            + "|(?:STRICTLY )?(?:FOR )?EDITORIAL USE ONLY|MANDATORY CREDIT|ATTENTION[ ,:-]{1,3}(?:ALL )?EDITORS?"
            + "|NO (?:RESALES?|SALES|ARCHIVES?|ARCHIVING|LICENSING|MARKETING|COMMERCIAL USE|ADVERTISING)"
            + "[ ,.;:/-]{1,3}(?:NO|NOT|EDITORIAL|MANDATORY)\\b"
            + "|THIS (?:IMAGE|PICTURE|PHOTO|HANDOUT)\\b[A-Z ]{1,60}\\b(?:PROVIDED|SUPPLIED|DISTRIBUTED|MAY|MUST|IS TO)\\b"
            + "|(?:NUR |AUSSCHLIE(?:SS|ß|ẞ)LICH )(?:ZUR|FÜR|FUER) (?:DIE )?REDAKTIONELLEN? (?:VERWENDUNG|NUTZUNG)"
            + "|ACHTUNG[ ,:-]{1,3}(?:REDAKTIONEN|NUR|Nur (?:zur|für)|VERWENDUNG|FREI|HONORAR)"
            + "|(?:USAGE|UTILISATION) (?:É|E)DITORIALE? (?:UNIQUEMENT|SEULEMENT)"
            + "|R(?:É|E)SERV(?:É|E)E? (?:À|A) UN USAGE (?:É|E)DITORIAL|(?:MENTION|CR(?:É|E)DIT) OBLIGATOIRE"
            + "|(?:S(?:Ó|O)LO|(?:Ú|U)NICAMENTE) (?:PARA )?USO EDITORIAL|CR(?:É|E)DITO OBLIGATORIO"
            + "|SOLO (?:PER )?USO EDITORIALE|CREDITO OBBLIGATORIO|(?:VIETATA|DIVIETO DI) (?:LA )?VENDITA"
            + "|(?:APENAS|SOMENTE) (?:PARA )?USO EDITORIAL|CR(?:É|E)DITO OBRIGAT(?:Ó|O)RIO"
            + "|ENDAST F(?:Ö|O)R REDAKTIONELLT BRUK|KUN (?:TIL|FOR) REDAKSJONELL(?:T)? BRUK"
            + "|ALLEEN VOOR REDACTIONEEL GEBRUIK)");

    /// Words that begin the terms only behind the end of a sentence, a bracket or a dash.
    private static final Pattern BEHIND_AN_END = Pattern.compile("(?U)(?<![\\p{L}\\d])(?:(?:For e|E)ditorial use only"
            + "|Restricted to editorial use|Mandatory credit\\b|Attention editors\\b"
            + "|Nur (?:zur|für die) redaktionellen? (?:Verwendung|Nutzung)|Achtung: Nur (?:zur|für)"
            + "|Usage éditorial uniquement|(?:Mention|Crédit) obligatoire|S(?:ó|o)lo (?:para )?uso editorial\\b"
            + "|Crédito obligatorio|Solo (?:per )?uso editoriale"
            + "|NO (?:RESALES?|SALES|ARCHIVES?|ARCHIVING|LICENSING|MARKETING|COMMERCIAL USE|USE)\\b"
            + "|NOT FOR (?:SALE|RESALE|COMMERCIAL|MARKETING|ADVERTISING)\\b|BEST (?:QUALITY|AVAILABLE)\\b|ONE[ -]TIME USE\\b"
            + "|TPX IMAGES OF THE DAY|(?:EDITORS?|EDITOR[’']S)[ -]NOTE\\b|HONORARFREI\\b|NPK\\b"
            + "|(?:[A-Z]{2,20} ){1,3}OUT(?=[ ,.;/)\\]-]|$)|[A-Z]{2,20} PROVIDES ACCESS TO THIS)");
    private static final Pattern TAGS =
            Pattern.compile("(?U)(?<![\\p{L}\\d])(?:[Tt]ags|TAGS): (?=[\\p{Lu}\\d][\\p{Lu}\\d &/-]*+$)");
    private static final String ENDS_A_SENTENCE = ".!?”\"'’»…)]/-–—+*|";
    private static final Pattern RULES_BEHIND = Pattern.compile("[\\s/|+*–—-]++");

    /// @param terms without the brackets around them; null if there are none
    record Parted(String rest, @Nullable String terms) {}

    private CaptionTerms() {}

    static Parted part(String printed) {
        int begin = begin(printed);
        return begin <= 0 ? tags(printed) : behind(printed, begin);
    }

    /// Returns the index at which the terms begin; -1 if there are none.
    private static int begin(String printed) {
        int first = -1;
        Matcher sure = SURE.matcher(printed);
        if (sure.find()) {
            first = sure.start();
        }
        Matcher other = BEHIND_AN_END.matcher(printed);
        while (other.find() && (first < 0 || other.start() < first)) {
            String before = printed.substring(0, other.start()).stripTrailing();
            char last = before.isEmpty() ? ' ' : before.charAt(before.length() - 1);
            if (last == '(' || last == '[' || ENDS_A_SENTENCE.indexOf(last) >= 0 || BareCredits.endsIn(before)) {
                return other.start();
            }
        }
        return first;
    }

    private static Parted behind(String printed, int begin) {
        int open = openBracket(printed, begin);
        if (open < 0) {
            return parted(printed.substring(0, begin), printed.substring(begin));
        }
        char closing = printed.charAt(open) == '(' ? ')' : ']';
        int close = printed.indexOf(closing, begin);
        String within = printed.substring(begin, close < 0 ? printed.length() : close);
        String behind = close < 0 ? "" : printed.substring(close + 1);
        boolean alone = printed.substring(open + 1, begin).isBlank();
        // CASE: the bracket also holds the credit, which stays in it: `(Photo by Ada Lund/AHW - NO SALES)`.
        String head = alone ? printed.substring(0, open) : withoutRules(printed.substring(0, begin)) + closing;
        Parted more = behind.isBlank() ? new Parted("", null) : part(" " + behind);
        return parted(join(head, more.rest()), more.terms() == null ? within : within + "\n" + more.terms());
    }

    /// Returns the index of the bracket around a place; -1 if none is open there.
    private static int openBracket(String printed, int at) {
        for (int i = at - 1; i >= Math.max(0, at - LONGEST_BRACKET); i--) {
            char letter = printed.charAt(i);
            if (letter == ')' || letter == ']') {
                return -1;
            }
            if (letter == '(' || letter == '[') {
                return i;
            }
        }
        return -1;
    }

    /// Removes `(ALDHAVEN - Tags: TRANSPORT)` or `Tags: TRANSPORT` from the end.
    private static Parted tags(String printed) {
        String whole = printed.strip();
        boolean bracketed = whole.endsWith(")");
        String open = bracketed ? whole.substring(0, whole.length() - 1) : whole;
        Matcher tags = TAGS.matcher(open);
        if (!tags.find()) {
            return new Parted(whole, null);
        }
        int begin = bracketed ? openBracket(open, tags.start()) : tags.start();
        return begin <= 0
                ? new Parted(whole, null)
                : parted(open.substring(0, begin), open.substring(bracketed ? begin + 1 : begin));
    }

    private static Parted parted(String head, String terms) {
        Parted tags = tags(withoutRules(head));
        String clean = withoutRules(terms).strip();
        return new Parted(tags.rest(), tags.terms() == null ? clean : tags.terms() + "\n" + clean);
    }

    private static String join(String head, String behind) {
        return head.isBlank() || behind.isBlank() ? head + behind : head.stripTrailing() + " " + behind.strip();
    }

    /// Removes dashes, slashes and the like from the end, which separate the terms from what precedes them.
    private static String withoutRules(String text) {
        int end = text.length();
        while (end > 0 && RULES_BEHIND.matcher(text.substring(end - 1, end)).matches()) {
            end--;
        }
        return text.substring(0, end);
    }
}
