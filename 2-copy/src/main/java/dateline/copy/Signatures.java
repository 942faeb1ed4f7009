package dateline.copy;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Recognises how agencies and their editors sign the end of copy: `AFP`, `(ANSA).`, `Lusa/Fim`, `CLT/FDP/`,
/// `PTI SVK COR`, `STT–VENLA KAIPAINEN`.
///
/// @param source the agency that the dateline names, which need not be a known one; null if there is none
record Signatures(@Nullable String source) {
    /// A longer text signs nothing.
    private static final int LONGEST = 60;
    private static final int FEWEST_INITIALS = 3;
    private static final int MOST_TOKENS = 8;
    static final String ENDS =
            "(?iu:ends?|ende|enditem|fine?|fim|slutt?|loppu|schluss|segue|sigue|suite|konec|konets|kraj|край|vége"
                    + "|more(?: follows| to (?:come|follow))?|mehr (?:folgt|in kürze)|mer følger|mer följer|à suivre|forts\\.?(?: mögl\\.?| folgt)?|fortsetzung (?:folgt|möglich)|meer volgt|wordt vervolgd"
                    + "|mere følger|jatkuu|seguirá|continúa|continua|cdn\\.?|koniec)";
    private static final Pattern ENDED = Pattern.compile(ENDS);
    private static final Pattern FRAME = Pattern.compile("^[\\s(\\[=©*./:-]{1,8}|[\\s)\\]=*./-]{1,8}$");
    private static final Pattern BETWEEN = Pattern.compile("[\\s/()]++");
    private static final Pattern SMALL = Pattern.compile("(?u)\\p{Ll}{1,4}(?:-\\p{Ll}{1,4})?");
    private static final Pattern CODE = Pattern.compile(
            "(?u)(?=\\d{0,4}\\p{L})(?:[\\p{Lu}\\d]{1,4}(?:-[\\p{Lu}\\d]{1,4})?|[\\p{Ll}\\d]{1,4}(?:-[\\p{Ll}\\d]{1,4})?)");
    private static final Pattern CAPITALISED = Pattern.compile("(?u)\\p{Lu}\\p{Ll}{1,3}");
    private static final Pattern CAPITALS = Pattern.compile("(?u)\\p{Lu}{2,3}");
    private static final Pattern SMALL_OR_DIGITS = Pattern.compile("(?u)[\\p{Ll}\\d]{1,5}");
    private static final Pattern CAPITALS_OF_DESKS = Pattern.compile("(?u)\\p{Lu}{2,6}");
    private static final Pattern TWICE = Pattern.compile("(?u)(\\p{Lu}{3}) \\1");
    /// PTI's: `VT VT`
    private static final Pattern TWO_TWICE = Pattern.compile("(?u)(\\p{Lu}{2})\\s\\1");
    private static final Pattern VOWEL = Pattern.compile("(?iu)[aeiouyäöüåøæáéíóú]");
    private static final Pattern OTHER_CASE = Pattern.compile("(?U)\\d|//|/$|\\p{Lu}-\\p{Lu}");
    /// How editors of an agency sign in capitals: `ADL/BBG`, `KZT-GV`, `ADL, BBG`, `CDE`
    private static final Pattern LOUD =
            Pattern.compile("(?u)\\p{Lu}{3}(?:(?:/|, )\\p{Lu}{3}){0,4}|\\p{Lu}{2,3}-\\p{Lu}{2,3}");
    private static final Pattern SEVERAL = Pattern.compile("(?u)\\p{Lu}{3}(?:, \\p{Lu}{3}){1,4}");
    /// In brackets: `(BGR/ODE)`, `(ATS-Keystone/al)`
    private static final Pattern IN_BRACKETS = Pattern.compile(
            "(?u)[(](?:\\p{Lu}{2,4}(?:/\\p{Lu}{2,4}){1,3}|\\p{Lu}{2,5}-\\p{L}{2,12}(?:/\\p{Ll}{2,4}){1,2})[)]");
    /// PAP's, with longer names: `kno/ adlund/ bbg/`; MTI's: `\adl \bbg`
    private static final Pattern SLASHED =
            Pattern.compile("(?u)\\p{Ll}{2,8}/(?:\\s?\\p{Ll}{2,8}/){1,5}|\\\\\\p{Ll}{2,5}(?: \\\\\\p{Ll}{2,5}){0,4}");
    /// `(Beta, 27.11.2026)`
    private static final Pattern DATED =
            Pattern.compile("(?u)[(](?<agency>[\\p{L}. -]{2,30}), (?<date>[\\d.:/ ]{4,20})[)]");
    /// ANSA's: `Y12-QRT`
    private static final Pattern WITH_DIGITS =
            Pattern.compile("(?u)\\p{Lu}{1,2}\\d{1,2}-\\p{Lu}{2,3}|\\p{Lu}{2,3}-\\p{Lu}{1,2}\\d{1,2}");
    private static final Pattern NAMED = Pattern.compile(
            "(?U)^(?:Text: )?(?:(?<first>\\p{Lu}[\\p{L}& ]{1,30}?)\\s?[–—-]\\s?(?<name>\\p{Lu}[^/,]{4,40})"
                    + "|(?<name2>\\p{Lu}[^/,]{4,40})(?:\\s?/\\s?|, )(?<last>\\p{Lu}[\\p{L}& -]{1,30}))$");
    /// A bracket, slashes or an agency in capitals behind a sentence.
    private static final Pattern BEHIND = Pattern.compile(
            "(?U)(?<=[.!?…。！？\"”’»)\\]])\\s{0,3}(?:[(\\[](?<within>[^()\\[\\]]{2,40})[)\\]]\\.?"
                    + "|/(?<slashed>[\\p{L}-]{2,12}(?:/[\\p{L}-]{2,6}){0,3})/[\\s.]{0,4}|[（(][完了끝][）)]|\\s?[■◆∎]{1,3}|\\s?(?<words>\\p{Lu}{2,12}(?:-\\p{Lu}{2,6})?(?: [\\p{Lu}/]{2,8}){0,5})|\\s(?<ended>[Ee]nditem))$");

