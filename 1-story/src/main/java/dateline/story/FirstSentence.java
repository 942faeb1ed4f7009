package dateline.story;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Finds the first sentence of a text: the headline of copy that has none.
final class FirstSentence {
    private static final int LONGEST = 200;
    private static final int SHORTEST = 12;
    private static final Pattern END = Pattern.compile(
            "(?u)(?:[.!?…]{1,3}[\"”’»)]{0,2}(?=\\s{1,3}[\"“„«‘(]{0,2}[\\p{Lu}\\p{Lo}\\d])|[。！？][」』”]?)");
    /// `Mr.`, `U.S.`, `J.`, `3.`: an abbreviation, a letter or a number before the full stop.
    private static final Pattern ABBREVIATION =
            Pattern.compile("(?u)(?:^|[\\s(.])(?:\\p{L}|\\d{1,2}|Mr|Mrs|Ms|Dr|St|Sen|Gov"
                    + "|Rep|Gen|Col|Lt|Sgt|Capt|Prof|Jr|Sr|Inc|Ltd|Co|Corp|No|Nr|Hr|Fr|Mme|Mlle|Sra|Jan|Feb|Apr|Aug|Sept|Sep|Oct"
                    + "|Nov|Dec|vs|bzw|ca|Mio|Mrd|Ala|Ariz|Calif|Colo|Conn|Fla|Ga|Ill|Ind|Ky|La|Md|Mass|Mich|Minn|Mont|Neb|Nev"
                    + "|Okla|Ore|Pa|Tenn|Va|Vt|Wash|Wis|Wyo)$");

    private FirstSentence() {}

    /// Returns the first sentence of the first line that has a letter or a digit, at most 200 characters; null if
    /// there is no such line.
    static @Nullable String of(String text) {
        String line = text.lines()
                .map(String::strip)
                .filter(each -> each.codePoints().anyMatch(Character::isLetterOrDigit))
                .findFirst()
                .orElse("");
        String near = line.substring(0, Math.min(line.length(), 2 * LONGEST));
        Matcher end = END.matcher(near);
        while (end.find()) {
            boolean inWord = near.charAt(end.start()) == '.'
                    && ABBREVIATION
                            .matcher(near.substring(Math.max(0, end.start() - 8), end.start()))
                            .find();
            if (!inWord && (end.end() >= SHORTEST || end.group().codePointAt(0) > '…')) {
                return Lengths.cut(near.substring(0, end.end()), LONGEST);
            }
        }
        return line.isEmpty() ? null : Lengths.cut(line, LONGEST);
    }
}
