package dateline.formats.teletype;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Recognises the sentences by which agencies order a kill, and distinguishes them from news about a kill: an
/// order addresses editors.
final class KillOrder {
    private static final String COPY =
            "(?:the |this |our |its |all |both |that |previous |earlier |above |following ){0,4}"
                    + "(?:story|stories|item|items|copy|article|articles|report|reports|dispatch|message|series|headline|lead|BC-|AM-|PM-|AP-|[a-z]\\d{3,4}\\b|slug)";
    private static final Pattern ENGLISH = Pattern.compile(
            "(?iu)(?<!not )(?<!n't )\\b(?:kill|eliminate|withdraw)\\s+" + COPY + ".*"
                    + "|(?<!not a )(?<!no )\\bmandatory kill\\b.*|(?:story|item|article|report|copy)\\b[^.]{0,60} (?:is|are|was|has been|have been|must be|should be) (?:killed|withdrawn|eliminated)\\b.*");
    private static final Pattern OTHERS = Pattern.compile(
            "(?iu)\\b(?:wird|werden|ist|sind) (?:hiermit |ersatzlos )?(?:zur(?:ü|ue)ckgezogen|gestrichen)\\b"
                    + "|\\b(?:meldung|korrespondenz|bericht)(?: [a-z]{2,4}\\d{2,5})? (?:zur(?:ü|ue)ckgezogen|gestrichen)\\b"
                    + "|\\b(?:meldung|korrespondenz|bericht)\\b[^.]{0,80} (?:bitte )?nicht (?:mehr )?(?:verwenden|verbreiten|nutzen)"
                    + "|\\bverwenden sie (?:bitte )?(?:die|den|diese|diesen) (?:meldung|bericht)\\b[^.]{0,80} nicht\\b|\\bbitte (?:ersatzlos )?streichen\\b"
                    + "|\\b(?:veuillez|prière (?:de|d['’])) ?(?:annuler|ne pas (?:utiliser|tenir compte))|\\b(?:d[ée]p[êe]che|information)(?: [a-z]{2,4}\\d{2,5})? (?:est )?annul[ée]e\\b"
                    + "|(?<!pas )\\bannuler (?:la |cette |notre )?(?:d[ée]p[êe]che|information)\\b"
                    + "|\\banular? (?:la |esta )?(?:noticia|información)\\b|\\bannullare (?:la |il )?(?:notizia|servizio)\\b");
    private static final Pattern SHOUTED =
            Pattern.compile("(?u)^\\W*(?:(?:BULLETIN|URGENT|FLASH)\\W{1,4})?(?:MANDATORY )?"
                    + "(?:KILL|ELIMINATION|WITHDRAWAL|WITHDRAWN|ANNUL[ÉE]E?|ANNULATION|STREICHUNG|R(?:Ü|UE)CKZUG|ANULACI[ÓO]N|ANULADA|ANNULLAMENTO)"
                    + "(?: (?:NOTICE|ADVISORY|ORDER))?"
                    + "(?:\\s*[:!]|\\s+[-–—]|-+(?=(?:AM|PM|BC|AP)-|\\p{Lu}\\p{Ll}|\\d{3})| KILL\\b|\\W*$).*");
    private static final String SLUG = "(?<slug>[\\p{L}\\p{N}' -]{2,60}?)"
            + "(?=[,.;:()_—]|$| (?:sent|moved|that|which|of|filed|transmitted|because|from|is|was|has|and)\\b)";
    private static final Pattern ORDERED =
            Pattern.compile("(?u)\\b(?i:kill|eliminate|withdraw)\\s+(?i:(?:the|this|story|item|copy) ){0,4}"
                    + "(?:(?i:slugged )(?:(?:AM|PM|BC|AP)-)?|(?:AM|PM|BC|AP)-)" + SLUG);
    private static final Pattern SPOKEN_OF = Pattern.compile("(?u)\\b(?:AM|PM|BC|AP)-(?=\\S)" + SLUG);

    private static final Pattern COMPOUND = Pattern.compile("(?u)\\W{0,40}KILL-(?!(?:AM|PM|BC|AP)-)\\p{Lu}{2}");

    private static final int LONGEST_MARK = 40;

    private KillOrder() {}

    /// Returns whether a line begins with a compound word of kill: `KILL-SWITCH LAW PASSES`.
    static boolean isCompound(String line) {
        return COMPOUND.matcher(line).lookingAt();
    }

    static boolean isHeadline(String line) {
        return SHOUTED.matcher(line).matches();
    }

    /// @param note a line for editors
    /// @param shared the slug, which the line may name
    static boolean isIn(String note, String shared) {
        String lower = note.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}.]+", " ");
        boolean byName = shared.length() > 3
                && !shared.startsWith("kill")
                && (lower.contains("kill " + shared) || lower.contains("kill bc " + shared));
        return byName || ENGLISH.matcher(note).find() || OTHERS.matcher(note).find() || saysNothingElse(note);
    }

    /// Returns whether a note is only an order to kill: `Eds: Kill.`, `Achtung: Streichung`, `ATTENTION EDITORS
    /// - KILL`.
    private static boolean saysNothingElse(String note) {
        String text = Head.withoutLabel(note);
        if (isHeadline(text)) {
            return true;
        }
        String words = text.substring(text.indexOf(':') + 1).replaceAll("(?<![\\s.!)])[\\s.!)]++$", "");
        return words.length() <= LONGEST_MARK
                && Marks.read(words).filter(Marks::kill).isPresent();
    }

    /// Lists the slugs that an order names, in the form of [KeywordLine#shared()].
    static Set<String> ordered(String note) {
        return slugs(ORDERED.matcher(note));
    }

    /// Returns the slug that a note mentions, for an order whose own keyword line names none. Empty if it
    /// mentions several: one of them may be the story that replaces the killed one.
    static Set<String> spokenOf(String note) {
        Set<String> slugs = slugs(SPOKEN_OF.matcher(note));
        return slugs.size() == 1 ? slugs : Set.of();
    }

    private static Set<String> slugs(Matcher found) {
        Set<String> slugs = new LinkedHashSet<>();
        while (found.find()) {
            String shared = KeywordLine.read(found.group("slug")).shared();
            if (!shared.isEmpty()) {
                slugs.add(shared);
            }
        }
        return slugs;
    }
}