    /// A bracket behind words that are not a sentence: `Grazie (ANSA).`
    private static final Pattern BEHIND_WORDS = Pattern.compile("\\s\\((?<within>[^()]{2,40})\\)\\.?$");

    /// Returns whether a paragraph or a line only signs the copy above it.
    boolean are(String text) {
        if (text.isEmpty() || text.length() > LONGEST) {
            return false;
        }
        Matcher dated = DATED.matcher(text);
        if (WITH_DIGITS.matcher(text).matches()
                || SLASHED.matcher(text).matches()
                || IN_BRACKETS.matcher(text).matches()
                || dated.matches() && isAgency(dated.group("agency"))) {
            return true;
        }
        String core = FRAME.matcher(text).replaceAll("");
        return isAgency(core)
                || core.length() < text.length() && isListed(core)
                || TWICE.matcher(core).matches()
                || isSigned(core)
                || isInitials(text)
                || isUnspoken(text);
    }

    /// Returns whether the whole of a paragraph signs in capitals the copy of an agency. Such letters may be
    /// anything in other copy.
    boolean areLoud(String text) {
        return source != null
                && Agencies.sign(source)
                && (LOUD.matcher(text).matches() || TWO_TWICE.matcher(text).matches());
    }

    /// Returns the byline of a line that only names a writer and the agency; null if it is something else.
    @Nullable
    String byline(String text) {
        Matcher named = NAMED.matcher(text);
        if (text.length() > LONGEST || !named.matches()) {
            return null;
        }
        boolean first = named.group("first") != null;
        String name = first ? named.group("name") : named.group("name2");
        String agency = first ? named.group("first") : named.group("last");
        return Byline.persons(name) && isAgency(agency) && !isAgency(name)
                ? first ? name : text.substring(named.start("name2"))
                : null;
    }

    /// Returns where the signature after the last sentence begins; -1 if there is none.
    int behind(String text) {
        int from = Math.max(0, text.length() - LONGEST);
        Matcher behind = BEHIND.matcher(text).region(from, text.length()).useTransparentBounds(true);
        if (!behind.find()) {
            return behindWords(text, from);
        }
        String within = behind.group("within");
        String words = behind.group("words");
        String slashed = behind.group("slashed");
        boolean signs = within == null && words == null && slashed == null
                || slashed != null && (areCodes(slashed) || isListed(slashed))
                || within != null
                        && (isClosing(within)
                                || ENDED.matcher(within).matches()
                                || source != null && SEVERAL.matcher(within).matches())
                || words != null && isAgency(BETWEEN.split(words)[0]) && restIsCapitals(words);
        return signs ? behind.start() : -1;
    }

