package dateline.story;

import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Recognises a line by which an agency withdraws its copy, in the languages of the agencies:
/// `WITHDRAWN-Harbour on fire`, `Annullering: Brand i havnen`, `ANNULLARE NOTIZIA PORTO`.
///
/// Formats have a status for this. But many agencies send the withdrawal as a new item that is marked as usable,
/// with only these words in its headline.
///
/// News can begin with the same words: `Annulation de 40 vols`, `RÜCKZUG DER TRUPPEN BEGINNT`. In a withdrawal,
/// a colon, a dash or the word for copy follows. Words that announce events that do not take place
/// (`CANCELLED:`, `INSTÄLLT:`, `PERUTTU:`) do not count alone.
final class WithdrawalWords {
    private static final int LONGEST = 300;
    private static final String BEFORE = "[^\\p{L}\\p{N}]{0,40}+";
    private static final String ADDRESSEE =
            "(?:(?i:attention|achtung|atención|atenção|attenzione|editors?|eds|redaktion(?:en)?|obs|huom|pozor|uwaga|figyelem|внимание|dikkat)[\\s:,!*–—-]{1,5}+){1,3}+";
    private static final String COPY =
            "(?i:story|item|copy|notizia|servizio|noticia|nota|notícia|meldung|bericht|nachricht"
                    + "|dépêche|depeche|article|información|melding|nyhet|nyhed|artikkel|artikel|uutinen|juttu|bericht|depesza|zpráva|сообщение|новость|haber)";

    /// Words that are hardly used but to withdraw copy. They count in capitals, and in small letters before a
    /// colon or a dash between spaces.
    private static final String CLEAR =
            "annullering|annullierung|annulleres|annulleras|annullert|annullamento|annullare"
                    + "|annulliert|annulleret|annulation|annulée?|anulación|anulacion|anulada|anulado|anulação|anulacao|annulering|anulowanie"
                    + "|anulowan[ae]|anulujemy|wycofan[ae]|zurückgezogen|zurueckgezogen|storno|trukket|trekt|trekkes|indragen|indraget"
                    + "|återkallas|återkallad|återtas|ingetrokken|intrekking|vervallen|vedetty pois|vedetään pois|visszavonva|visszavonás|story removed"
                    + "|аннулирован(?:о|ие)|аннулируется|аннуляция";
    /// Words that are common in news. They count only in capitals, or after a word that addresses editors.
    private static final String COMMON =
            "withdrawn|withdrawal|retracted|retraction|rückzug|rueckzug|annullata|annullato|annulla|tilbagekaldt|stryk|poistettava";
    /// Words for what does not take place. They count only after a word that addresses editors, or behind the word
    /// for copy.
    private static final String AMBIGUOUS =
            "cancell?ed|inställt|peruttu|peruutus|zrušen[oa]|[iİ]ptal|otkazano|avlyst|aflyst";
    private static final String ARTICLE =
            "(?:(?:der|dieser|unserer|of(?: the| our)?|de(?: la| l['’])?|della|del|du|da|van (?:het|de)|af|av)\\s++)?+";
    private static final String STOP =
            "(?:\\s*+$|\\s*+[:!(\\[*|/]|\\s++[–—-]\\s|\\s*+[–—]|\\.\\s|\\s++" + ARTICLE + "(?i:" + COPY + ")\\b)";
    private static final String HYPHEN = "-(?=\\p{Lu}\\p{Ll}|\\d)";

    private static final Pattern CAPITALS =
            Pattern.compile("(?u)" + BEFORE + "(?:" + COPY + "\\s++(?:[:–—-]\\s++)?)?(?-i:(?:" + capitals(CLEAR) + "|"
                    + capitals(COMMON) + "))(?:" + STOP + "|" + HYPHEN + ")");
    private static final Pattern SMALL = Pattern.compile("(?iu)" + BEFORE + "(?:" + CLEAR + ")(?:\\s?:|\\s++[–—-]\\s)");
    private static final Pattern ADDRESSED = Pattern.compile(
            "(?iu)" + BEFORE + "(?:" + ADDRESSEE + "(?:" + COPY + "\\s++)?(?:" + CLEAR + "|" + COMMON + "|" + AMBIGUOUS
                    + ")|(?-i:" + capitals(COPY) + "\\s++(?:" + capitals(AMBIGUOUS) + ")))(?:" + STOP + "|-)");
    private static final Pattern ORDERED = Pattern.compile(
            "(?iu)" + BEFORE
                    + "(?:(?:please\\s)?(?:kill|withdraw|retract)\\s(?:(?:the|this|our|earlier|previous)\\s){1,3}+(?:story|item|article|copy|report)\\b"
                    + "|\\p{L}{3,8}\\szieht\\s(?:die\\s|ihre\\s|eine\\s)?meldung\\b.{0,150}\\szurück\\b"
                    + "|cette\\s(?:dépêche|information)\\sest\\sannulée\\b|(?:uutinen|juttu)\\s(?:on\\s)?(?:peruttu|perutaan|vedetty)\\b)");
    private static final Pattern SLUG = Pattern.compile("(?u)\\s{0,4}+(?:BC|AP|AM|PM)-.{1,200},\\s?KILL\\W*+$");
    private static final Pattern OTHER_SCRIPTS =
            Pattern.compile("(?u)[【\\[［(（]\\s?(?:取り消し|取消し?|取消稿|撤稿|撤销|削除|전문취소|기사취소|취소)\\s?[】\\]］)）].*"
                    + "|(?:撤稿|取り消し|전문취소|إلغاء|سحب)\\s?[:：].*");

    private WithdrawalWords() {}

    static boolean in(@Nullable String line) {
        String near = line == null
                ? ""
                : line.substring(0, Math.min(line.length(), LONGEST)).strip();
        return Stream.of(CAPITALS, SMALL, ADDRESSED, ORDERED, SLUG, OTHER_SCRIPTS)
                .anyMatch(withdraws -> withdraws.matcher(near).lookingAt());
    }

    private static String capitals(String words) {
        return words.replace("(?i:", "(?:").toUpperCase(Locale.ROOT);
    }
}
