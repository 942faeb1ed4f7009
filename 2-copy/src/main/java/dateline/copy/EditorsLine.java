package dateline.copy;

import dateline.story.HoldForRelease;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Recognises the lines for editors that agencies put before a story: `(Adds quotes, details)`,
/// `(In Jan. 3 story, corrects …)`, `This story replaces …`, `>>>AHW/`.
final class EditorsLine {
    private static final int LONGEST = 600;
    private static final String STORY = "(?:story|stories|item|version|dispatch|article|copy|report|alert|brief)";
    /// What editors say that they did, in the languages of the agencies, at the beginning of a line in brackets.
    private static final String DEEDS = "adds?|adding|updat(?:es?|ed|ing)|recasts?|rewrites?|refil(?:es?|ing)|repeats?"
            + "|repeating|resend(?:s|ing)|fix(?:es)?|clarif(?:ies|y)|removes?|deletes?|edits?|inserts?|changes|amends?"
            + "|restores?|trims?|releads?|writes? (?:through|thru)|writethru|new throughout|new (?:lead|graf|paragraph)s?"
            + "|updates? with|with (?:photos?|pictures?|graphics?|video)|includes|drops|tops|ledes?|eds|editors?"
            + "|neu|ergänzt|aktualisiert|aktualisierung|wiederholt|wiederholung|technische wiederholung|präzisiert"
            + "|ersetzt|erweitert|überarbeitet|durchgehend|mit (?:weiteren|mehr)|zusammenfassung|neuer|neue|neufassung"
            + "|actualisée?|actualise|actualisation|ajoute|ajout|précise|répétition|complète|complétée?|remplace"
            + "|reprend|mise à jour|avec (?:plus|des|précisions|citations)|nouveau|nouvelle"
            + "|actualiza|amplía|añade|agrega|repite|sustituye|reitera|con más|precisa|actualización"
            + "|aggiorna|aggiunge|ripete|sostituisce|aggiornamento"
            + "|lisää|lisätty|päivittää|päivitetty|täydentää|täydennetty|toisto|uusi"
            + "|oppdaterer|oppdatert|opdaterer|opdateret|uppdaterar|uppdaterad|legger til|lägger till|tilføjer|ny|copy corrected|attn|zus|wiederholung|amplia|atualiza|"
            + EditorsWords.DEEDS;
    private static final Pattern DID = Pattern.compile("(?iu)^\\W{0,3}(?:" + DEEDS + ")(?!\\p{L})[^\\p{L}]{0,3}.*");
    /// `In Jan. 3 story, …`, `This March 2 story has been corrected …`
    private static final Pattern OF_STORY =
            Pattern.compile("(?iu)^\\W{0,3}(?:in|this|the|an?|note|editors?)\\b.{0,60}?\\b" + STORY + "\\b.{0,500}");
    private static final Pattern BRACKETS = Pattern.compile(
            "(?su)^\\s*+[(\\[]{1,2}+([^()\\[\\]]{3,600}+)[)\\]]{1,2}+\\s*+(?:\\([^()]{3,24}\\)\\s{0,3}){0,4}+");
    private static final Pattern NOTICE = Pattern.compile(
            "(?iu)^\\W{0,3}(?:(?:achtung|attention|atención|attenzione|atenção|hinweis|obs|huom|nb)[:!]\\s)?+(?:this|the following|der|die|das|diese|cette|la|le|esta)?"
                    + "\\s?(?:" + STORY + "|meldung|fassung|dépêche|version|versión|nota|noticia)?\\s?"
                    + "(?:replaces|supersedes|replacement(?: for|:)|ersetzt|remplace|sustituye)\\b.{0,400}");
    private static final Pattern WHOLLY_IN_BRACKETS =
            Pattern.compile("(?su)^\\((?=[^()]{0,200}\\p{L})[^()]{3,200}\\)$");
    private static final Pattern FOR_READERS = Pattern.compile(
            "(?isu)^(?:editor[’']?s[’']? note|note to readers|anm(?:erkung|\\.) d(?:er|\\.) red(?:aktion|\\.)"
                    + "|note de la rédaction|ndlr|nota (?:del editor|de la redacción|da redação|della redazione|do editor)"
                    + "|red\\. anm\\.|redaktørens merknad)\\s?[:–—-].{3,600}$");
    private static final Pattern REPLACES =
            Pattern.compile("(?iu)\\b(?:" + STORY + "|meldung|fassung|dépêche|versión|nota|noticia)\\b");
    private static final Pattern ROUTING =
            Pattern.compile("(?u)^\\s*+(?:>{2,}+[^\\s]{0,30}|Source: ?\\p{L}{2,20}\\s?\\|[^\\n]{5,80}"
                    + "|\\((?iu:v\\. [^()\\n]{3,200} delle (?:ore )?)\\d{1,2}[.:]\\d{2}\\))$");
    /// `Til red.: …`, `KORREKTUR: Im zweiten Absatz …`, `*** Serviço áudio disponível em … ***`
    private static final Pattern LABELLED = Pattern.compile(
            "(?su)^(?:(?iu:til red(?:aksjonen)?|till red(?:aktionen)?|an die redaktion(?:en)?"
                    + "|(?:notiz|hinweis|achtung) an die redaktion(?:en)?|redaktioneller hinweis|note to (?:editors|desks)|eds|editors|attn"
                    + "|note aux rédactions|nota a (?:los editores|las redacciones))\\.?\\s?[:–—-]\\s|\\*{3}+\\s?[^*]{5,200}\\*{3}+$"
                    + "|(?:ATTENTION|ATENCIÓN|ACHTUNG)\\s?[:–—-]\\s(?=.*///$)|(?<corrects>\\p{Lu}{6,20})(?::\\s|\\.{3}by\\s|\\s[^:\\p{L}]{1,12}(?:\\p{Ll}{2,5}\\.?\\s)?[^:\\p{L}]{0,8}:\\s)).*");

