package dateline.story;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The headline as readers see it, without the wire's marks: `UPDATE 1-`, `CORRECTED-`, `>>>AHW/`, `(2)`, ` =`.
///
/// Words that readers may want stay: `EXCLUSIVE-`, `FACTBOX-`, `KILL`. A mark is in capitals and is followed by a
/// colon or a dash, or stands in brackets; `Extra time decides final` has none.
///
/// @param corrects whether a mark says that this version corrects an earlier one
record PrintedHeadline(@Nullable String text, boolean corrects) {
    private static final int LONGEST = 600;
    private static final int MOST_MARKS = 6;
    private static final String NUMBER = "(?:\\s?\\d{1,2})?";
    private static final String CORRECTS = "(?:" + CorrectionWords.marks()
            + "|CORRECTS|CORRECTIVE|CORRIGE|RETIFICA|CORR\\.?|KORR\\.?|POPR\\.|PRÉCISION)";
    /// Before these, a hyphen without a space is a separator: `RPT-`.
    private static final String TIGHT = "(?:UPDATED?|REFILE|REPEAT|RPT|RECASTS?|WRAPUPS?|WRITETHRU|WDHLG?"
            + "|ACTUALIZACIÓN|ATUALIZAÇÃO|ACTUALISATION|AKTUALISIERUNG|AGGIORNAMENTO)";
    private static final String MARKS = "(?:" + TIGHT
            + "|(?:\\d{1,2}(?:ST|ND|RD|TH|st|nd|rd|th|\\.)[\\s-]?)?(?:LEAD|LD|Lead|Ld)(?:-(?:WRITETHRU|Writethru))?|EXTRA|URGENT|FLASH|BULLETIN|ALERT|NEWSALERT"
            + "|EILMELDUNG|EIL|WIEDERHOLUNG|WDH|ZUSAMMENFASSUNG|ZF|AKTUALISIERT|AKTUALISIERUNG|ERGÄNZT|NEU"
            + "|MISE [ÀA] JOUR|ACTUALISÉE?|ACTUALISATION|ALERTE|RÉPÉTITION|ACTUALIZA|ACTUALIZACIÓN|AMPLIACIÓN|AVANCE|ALERTA"
            + "|AGGIORNAMENTO|PÄIVITYS|PÄIVITETTY|UUSINTA|OPPDATERT|OPDATERET|UPPDATERING"
            + "|JUST NU|HAST|SISTE|NY|NY VERSION|NY VERSJON|ATUALIZADA?|ATUALIZAÇÃO|URGENTE|DRINGEND|SUBITO|LAATSTE|МОЛНИЯ|СРОЧНО"
            + "|TAKE|PART)";
    /// The agency in front of its mark: `CP NewsAlert:`, `TT-FLASH:`.
    private static final String AGENCY = "(?:\\p{Lu}{2,5}[\\s-])?";
    private static final String SMALL = "(?:Update(?: \\d{1,2})?|Urgent|News ?Alert|Ny versj?ion|Eilmeldung|Korr"
            + "|Opdateret|Oppdatert|Uppdaterad|Päivitetty|Aktualisiert|Actualizad[oa]|Atualizad[oa]|Bijgewerkt|Zsfg\\.?)";
    /// Marks that stand in brackets: the kind of copy, its version, what belongs to it, and notes to editors.
    private static final String BRACKETED =
            "(?iu:papier (?:g[ée]n[ée]ral|d['’]angle)|avant-papier|encadr[ée]|lead g[ée]n[ée]ral"
                    + "|(?:(?:c/|com|con|avec|mit|with|m/)\\s?)?(?:[áa]udio|v[íi]deos?|fotos?|photos?|bilder|infografía)"
                    + "(?: [ey] (?:[áa]udio|v[íi]deos?|fotos?))?|\\d{1,2}[ªºa]?\\.? (?:versione|versión|versão|version|versjon)(?:, \\p{L}{1,20})?"
                    + "|krótka\\d?|aktl?\\.?\\d?|opis\\d?|synteza|uzup\\.?|wersja (?:dłuższa|pełna)|dojdzie więcej"
                    + "|(?:eds?|editors)\\s?[:.][^()\\[\\]]{0,100})";
    /// An order to hold the copy, which [HoldInWords] obeys.
    private static final String HOLD = "(?:EMBARGO(?:ED)?|SPERRE?FRIST|Sperre?frist)\\b";
    private static final String SEPARATED = "(?:\\s?[:：|]\\s*|\\s?[–—]\\s?|\\s-{1,2}\\s|--)";
    /// Small letters are a mark only if the word can be nothing else.
    private static final Pattern CORRECTION = Pattern.compile("^(?:CORRECTING and REPLACING\\s|(?:" + CORRECTS + NUMBER
            + "(?:-|/\\s?|\\.\\s++|" + SEPARATED + ")|[(\\[【［（](?iu:" + CORRECTS + ")[)\\]】］）]:?\\s*)|(?iu:" + CORRECTS
            + ")(?::\\s+|\\*{2,4}\\s?))(?=\\S)");
    private static final Pattern MARK =
            Pattern.compile("^(?:" + AGENCY + MARKS + NUMBER + SEPARATED + "|" + TIGHT + NUMBER
                    + "-|LD-(?=\\p{Lu})|EXTRA-(?=\\p{Lu}\\p{Ll})|[(\\[](?:(?iu:" + MARKS + ")" + NUMBER + "|"
                    + BRACKETED + ")[)\\]]:?\\s*|"
                    + AGENCY + SMALL + "(?::\\s|\\s-\\s)"
                    + "|Update \\d{1,2}\\s?-\\s?|\\(\\d{1,2}(?:er?|ème|nd|rd|st|th|\\.)\\)\\s|(?:\\d{1,2}(?:ST|ND|RD|TH) )?LD (?=\\p{Lu})"
                    + "|\\(?" + HOLD + "[^()]{0,80}?(?:\\d{1,2}[.:]\\d{2}[^()]{0,20}?|:)(?:\\)\\s*|:\\s+)"
                    + "|>{2,}+\\s*(?:[\\p{Lu}\\d]{2,8}/)?\\s*|[*+]{2,}+\\s*|[◎○●■◆]{1,2}\\s*)(?=\\S)");
    private static final Pattern MARK_BEHIND = Pattern.compile("(?:\\s[(\\[](?:(?iu:" + MARKS + "|" + CORRECTS + ")"
            + NUMBER + "|" + BRACKETED
            + ")[)\\]]|\\s-\\s(?iu:" + CorrectionWords.names()
            + ")|\\s--?\\s?(?:\\d(?:st|nd|rd|th)\\s)?(?:UPDATE|Update)|\\s=|\\s?[*+]{2,4}|\\s-\\s" + HOLD
            + ".{0,80})$");
    private static final Pattern CORRECTION_BEHIND =
            Pattern.compile("\\s(?:[(\\[](?iu:" + CORRECTS + ")[)\\]]|-\\s(?iu:" + CorrectionWords.names() + "))$");
    private static final Pattern VERSION = Pattern.compile("\\s\\((?<number>[1-9])\\)$");
    /// The day of the story that is corrected.
    private static final Pattern DAY =
            Pattern.compile("\\s\\((?:\\p{Lu}\\p{L}{2,8}\\.?\\s\\d{1,2}|\\d{1,2}\\.?\\s\\p{L}{3,9}\\.?)\\)$");
    /// In these languages, a person's age stands in brackets.
    private static final Set<String> WITH_AGES = Set.of("de", "nl", "da", "no", "nb", "nn", "sv", "lb");
    private static final Pattern CHILD = Pattern.compile(
            "(?iu)\\b(?:junge|jungen|mädchen|kind|kleinkind|baby|bub|sohn|tochter|jongen|meisje|kleuter|peuter|zoon|dochter"
                    + "|gutt|jente|barn|dreng|pige|pojke|flicka|boy|girl|child|toddler|son|daughter|fillette|enfant|niñ[oa]|bambin[oa])$");

