package dateline.copy;

import java.util.List;
import java.util.regex.Pattern;

/// Recognises a paragraph at the end of copy that is only furniture.
final class FurnitureWords {
    /// What feeds add, in the languages of WordPress: a link to the page, or to the rest of the text.
    static final String LINKS = "(?iu:the post\\s.{1,300}?\\s(?:appeared first|first appeared)\\son\\s.{1,120}"
            + "|(?:der )?beitrag\\s.{1,300}?\\serschien zuerst (?:auf|bei)\\s.{1,120}"
            + "|l['’]article\\s.{1,300}?\\sest apparu en premier sur\\s.{1,120}"
            + "|la entrada\\s.{1,300}?\\s(?:se publicó primero|aparece primero|apareció primero)\\sen\\s.{1,120}"
            + "|l['’]articolo\\s.{1,300}?\\sproviene da\\s.{1,120}"
            + "|(?:het )?bericht\\s.{1,300}?\\sverscheen eerst op\\s.{1,120}"
            + "|o post\\s.{1,300}?\\sapareceu primeiro em\\s.{1,120}"
            + "|inlägget\\s.{1,300}?\\sdök först upp på\\s.{1,120}"
            + "|(?:continue reading|weiterlesen|lire la suite|seguir leyendo|continuar leyendo|continua a leggere|lees verder"
            + "|fortsätt läsa|fortsett å lese|jatka lukemista)(?:[\\s:]{1,2}[^.]{1,200})?(?:\\s?(?:→|»|&raquo;|>|…|\\.{3})){0,2}"
            + "|(?:read (?:more|the (?:full|rest of the|whole) (?:story|article|post|entry))|mehr lesen|leer más|leggi tutto|lire plus"
            + "|les mer|läs mer|læs mere|lue lisää|more)(?:\\s?(?:→|»|>|…|\\.{3})){1,2}"
            + "|read (?:more|the (?:full|rest of the|whole) (?:story|article|post|entry)))";
    private static final Pattern LINK = Pattern.compile("(?s)" + LINKS);
    private static final Pattern END = Pattern.compile(
            "(?u)-+\\s?30\\s?-+|NNNN|\\((?iu:ends?|ende|fin|fine|slutt?|loppu|more)\\)"
                    + "|(?:[-/#]\\s?)?(?:ENDS?|ENDE|FIN|FINE|SLUTT?|LOPPU|MORE)(?:\\s?[-/#])?|[_*=~#–—-]{2,}+|\\*\\s\\*\\s\\*");
    private static final Pattern KEYWORDS = Pattern.compile(
            "(?su)(?:(?:\\p{Lu}{4,12}\\s)?KEY ?WORDS?|Keywords?|Schlagwörter|Stichwörter|Mots[- ]clés|Palabras clave|Parole chiave"
                    + "|Avainsanat|Nøkkelord|Nyckelord|Emneord)\\s?:.{0,600}+|(?:PUB|DISC):\\s.{0,80}+|Copyright Business Wire \\d{4}\\.?");
    /// A shortcode of WordPress without attributes: only one with an underscore or hyphen cannot be a word.
    private static final Pattern SHORTCODE =
            Pattern.compile("\\[/?[a-z][a-z0-9]{1,30}(?:[_-][a-z0-9]{1,30}){1,5}(?:\\s[^\\[\\]]{0,300})?/?\\]");
    private static final Pattern INITIALS = Pattern.compile("(?u)\\p{Ll}{1,4}(?:/\\p{Ll}{1,4}){1,8}/?|\\p{Ll}{2,3}");
    private static final Pattern TOKEN = Pattern.compile("(?u)[\\p{Ll}\\d]{1,5}|\\p{Lu}{2,6}");
    private static final Pattern SMALL_TOKEN = Pattern.compile("(?u)[\\p{Ll}\\d]{1,5}");
    private static final Pattern BETWEEN_TOKENS = Pattern.compile("[\\s/]+");
    private static final int LONGEST_SIGNATURE = 40;
    private static final int MOST_TOKENS = 8;

    private FurnitureWords() {}

    /// Returns whether the words of a paragraph are furniture.
    static boolean are(String text) {
        return END.matcher(text).matches()
                || isSignature(text)
                || LINK.matcher(text).matches()
                || KEYWORDS.matcher(text).matches()
                || SHORTCODE.matcher(text).matches()
                || EditorsLine.isRouting(text)
                || Agencies.isEnding(text);
    }

    /// Returns whether these are the initials of editors, or an agency and initials: `asl/tib/pid`, `dpa jo n1 al`.
    private static boolean isSignature(String text) {
        if (text.length() > LONGEST_SIGNATURE) {
            return false;
        }
        List<String> tokens = List.of(BETWEEN_TOKENS.split(text));
        List<String> rest = tokens.subList(1, tokens.size());
        return INITIALS.matcher(text).matches()
                || Agencies.isListed(tokens.getFirst())
                        && !rest.isEmpty()
                        && rest.size() <= MOST_TOKENS
                        && rest.stream().allMatch(token -> TOKEN.matcher(token).matches())
                        && rest.stream()
                                .anyMatch(token -> SMALL_TOKEN.matcher(token).matches());
    }
}
