package dateline.copy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads bylines: who wrote a story, and not who keyed it in.
public final class Byline {
    /// A longer text is not examined; no name is so long.
    private static final int LONGEST = 300;

    private static final int LONGEST_LINE = 160;
    private static final int LONGEST_INITIALS = 40;
    private static final int LONGEST_CODE = 12;
    private static final int MOST_WORDS_OF_NAME = 6;
    private static final int FEWEST_WORDS_OF_SENTENCE = 5;
    private static final Pattern BY = Pattern.compile("(?iu)^(?:text )?by(?:[:\\s]\\s*+|$)");
    private static final Pattern BY_ELSEWHERE =
            Pattern.compile("(?u)^(?:(?:Von|VON|Par|PAR|Por|POR|Di|DI|Door|Av|Af)\\s++(?=\\p{Lu})"
                    + "|(?:von|par|por|di|door|av|af)\\s++(?=\\p{Lu}[\\p{L}\\p{M}.'’-]{0,30}+\\s\\p{Lu})"
                    + "|(?i:author|autor(?:a|in|en|es|zy|ka)?|autore|auteure?|forfatter|författare)\\s?:\\s*+)");
    private static final Pattern IN_BRACKETS =
            Pattern.compile("(?u)\\(((?i:by|von|par|por|di|door|av|af) [^()]{3,120})\\)");
    private static final Pattern MAIL = Pattern.compile(
            "(?:\\s?[<(\\[](?:mailto:)?|\\b)[\\w.+-]{1,64}+@[\\w-]{1,60}+(?:\\.[\\w-]{1,60}+){1,5}+[>)\\]]?");
    private static final Pattern END = Pattern.compile("[\\s,;|/–—-]++$");
    private static final Pattern WRITERS =
            Pattern.compile("(?U)^\\p{Lu}\\p{L}{2,20} (?:writers|sportswriters?|correspondents)\\s(?=\\p{Lu})");
    private static final Pattern KEYED =
            Pattern.compile("(?iu)(?:web ?)?(?:editor|editado por|redakteur|редактор)\\s?:.*");
    private static final Pattern INITIALS = Pattern.compile("\\p{Ll}{1,4}(?:[/ -]\\p{Ll}{1,4})*+");
    private static final Pattern LOGIN = Pattern.compile("[\\p{Ll}\\d][\\p{Ll}\\d._-]*+");
    private static final Pattern CODE =
            Pattern.compile("(?=[^/_\\d]*+[/_\\d])[\\p{Lu}\\d/_-]++|>++.*|\\p{Lu}{3,6}/\\p{Ll}{1,4}");
    /// A desk: `WX-DESK`. Agencies that share a story are written so too: `NTB-AFP`.
    private static final Pattern HYPHENATED = Pattern.compile("\\p{Lu}{2,8}(?:-\\p{Lu}{2,8}){1,3}");
    private static final Pattern HYPHEN = Pattern.compile("-");
    private static final Pattern BRACKETED_CODE =
            Pattern.compile("[(\\[]\\p{Lu}{2,4}(?:[/,] ?\\p{Lu}{2,4}){0,2}[)\\]]");
    private static final Set<String> ACCOUNTS = Set.of(
            "admin",
            "administrator",
            "wpadmin",
            "webmaster",
            "superuser",
            "root",
            "user",
            "guest",
            "n/a",
            "none",
            "stf",
            "redaktion",
            "redaktionen",
            "redazione",
            "redacción",
            "rédaction",
            "redactie",
            "toimitus",
            "newsroom",
            "newsdesk",
            "unknown");
    private static final Pattern LEAGUE = Pattern.compile(
            "(?iu)(?:\\p{L}+\\s){0,3}(?:league|liga|bundesliga|premiership|eredivisie|allsvenskan|eliteserien|serie [ab]|ligue [12]|nba|nhl|nfl|mlb|wnba|mls|ncaa)");
    private static final Pattern BLANK = Pattern.compile("\\s+");
    private static final Pattern COMMA = Pattern.compile("\\s*+[,;]\\s*+");
    private static final Pattern PERSONS = Pattern.compile("(?iu)\\s(?:and|&|und|et|y|e|en|og|och|with)\\s");
    private static final Set<String> PARTICLES = Set.of(
            ("de del della van von der den da dos das do al bin ibn el la le du di ter ten zu af ben").split(" "));
    private static final Set<String> BETWEEN_NAMES =
            Set.of("and", "&", "und", "et", "y", "e", "en", "og", "och", "with");
    private static final Pattern TITLE = Pattern.compile(
            "(?iu)\\b(?:writers?|reporters?|correspondents?|editors?|staff|press|news|agenc(?:y|ies)|journalists?"
                    + "|columnists?|photographers?|contributors?|bureau|service|desk|team|wires?|special to|chief|critic"
                    + "|analysts?|producer|director|professor|author|redakt\\p{L}*|korrespondent\\p{L}*|correspondant\\p{L}*"
                    + "|corresponsal|journaliste|periodista|giornalista|inviat[oa]|envoyée? spéciale?|enviad[oa] especial|media|times|post)\\b");

