package dateline.copy;

import dateline.story.CorrectionWords;
import dateline.story.Decisions;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Finds the notice within copy that tells readers that it was corrected:
/// `This story has been corrected to show …`, `Rettelse: I en tidligere versjon …`,
/// `Correction du 12 mars à 9h : …`. The notice stays in the copy.
///
/// It is one of the first or the last paragraphs.
final class CorrectionNotice {
    private static final int PARAGRAPHS = 3;
    /// In characters. A longer paragraph is not a notice.
    private static final int LONGEST = 600;
    /// The most characters of the day or the hour between the word and its colon.
    private static final int LONGEST_LABEL = 60;
    private static final Pattern LABELLED = Pattern.compile(
            "(?iu)^[^\\p{L}]{0,3}+(?:" + CorrectionWords.names()
                    + ")(?:\\s++(?:du|le|vom|am|of|on|del|den|av|af|van|z|от)\\s[^:]{1,40}+|\\s?\\([^()]{1,40}+\\))?\\s?[:：]\\s?.*");
    private static final Pattern SAID = Pattern.compile("(?iu)^[^\\p{L}]{0,3}+(?:"
            + "(?:this|the above) (?:story|article|report|item|version|dispatch|post) (?:has been|was|is|has since been) "
            + "(?:updated to )?correct(?:ed|s)?\\b.*"
            + "|this (?:story|article|report|item|version|dispatch) corrects\\b.*"
            + "|(?:an|a previous|the) (?:earlier|previous|original)? ?version of this (?:story|article|report|item|dispatch|post)\\b"
            + ".{0,80}\\b(?:misstated|misspelled|misidentified|incorrect(?:ly)?|wrong(?:ly)?|erroneously|in error|inaccurate(?:ly)?)\\b.*"
            + "|in einer früheren (?:version|fassung) (?:dieses|der|des)\\b.*|dieser (?:text|artikel|beitrag) wurde korrigiert\\b.*"
            + "|(?:cet article|cette dépêche) a été (?:corrigée?|rectifiée?)\\b.*"
            + "|(?:esta noticia|este artículo) ha sido corregid[oa]\\b.*)");

    private CorrectionNotice() {}

    /// Returns whether the copy has such a notice.
    static boolean isIn(String text) {
        String notice = in(text);
        if (notice != null) {
            Decisions.note(Decisions.About.CORRECTION, () -> "the copy says so: " + Decisions.quote(notice));
        }
        return notice != null;
    }

    private static @Nullable String in(String text) {
        List<String> lines = text.lines().filter(line -> !line.isBlank()).toList();
        for (int i = 0; i < lines.size(); i++) {
            boolean near = i < PARAGRAPHS || i >= lines.size() - PARAGRAPHS;
            if (near && isNotice(lines.get(i))) {
                return lines.get(i);
            }
        }
        return null;
    }

    private static boolean isNotice(String line) {
        if (line.length() > LONGEST) {
            return false;
        }
        String head = line.substring(0, Math.min(line.length(), LONGEST_LABEL));
        boolean label = head.indexOf(':') >= 0 || head.indexOf('：') >= 0;
        return label && LABELLED.matcher(line).matches() || SAID.matcher(line).matches();
    }
}