    static PrintedHeadline of(@Nullable String headline, @Nullable String language) {
        if (headline == null || headline.length() > LONGEST) {
            return new PrintedHeadline(headline, false);
        }
        String text = headline.strip();
        boolean corrects = false;
        for (int i = 0; i < MOST_MARKS; i++) {
            Matcher correction = CORRECTION.matcher(text);
            Matcher mark = MARK.matcher(text);
            if (correction.find()) {
                corrects = true;
                text = text.substring(correction.end());
            } else if (mark.find()) {
                text = text.substring(mark.end());
            } else {
                break;
            }
        }
        corrects |= CORRECTION_BEHIND.matcher(text).find();
        String end = withoutEnd(text, corrects, language);
        return end.isBlank() ? new PrintedHeadline(headline, corrects) : new PrintedHeadline(end, corrects);
    }

    private static String withoutEnd(String headline, boolean corrects, @Nullable String language) {
        String text = headline;
        for (int i = 0; i < MOST_MARKS; i++) {
            Matcher behind = MARK_BEHIND.matcher(text);
            Matcher version = VERSION.matcher(text);
            Matcher day = DAY.matcher(text);
            if (behind.find()) {
                text = text.substring(0, behind.start());
            } else if (version.find()
                    && isVersion(text.substring(0, version.start()), version.group("number"), language)) {
                text = text.substring(0, version.start());
            } else if (corrects && day.find()) {
                text = text.substring(0, day.start());
            } else {
                break;
            }
        }
        return text.strip();
    }

    private static boolean isVersion(String before, String number, @Nullable String language) {
        String primary = language == null ? "" : language.split("[-_]", 2)[0].toLowerCase(Locale.ROOT);
        return !CHILD.matcher(before).find() && (number.equals("2") || !WITH_AGES.contains(primary));
    }
}