    private Byline() {}

    /// Returns a byline without the leading "By"; null if it names nobody: a login, a desk's code or initials, an
    /// agency with a date, a sports league, or a sentence.
    public static @Nullable String of(@Nullable String printed) {
        String name = printed == null ? "" : named(withoutMail(afterBy(printed)));
        return name.isEmpty() || name.length() <= LONGEST && namesNobody(name) ? null : name;
    }

    /// Returns a writer's title, or what stands in its place, without the leading "By" and mail addresses; null if
    /// that is all.
    public static @Nullable String titled(String printed) {
        String title = withoutMail(afterBy(printed));
        return title.isEmpty() ? null : title;
    }

    /// Returns a byline without the writers' mail addresses.
    private static String withoutMail(String byline) {
        return byline.indexOf('@') < 0 || byline.length() > LONGEST
                ? byline
                : END.matcher(MAIL.matcher(byline).replaceAll("")).replaceFirst("");
    }

    /// Returns the names without the preposition of other languages and the agency's own words: `Von Ada Lund`,
    /// `Xinhua writers Ada Lund, Jo Example`.
    private static String named(String byline) {
        if (byline.length() > LONGEST) {
            return byline;
        }
        Matcher bracketed = IN_BRACKETS.matcher(byline);
        String text = bracketed.matches() ? bracketed.group(1) : byline;
        String names = withoutBy(text);
        String signed = new Signatures(null).byline(names == null ? text : names);
        return signed != null
                ? signed
                : WRITERS.matcher(names == null ? byline : names).replaceFirst("");
    }

    /// Returns a byline or credit without the leading "By". Does not check that it names a person.
    public static String afterBy(String printed) {
        return BY.matcher(printed.strip()).replaceFirst("").strip();
    }

    private static boolean namesNobody(String name) {
        return Agencies.isNobody(name)
                || isAccount(name)
                || KEYED.matcher(name).matches()
                || isCode(name)
                || isDated(name)
                || isSentence(name)
                || isLeague(name);
    }

    /// Returns whether a byline is only a desk's initials: `gr/bp`.
    public static boolean isInitials(String byline) {
        return byline.length() <= LONGEST_INITIALS && INITIALS.matcher(byline).matches();
    }

    /// Returns whether this is the name of an agency that we know.
    public static boolean isAgency(String name) {
        return Agencies.isListed(name);
    }

    private static boolean isAccount(String name) {
        return ACCOUNTS.contains(name.toLowerCase(Locale.ROOT))
                || LOGIN.matcher(name).matches() && hasLatin(name);
    }

    private static boolean hasLatin(String name) {
        return name.chars().anyMatch(letter -> letter >= 'a' && letter <= 'z');
    }

    private static boolean isCode(String name) {
        return isInitials(name)
                || name.length() <= LONGEST_CODE
                        && (CODE.matcher(name).matches()
                                || BRACKETED_CODE.matcher(name).matches()
                                || HYPHENATED.matcher(name).matches()
                                        && !HYPHEN.splitAsStream(name).allMatch(Agencies::isListed));
    }

    /// `Reuters, MAR 04`
    private static boolean isDated(String name) {
        int comma = name.indexOf(',');
        return Datelines.isTime(name)
                || comma > 0
                        && Agencies.isKnown(name.substring(0, comma))
                        && Datelines.isTime(name.substring(comma + 1).strip());
    }

    private static boolean isLeague(String name) {
        return LEAGUE.matcher(name).matches();
    }

    /// Returns whether the words are those of a subtitle: several of them, and neither a name at the beginning nor
    /// a title.
    private static boolean isSentence(String name) {
        List<String> words = List.of(BLANK.split(name));
        long small = words.stream().filter(Byline::isSmall).count();
        return words.size() >= FEWEST_WORDS_OF_SENTENCE
                && small * 2 > words.size()
                && !areNames(COMMA.split(name)[0])
                && !TITLE.matcher(name).find();
    }

    private static boolean isSmall(String word) {
        return Character.isLowerCase(word.codePointAt(0)) && !PARTICLES.contains(word) && !BETWEEN_NAMES.contains(word);
    }

