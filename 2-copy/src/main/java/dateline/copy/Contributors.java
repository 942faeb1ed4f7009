package dateline.copy;

import dateline.story.Body;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Removes the contributor line from the end of a story: `Associated Press writer Jamey Keaten contributed.`,
/// `(Reporting by Ada Lund in Oslo; Editing by Piet de Vries)`.
public final class Contributors {
    private static final int LONGEST = 800;
    private static final String THIS_REPORT =
            "(?:to|for) (?:this|the) (?:report|story|article|dispatch|coverage|column)";
    /// With a title before the names, the line may only say "contributed"; without a title, that could be
    /// any sentence.
    private static final Pattern CONTRIBUTED =
            Pattern.compile("(?su)^[_—\\s]*+(?<names>.+?)(?<!\\s),?\\s++(?:also\\s++)?contributed"
                    + "(?<report>\\s++(?:reporting\\s*+)?(?:" + THIS_REPORT
                    + ")?)?(?:\\s*+from\\s++\\p{Lu}[^.]*+)?\\s*+\\.?$");
    /// Before the names of those who helped, in Canada and elsewhere.
    private static final String ABROAD =
            "With files from |Avec (?:des informations|la collaboration|le concours) d(?:e |['’])"
                    + "|Mit (?:Informationen|Material) von |Con (?:información|informaciones|informazioni|reportería) d[ei] "
                    + "|Com informações de |Met medewerking van |Med bidrag fr[aå]n? ";
    private static final Pattern REPORTING =
            Pattern.compile("(?su)^\\(?\\s*(?:(?:With )?[Aa]dditional |With )?[Rr]eporting by .+$"
                    + "|^[\\s_—–-]{0,5}(?:" + ABROAD + ").+$");
    /// `(Reporting by …; Editing by …)`, also of editors only, and as Reuters writes it in other languages.
    private static final Pattern IN_BRACKETS = Pattern.compile(
            "(?isu)\\({1,2}+\\s*+(?:(?:with |additional |with additional )?(?:reporting|writing|editing|compiled|translated"
                    + "|photography|graphics?|polling|production) (?:and (?:writing|reporting|editing) )?by\\b"
                    + "|(?:bericht|berichterstattung|geschrieben|redigiert|zusammengestellt) (?:von|durch)\\b"
                    + "|(?:reportages?|récit|rédigé|édité|edité|traduit|version française)\\b[^;)]{0,60}?\\s(?:par|de|d['’])"
                    + "|[^,;)]{3,120}, (?:édité|edité) par\\b"
                    + "|(?:reporte|reportaje|reporting|información|editado|escrito|traducido)\\b[^;)]{0,60}?\\spor\\b"
                    + "|(?:reporte|reportaje) de\\b)");
    private static final Pattern REPORTER =
            Pattern.compile("(?su)(?:" + ABROAD + "|(?:[Rr]eporting|[Ww]riting|[Bb]ericht|[Rr]eportage|[Rr]eporte)"
                    + "(?: and (?:writing|reporting|editing))? (?:by|von|de|par) )(?<names>[^;)]+)");
    /// The title before the names: `Associated Press writers`, `AP journalists in London`.
    private static final Pattern TITLE =
            Pattern.compile("(?u)^(?:.{0,60}?\\s)?(?:[Ww]riters?|[Rr]eporters?|[Jj]ournalists?"
                    + "|[Cc]orrespondents?|[Pp]hotographers?|[Vv]ideographers?|[Rr]esearchers?|[Ee]ditors?|[Pp]roducers?)\\b"
                    + "\\s*+(?:,\\s*+)?");
    private static final Pattern PLACE = Pattern.compile("(?u)(?<!\\s)\\s++(?:in|at|from|of|à|en|aus)\\s+\\p{Lu}.*");
    private static final Pattern NAME =
            Pattern.compile("(?u)^(?!The )\\p{Lu}[\\p{L}\\p{M}.'’\\-]*(?:\\s+(?:\\p{Lu}[\\p{L}\\p{M}.'’\\-]*"
                    + "|de|del|della|van|von|der|den|da|dos|al|bin|el|la|d['’]\\p{Lu}\\p{L}+)){1,4}$");
    private static final Pattern ENDS_SENTENCE = Pattern.compile("[.!?…\"”’)][\\s]{0,3}$");
    private static final Pattern BRACKETED =
            Pattern.compile("(?s)\\({1,2}+\\s{0,3}(?<words>[^()]{1,800}+)\\){1,2}\\.?");
    private static final Pattern RULE_BEFORE = Pattern.compile("^[\\s_—–-]{1,9}");
    private static final Pattern BETWEEN = Pattern.compile(
            "(?<!\\s)\\s*+(?:,|;|&|\\band\\b|(?<=\\s)(?:y|et|und|en|e|og|och)(?=\\s(?:d['’])?\\p{Lu}))\\s*+(?:d['’])?+");
    /// `Lund reported from Lincoln, Nebraska.`; sure only under a rule
    private static final Pattern FROM_PLACE = Pattern.compile("(?u)^[_—\\s]{0,9}(?!He |She |They |It |We |I )\\p{Lu}"
            + "[\\p{L}.'’, -]{1,100} reported from \\p{Lu}[\\p{L}.'’, -]{1,200}\\.$");
    private static final Pattern OF_AGENCY = Pattern.compile(
            "(?su)^[\\s_—–-]{0,5}(?:" + ABROAD + ")(?:l['’]|la |the |der )?(?<agency>\\p{Lu}[^.]{1,30})\\.?$");
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Set<String> SMALL_WORDS =
            Set.of("and", "reported", "from", "in", "de", "la", "le", "van", "von", "der", "on", "near");
    private static final Pattern RULE = Pattern.compile("[_\\-—*\\s]{2,}");

