package dateline.copy;

import java.util.regex.Pattern;

/// Recognises a paragraph at the end of copy that is only furniture.
final class FurnitureWords {
    /// A longer paragraph is not examined.
    private static final int LONGEST = 800;

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
            + "|les mer|läs mer|læs mere|lue lisää|leia (?:mais|o artigo completo)|ver más|читать (?:далее|полностью|дальше)|more)(?:\\s?(?:→|»|>|…|\\.{3})){1,2}"
            + "|read (?:more|the (?:full|rest of the|whole) (?:story|article|post|entry))"
            + "|leia (?:mais|o artigo completo)|leer más|leggi tutto|читать (?:далее|полностью|дальше))";
    private static final Pattern LINK = Pattern.compile("(?s)" + LINKS);
    private static final String INITIALS = "\\p{L}{1,4}(?:/\\p{L}{1,4}){0,6}";
    private static final Pattern END =
            Pattern.compile("(?u)-+\\s?30\\s?-+|NNNN|\\./\\.|\\(" + Signatures.ENDS + "\\)\\.?(?:\\s" + INITIALS + ")?"
                    + "|(?:[-/#:]{1,2}\\s?)?(?:ENDS?|ENDE|FIN|FINE|SLUTT?|LOPPU|MORE|ends|[Ee]nditem|(?i:more follows|more to come))"
                    + "(?:\\s?[-/#])?|[_*=~#–—-]{2,}+|\\*(?:\\s\\*){2,6}+|[（(](?:了|完|おわり|끝)[）)]|[■◆∎]{1,3}");
    private static final Pattern KEYWORDS = Pattern.compile(
            "(?su)(?:(?:\\p{Lu}{4,12}\\s)?KEY ?WORDS?|Keywords?|Schlagwörter|Stichwörter|Mots[- ]clés|Palabras clave|Parole chiave"
                    + "|Avainsanat|Nøkkelord|Nyckelord|Emneord)\\s?:.{0,600}+|(?:PUB|DISC):\\s.{0,80}+|Copyright Business Wire \\d{4}\\.?");
    /// A shortcode of WordPress without attributes: only one with an underscore or hyphen cannot be a word.
    private static final Pattern SHORTCODE =
            Pattern.compile("\\[/?[a-z][a-z0-9]{1,30}(?:[_-][a-z0-9]{1,30}){1,5}(?:\\s[^\\[\\]]{0,300})?/?\\]");

    private FurnitureWords() {}

    /// Returns whether the words of a paragraph are furniture.
    static boolean are(String text) {
        return text.length() <= LONGEST
                        && (END.matcher(text).matches()
                                || LINK.matcher(text).matches()
                                || KEYWORDS.matcher(text).matches()
                                || SHORTCODE.matcher(text).matches())
                || EditorsLine.isRouting(text)
                || Agencies.isEnding(text);
    }
}