    /// Returns the byline of a paragraph that is nothing else: `By Jo Example`, `JANE DOE, STAFF WRITER`; null if
    /// the paragraph is something else.
    static @Nullable String ofParagraph(String paragraph) {
        String text = paragraph.strip();
        if (text.isEmpty() || text.length() > LONGEST_LINE) {
            return null;
        }
        String line = text.indexOf('\n') < 0
                ? text
                : String.join(
                        ", ",
                        text.lines()
                                .map(String::strip)
                                .filter(part -> !part.isEmpty())
                                .toList());
        String rest = withoutBy(line);
        if (rest == null) {
            return isTitledLoudly(line) ? line : null;
        }
        List<String> parts = List.of(COMMA.split(rest));
        boolean all =
                areNames(parts.getFirst()) && parts.stream().skip(1).allMatch(part -> areNames(part) || isTitle(part));
        return all ? withAgency(rest) : null;
    }

    /// Returns whether a line is a name in capitals and a title: `JANE DOE, STAFF WRITER`.
    private static boolean isTitledLoudly(String line) {
        int second = line.length() < 2 ? -1 : line.codePointAt(1);
        if (second < 0 || Character.isLowerCase(second)) {
            return false;
        }
        String[] parts = COMMA.split(line);
        return parts.length == 2 && isLoud(parts[0]) && isTitle(parts[1]) && persons(parts[0]);
    }

    /// Returns names with a comma before the agency that stood on a line of its own:
    /// `Ada Lund LA PRESSE CANADIENNE`.
    private static String withAgency(String names) {
        for (int blank = names.indexOf(' '); blank > 0; blank = names.indexOf(' ', blank + 1)) {
            if (Agencies.isListed(names.substring(blank + 1)) && persons(names.substring(0, blank))) {
                return names.substring(0, blank) + "," + names.substring(blank);
            }
        }
        return names;
    }

    /// Returns the text behind "By"; null if it does not begin so.
    private static @Nullable String withoutBy(String line) {
        Matcher by = BY.matcher(line);
        Matcher elsewhere = BY_ELSEWHERE.matcher(line);
        if (by.find()) {
            return line.substring(by.end());
        }
        boolean others = elsewhere.find() && BLANK.split(line).length > 2;
        return others ? line.substring(elsewhere.end()) : null;
    }

    /// Returns whether a line under a byline is the writer's title or agency: `AP Sports Writer`.
    static boolean isTitle(String line) {
        String text = line.strip();
        boolean ends =
                text.isEmpty() || text.length() > LONGEST_LINE || ".!?:".indexOf(text.charAt(text.length() - 1)) >= 0;
        return !ends
                && BLANK.split(text).length <= MOST_WORDS_OF_NAME
                && (TITLE.matcher(text).find() || Agencies.isKnown(text));
    }

    /// Returns whether the words are the names of one or more persons or agencies.
    private static boolean areNames(String text) {
        List<String> words = new ArrayList<>(List.of(BLANK.split(text.strip())));
        String last = words.getLast();
        return words.size() <= 3 * MOST_WORDS_OF_NAME
                && words.stream().allMatch(word -> isNameWord(word) || isSmallInNames(word))
                && isNameWord(words.getFirst())
                && !isSmallInNames(last)
                && (!last.endsWith(".") || last.length() <= 3);
    }

    private static boolean isSmallInNames(String word) {
        return PARTICLES.contains(word) || BETWEEN_NAMES.contains(word.toLowerCase(Locale.ROOT));
    }

    private static boolean isNameWord(String word) {
        return Character.isUpperCase(word.codePointAt(0))
                && word.codePoints()
                        .allMatch(c -> Character.isLetter(c)
                                || Character.getType(c) == Character.NON_SPACING_MARK
                                || ".'’-".indexOf(c) >= 0);
    }

    /// Returns whether each of the persons has two names, and not more than two.
    static boolean persons(String text) {
        for (String person : PERSONS.split(text.strip())) {
            long names = BLANK.splitAsStream(person)
                    .filter(word -> isNameWord(word) && !isInitial(word))
                    .count();
            if (names != 2) {
                return false;
            }
        }
        return areNames(text);
    }

    /// Returns the words of a line that begin with a capital, in small letters.
    static Stream<String> namesIn(String line) {
        return BLANK.splitAsStream(line)
                .filter(word -> Character.isUpperCase(word.codePointAt(0)))
                .map(word -> word.toLowerCase(Locale.ROOT));
    }

    private static boolean isInitial(String word) {
        return word.length() <= 2 && word.endsWith(".");
    }

    static boolean isLoud(String text) {
        return text.equals(text.toUpperCase(Locale.ROOT));
    }
}
