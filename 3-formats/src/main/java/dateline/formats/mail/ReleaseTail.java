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
            "(?isu)^(?:sent from my \\p{L}+.*|get outlook for .*|von meinem \\p{L}+ gesendet.*|.*\\bunsubscribe\\b.*|.*\\bview (?:this|it) (?:e-?mail )?in your browser\\b.*)$");

    private ReleaseTail() {}

    static void cut(Blocks blocks) {
        blocks.first(1, text -> END.matcher(text).matches()).ifPresent(blocks::cutFrom);
        int from = Math.max(1, blocks.size() - LOWEST);
        Optional<Integer> lawyers =
                blocks.first(from, text -> LAWYERS.matcher(text).matches());
        lawyers.ifPresent(blocks::cutFrom);
        for (int i = blocks.size() - 1; i >= Math.max(1, blocks.size() - LOWEST); i--) {
            String text = blocks.text(i);
            if (text.length() < SHORT && PROGRAMS.matcher(text).matches()) {
                blocks.remove(i);
            }
        }
    }
}