    private static boolean areCodes(String slashed) {
        return tokens(slashed).stream().allMatch(token -> CODE.matcher(token).matches());
    }

    /// Only the agency of the dateline signs behind words that are not a sentence.
    private int behindWords(String text, int from) {
        Matcher behind = BEHIND_WORDS.matcher(text).region(from, text.length());
        return source != null && behind.find() && source.equalsIgnoreCase(behind.group("within")) ? behind.start() : -1;
    }

    private static boolean restIsCapitals(String words) {
        List<String> tokens = tokens(words);
        return tokens.stream().skip(1).allMatch(token -> CAPITALS.matcher(token).matches());
    }

    /// Returns whether the words in a bracket name an agency, alone or with initials: `rbü/kel/sda`.
    private boolean isClosing(String within) {
        String core = FRAME.matcher(within).replaceAll("");
        return isAgency(core) || core.indexOf('/') > 0 && isSigned(core);
    }

    boolean isAgency(String name) {
        boolean loud = !name.equals(name.toLowerCase(Locale.ROOT)) || name.equals(source);
        return (loud || name.length() == 3) && isListed(name);
    }

    private boolean isListed(String name) {
        return Agencies.isListed(name) || name.equalsIgnoreCase(source);
    }

    /// Returns whether an agency stands beside initials or a word for the end: `dpa jo n1 al`, `Lusa/fim`.
    private boolean isSigned(String text) {
        List<String> tokens = tokens(text);
        if (tokens.size() < 2 || tokens.size() > MOST_TOKENS + 1) {
            return false;
        }
        List<String> rest = tokens.subList(1, tokens.size());
        List<String> before = tokens.subList(0, tokens.size() - 1);
        boolean ended = tokens.size() == 2 && ENDED.matcher(tokens.getLast()).matches();
        boolean behindAgency = rest.stream().allMatch(Signatures::isToken)
                && rest.stream()
                        .anyMatch(token -> SMALL_OR_DIGITS.matcher(token).matches());
        boolean capitals =
                rest.stream().allMatch(token -> CAPITALS.matcher(token).matches());
        return isAgency(tokens.getFirst()) && (ended || behindAgency || capitals)
                || text.indexOf('/') > 0
                        && isAgency(tokens.getLast())
                        && before.stream()
                                .allMatch(token -> CODE.matcher(token).matches()
                                        || CAPITALISED.matcher(token).matches());
    }

    private static boolean isToken(String token) {
        return SMALL_OR_DIGITS.matcher(token).matches()
                || CAPITALS_OF_DESKS.matcher(token).matches();
    }

    /// Returns whether these are initials with slashes. Two in capitals may be anything: `AC/DC`.
    private static boolean isInitials(String text) {
        List<String> tokens = tokens(text);
        boolean all = text.indexOf('/') >= 0
                && tokens.size() <= MOST_TOKENS
                && tokens.stream().allMatch(token -> CODE.matcher(token).matches());
        boolean small = tokens.stream().allMatch(token -> SMALL.matcher(token).matches());
        return all
                && (small
                        || tokens.size() >= FEWEST_INITIALS
                        || OTHER_CASE.matcher(text).find());
    }

    /// Returns whether these are small letters that cannot be a word: `jh gp`.
    private static boolean isUnspoken(String text) {
        List<String> tokens = tokens(text);
        return tokens.size() <= FEWEST_INITIALS
                && tokens.stream()
                        .allMatch(token ->
                                token.length() > 1 && SMALL.matcher(token).matches())
                && (tokens.size() == 1 && text.length() <= FEWEST_INITIALS
                        || tokens.stream()
                                .anyMatch(token -> !VOWEL.matcher(token).find()));
    }

    private static List<String> tokens(String text) {
        return Arrays.stream(BETWEEN.split(text))
                .filter(token -> !token.isEmpty())
                .toList();
    }
}