    /// @param names of people only
    /// @param line as printed
    /// @param body without the line, and without a rule of dashes above it
    public record Parted(List<String> names, @Nullable String line, Body body) {}

    private Contributors() {}

    /// Removes the last paragraph if it is a contributor line; returns the body unchanged if it is not.
    public static Parted take(Body body) {
        Paragraphs paragraphs = new Paragraphs(body);
        String text = paragraphs.lastText();
        int start = isUnderRule(body) && isFromPlace(text.strip()) ? 0 : start(text);
        Element last = start < 0 || start == 0 && !paragraphs.hasOthers() ? null : paragraphs.last();
        if (last == null) {
            return new Parted(List.of(), null, body);
        }
        String line = text.substring(start).replace('\n', ' ').strip();
        if (start == 0) {
            return new Parted(names(line), plain(line), withoutRule(paragraphs.withoutLast()));
        }
        ElementText.removeLast(last, text.length() - start);
        return new Parted(names(line), plain(line), paragraphs.withLast(last));
    }

    /// Returns whether a line only says from where writers reported: all its other words are names.
    private static boolean isFromPlace(String line) {
        return line.length() <= LONGEST
                && FROM_PLACE.matcher(line).matches()
                && BLANKS.splitAsStream(line)
                        .allMatch(word -> !Character.isLowerCase(word.codePointAt(0)) || SMALL_WORDS.contains(word));
    }

    private static boolean isUnderRule(Body body) {
        int last = body.html().lastIndexOf('\n');
        return last > 0 && body.html().startsWith("<hr", body.html().lastIndexOf('\n', last - 1) + 1);
    }

    /// Returns whether a line says only that an agency helped: `Avec des informations de l'Associated Press`.
    private static boolean isOfAgency(String line) {
        Matcher reporter = OF_AGENCY.matcher(line);
        return reporter.matches() && Agencies.isListed(reporter.group("agency"));
    }

    /// Returns a line without the brackets around it, and without the dash or rule before it.
    private static String plain(String line) {
        Matcher bracketed = BRACKETED.matcher(line);
        return bracketed.matches()
                ? bracketed.group("words")
                : RULE_BEFORE.matcher(line).replaceFirst("");
    }

    /// Returns the index at which the contributor line begins: 0 if it is the whole paragraph, more if it stands in
    /// brackets behind the last sentence; -1 if there is none.
    private static int start(String text) {
        String whole = text.replace('\n', ' ').strip();
        boolean line = !whole.isEmpty() && whole.length() <= LONGEST;
        if (line && (isInBrackets(whole) || !names(whole).isEmpty() || isOfAgency(whole))) {
            return 0;
        }
        int bracket = text.lastIndexOf('(');
        boolean behind = bracket > 0
                && text.length() - bracket <= LONGEST
                && ENDS_SENTENCE
                        .matcher(text.substring(Math.max(0, bracket - 4), bracket))
                        .find()
                && Character.isUpperCase(text.codePointAt(Math.min(bracket + 1, text.length() - 1)))
                && isInBrackets(text.substring(bracket).strip());
        return behind ? bracket : -1;
    }

    private static boolean isInBrackets(String line) {
        return (line.endsWith(")") || line.endsWith(")."))
                && IN_BRACKETS.matcher(line).lookingAt();
    }

    private static Body withoutRule(Body body) {
        Paragraphs paragraphs = new Paragraphs(body);
        Element last = paragraphs.last();
        return last != null && RULE.matcher(last.text()).matches() ? paragraphs.withoutLast() : body;
    }

    /// Lists the people that a line names; empty if it is an ordinary sentence.
    static List<String> names(String line) {
        Matcher contributed = CONTRIBUTED.matcher(line);
        if (line.contains("contributed") && contributed.matches()) {
            String people = contributed.group("names");
            boolean titled = TITLE.matcher(people).find();
            String report = contributed.group("report");
            return titled || report != null && !report.isBlank() ? persons(people, !titled) : List.of();
        }
        List<String> names = new ArrayList<>();
        if (REPORTING.matcher(line).matches() || isInBrackets(line)) {
            REPORTER.matcher(line).results().forEach(found -> names.addAll(persons(found.group("names"), false)));
        }
        return names;
    }

    /// @param allOrNone whether any part that is not a name shows that the whole is an ordinary sentence
    private static List<String> persons(String people, boolean allOrNone) {
        List<String> names = new ArrayList<>();
        for (String part : BETWEEN.split(people)) {
            String untitled = TITLE.matcher(part).replaceFirst("");
            String name = PLACE.matcher(untitled)
                    .replaceFirst("")
                    .replaceFirst("\\.$", "")
                    .strip();
            if (NAME.matcher(name).matches() && !Agencies.isKnown(name)) {
                names.add(name);
            } else if (allOrNone && !part.isBlank()) {
                return List.of();
            }
        }
        return names;
    }
}
