package dateline.story;

import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Recognises what a wire sends to editors only: advisories, daybooks, and lists of its top news. They are
/// copy like any other, marked only by category, slug or headline.
///
/// News can be about an advisory (`US--Boil Water Advisory`), so a slug must say nothing else, except the
/// wire's own prefixes and the edition: `BC-AL--News Advisory`, `AHW-TOP NEWS at 1 p.m.`.
final class AdvisoryWords {
    /// ANPA 1312's category of advisories, which NITF, ninjs and AP's API use too.
    private static final String CATEGORY = "v";
    private static final int LONGEST = 200;
    private static final String LISTS =
            "daybook|news digest|news ?plan|news ?budget|(?:\\p{L}{2,13} ){0,3}?news (?:schedule|agenda)|top news(?: summary)?|"
                    + "note to editors|advisory to editors|tagesvorschau|terminvorschau|themen(?:planung|vorschau)|"
                    + "redaktionshinweis|hinweis an die redaktionen|avis aux r[ée]dactions|aviso a los clientes|"
                    + "dagsprogram|dagsorden|dagslista|(?:ritzaus )?dagsliste|agenda d[ue]l? (?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)|nyhetsplan|nyhedsplan|ugeplan|päiväohjelma|uutislista|"
                    + "pr[ée]visions (?:afp|g[ée]n[ée]rales|du jour)|agenda (?:afp|del d[ií]a|do dia|del giorno|van de dag)|"
                    + "previsiones (?:informativas|(?:de )?efe|del d[ií]a)|previs[ãa]o (?:informativa|lusa)|nieuwsagenda|agenda anp|"
                    + "menù della giornata|programmi ansa";
    private static final String EDITION = "(?:[\\s,:–—_-]{1,4}(?:for|at|am|pm|summary|\\d|mon|tue|wed|thu|fri|sat|sun|"
            + "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|für|vom|am|du|de|del|el|fra|för|til|till|da|do|van|voor|pour|para|per).{0,80})?";
    private static final Pattern SLUG =
            Pattern.compile("(?iu)(?:(?:am|pm|bc|ap)-)?+(?:[a-z]{2,4}-{1,2})?+(?:[a-z]{2,5} )??"
                    + "(?:(?:news|photos?|video|sports|graphics?|coverage) )?(?:advisory|advisories|" + LISTS + ")"
                    + EDITION);
    /// In capitals, and before a colon or a dash, these words head a list whatever stands behind: `TOP NEWS: World
    /// at 1200 GMT`.
    private static final Pattern HEADING = Pattern.compile("(?u)(?:UPDATE \\d{1,2}-)?+(?:\\p{Lu}{2,6}[ -])??"
            + "(?:TOP NEWS(?: SUMMARY| SCHEDULE)?+|Top News(?= at \\d)|DAYBOOK|NEWS DIGEST|NEWS (?:SCHEDULE|PLAN|BUDGET)|ADVISORY)"
            + "(?:\\s?[:–—-].{1,150}|\\sat\\s\\d.{0,40})?+");
    private static final Pattern HEADLINE = Pattern.compile("(?u)(?:\\p{Lu}{2,6}[ -])?(?:(?i:"
            + LISTS.replace("top news(?: summary)?|", "") + ")" + "|TOP NEWS(?: SUMMARY)?)(?i:" + EDITION + ")");

    private AdvisoryWords() {}

    /// Returns the words that say so; null if there are none.
    static @Nullable String in(@Nullable String category, @Nullable String slug, @Nullable String headline) {
        if (CATEGORY.equalsIgnoreCase(category)) {
            return "category v";
        }
        return Stream.of(matching(SLUG, slug), matching(HEADLINE, headline), matching(HEADING, headline))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String matching(Pattern pattern, @Nullable String text) {
        String words = text == null || text.length() > LONGEST ? "" : text.strip();
        return pattern.matcher(words).matches() ? words : null;
    }
}
