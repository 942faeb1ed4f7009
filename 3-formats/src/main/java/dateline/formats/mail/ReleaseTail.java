package dateline.formats.mail;

import java.util.Optional;
import java.util.regex.Pattern;

/// Removes what stands below the copy of a release: everything from its end mark on (`###`, `-30-`, `ENDS`),
/// and the additions of mail programs and lawyers.
final class ReleaseTail {
    private static final int LOWEST = 6;
    private static final int SHORT = 400;
    private static final Pattern END = Pattern.compile(
            "(?u)^\\W{0,3}(?:#{2,}|# ?# ?#(?: ?#)*+|[-–—]\\s?30\\s?[-–—]|[-–—]\\s?0\\s?[-–—]|ENDS?|[-–—]{1,3}\\s?(?i:ends?|ende|fin|slut|slutt|fine)\\s?[-–—]{1,3}|\\[(?i:ends?)])\\W{0,3}$");
    private static final Pattern LAWYERS = Pattern.compile(
            "(?isu)^\\W*+(?:(?:disclaimer|confidentiality(?: notice)?|vertraulichkeitshinweis)\\W*+)?(?:this|the information (?:contained )?in this|the contents? of this|diese)\\s+(?:e-?mail|message|communication|nachricht)\\b.{0,250}"
                    + "\\b(?:confidential|privileged|intended (?:only|solely)|intended recipient|vertraulich)\\b.*");
    private static final Pattern PROGRAMS = Pattern.compile(
            "(?iu)^(?:sent from my \\p{L}|get outlook for |von meinem \\p{L}++ gesendet)"
                    + "|(?<![\\p{L}\\p{N}_])(?:unsubscribe|view (?:this|it) (?:e-?mail )?in your browser)(?![\\p{L}\\p{N}_])");

    private static final Pattern CONTACT = Pattern.compile(
            "(?isu)^\\W{0,3}(?:(?:(?:media|press|news)\\s)?(?:contacts?|enquiries|inquiries)|(?:presse?|medien)?kontakt(?:person(?:er|en)?)?"
                    + "|rückfrage(?:hinweis|n)(?: (?:&|und) kontakt)?|contacts? presse|contacto(?: de prensa)?|contatti(?: stampa)?"
                    + "|contacto para a imprensa|perscontact|lisätieto(?:ja|jen antajat)|lisätiedot|yhteystiedot|yhteyshenkilöt?"
                    + "|(?:for )?(?:more|further) information|(?:ytterligare|mer) information|yderligere oplysninger)\\s*(?::.{0,400}|)$");
    /// An address or a telephone number, but not a date.
    private static final Pattern REACHED = Pattern.compile(
            "[\\w.-]@[\\w-]|\\+\\d[\\d ()/.-]{6}|(?<!\\d)\\(?0\\d[\\d ()/.-]{5}|(?<!\\d)\\d{3}\\)?[ .-]\\d{3}[ .-]\\d{4}");

    private ReleaseTail() {}

    static void cut(Blocks blocks) {
        blocks.first(1, text -> END.matcher(text).matches()).ifPresent(blocks::cutFrom);
        contacts(blocks);
        int from = Math.max(1, blocks.size() - LOWEST);
        Optional<Integer> lawyers =
                blocks.first(from, text -> LAWYERS.matcher(text).matches());
        lawyers.ifPresent(blocks::cutFrom);
        for (int i = blocks.size() - 1; i >= Math.max(1, blocks.size() - LOWEST); i--) {
            String text = blocks.text(i);
            if (text.length() < SHORT && PROGRAMS.matcher(text).find()) {
                blocks.remove(i);
            }
        }
    }

    /// Removes a block of contacts at the end, which lets editors ask back: its label and all below it. All must be
    /// short, and name an address or a telephone number.
    private static void contacts(Blocks blocks) {
        int from = Math.max(1, blocks.size() - LOWEST);
        blocks.first(
                        from,
                        text -> text.length() <= SHORT && CONTACT.matcher(text).matches())
                .filter(label -> areShort(blocks, label)
                        && blocks.first(label, text -> REACHED.matcher(text).find())
                                .isPresent())
                .ifPresent(blocks::cutFrom);
    }

    private static boolean areShort(Blocks blocks, int from) {
        return blocks.first(from, text -> text.length() > SHORT).isEmpty();
    }
}