    private static final Pattern HOLDS = Pattern.compile(
            "(?su)^\\W{0,5}(?:(?:(?:SOUS|BAJO|SOB|SOTTO) )?EMBARGO(?:ED)?|EMBARGA[DT][OA]|SPERRE?FRIST|Sperre?frist|Embargo(?:ed)?:)\\b.*");
    private static final int LONGEST_HOLD = 160;

    private EditorsLine() {}

    /// Returns the length of an editor's line in brackets at the beginning of a text; 0 if there is none.
    static int inBrackets(String text) {
        Matcher brackets = BRACKETS.matcher(text.substring(0, Math.min(text.length(), LONGEST)));
        return brackets.find() && isForEditors(brackets.group(1)) ? brackets.end() : 0;
    }

    private static boolean isForEditors(String text) {
        String line = text.replace('\n', ' ');
        return DID.matcher(line).matches()
                || Corrections.opens(line)
                || EditorsWords.areOfChange(line)
                || EditorsWords.areOfVersion(line)
                || isHold(line, true)
                || OF_STORY.matcher(line).matches() && Corrections.says(line);
    }

    /// Returns whether a paragraph without brackets is for editors: its label says so, it orders to hold the
    /// copy, or it begins with the word for a correction in capitals.
    static boolean isLabelled(String text) {
        String line = text.strip();
        if (line.length() > LONGEST) {
            return false;
        }
        Matcher labelled = LABELLED.matcher(line);
        boolean corrects = labelled.matches() && labelled.group("corrects") != null;
        return labelled.matches() && (!corrects || Corrections.opens(line))
                || isHold(line, false)
                || EditorsWords.areOfVersion(line.replace('\n', ' '));
    }

    private static boolean isHold(String line, boolean inBrackets) {
        return line.length() <= LONGEST_HOLD
                && (HOLDS.matcher(line).matches() || EditorsWords.areOfHold(line, inBrackets))
                && HoldForRelease.in(line) != null;
    }

    /// Returns whether a paragraph without brackets says what was wrong in an earlier version. News may say so too,
    /// so that this is sure only if a complete dateline follows.
    static boolean mayCorrect(String text) {
        String line = text.replace('\n', ' ');
        return line.length() < LONGEST
                && (EditorsWords.areOfChange(line) || OF_STORY.matcher(line).matches() && Corrections.says(line));
    }

    /// Returns a line without its brackets.
    static String words(String line) {
        String text = line.strip();
        Matcher brackets = BRACKETS.matcher(text);
        return brackets.matches() ? brackets.group(1).strip() : text;
    }

    /// Returns whether a line without brackets says which copy the story replaces. News may begin in the same way,
    /// so that this is sure only if a dateline follows.
    static boolean isNotice(String text) {
        String line = text.strip().replace('\n', ' ');
        return line.length() < LONGEST
                && NOTICE.matcher(line).matches()
                && REPLACES.matcher(line).find();
    }

    /// Returns whether a whole line is in brackets: `(Mit Foto)`. News may be so too, so that this is sure only if
    /// a dateline follows.
    static boolean isWhollyInBrackets(String line) {
        return WHOLLY_IN_BRACKETS.matcher(line).matches();
    }

    /// Returns whether a line is a note that readers shall read, above the dateline: `EDITOR'S NOTE — This story
    /// mentions violence.`
    static boolean isForReaders(String line) {
        return FOR_READERS.matcher(line).matches();
    }

    /// Returns whether a line is only for the machines of the wire, or refers to earlier copy:
    /// `(v. 'Molo: regge' delle 11.40)`.
    static boolean isRouting(String text) {
        return text.length() < LONGEST && ROUTING.matcher(text.strip()).matches();
    }
}
