package dateline.formats.teletype;

import dateline.copy.Byline;
import dateline.copy.Copy;
import dateline.story.Embargo;
import dateline.story.HoldForRelease;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The lines before a story, sorted by what they are.
final class Head {
    /// A longer line is not only a mark.
    static final int LONGEST_MARK = 60;
    private static final Pattern NOTE = Pattern.compile(
            "(?iu)^\\(?\\s*(?:(?:\\p{L}{2,8}: )?(?:pažnja korisnicima|пажња корисницима)|eds|editors?(?:['’]s?|s['’])?|editors?['’s]* note|note to (?:editors|desks|users)"
                    + "|attention(?: (?:editors|users|desks|clients))?|achtung(?:,? (?:redaktionen|kunden))?|hinweis(?: an [^:]{3,30})?|ndlr|n\\.d\\.l\\.r"
                    + "|avis(?: aux? [^:]{3,30})?|atenci[óo]n(?: (?:editores|clientes|redacciones))?|aviso(?: a [^:]{3,30})?|clients)(?:\\s*[:.;,_—–!-]|\\s*\\()");
    /// The label of a note, alone on its line.
    private static final Pattern LABEL =
            Pattern.compile("(?iu)^(?:eds|editors|achtung|attention|atenci[óo]n|avis|hinweis|ndlr)$");
    private static final Pattern PICTURES = Pattern.compile(
            "(?iu)^\\(?(?:with )?(?:[A-Z]{2,4} )(?:photos?|graphics?|video|audio|interactive|pictures?)\\b.*|^(?:photos?|graphics?|pictures?|video) .{0,60}\\bavailable\\b.*"
                    + "|^\\((?:mit |con |avec )?(?:fotos?|bilder|bild|grafik|gráficos?|photos?|graphics?|infografik|video)\\b[^()]{0,40}\\)$");
    private static final Pattern BY =
            Pattern.compile("(?u)^(?:(?:By|BY)\\s+\\S|(?:Von|Par|Por|Di)\\s+\\p{Lu}).{1,90}$");
    /// `AP Sports Writer`, `The Canadian Press`: a line under a byline that is not a sentence.
    private static final Pattern TITLE = Pattern.compile("(?u)^\\p{Lu}[\\p{L} .'&-]{1,40}(?<![.!?])$");
    /// The beginning of a line that holds copy back; a headline may speak of an embargo.
    private static final Pattern INSTRUCTS = Pattern.compile(
            "(?iu)^\\W*(?:(?:sous |bajo |sob |sotto )?embargo|embarga[dt][oa]\\b|hold\\b|sperr|not for|for release|for use|do not|strictly|under embargo"
                    + "|advance\\b|adv\\b|hfr\\b|klausul|frei ab|gesperrt)");
    private static final Pattern ADVANCE =
            Pattern.compile("(?iu)^\\W*(?:(?:advance|adv) (?:for|\\d)|hfr\\b|frei ab|gesperrt).*");
    private static final Pattern TERMS = Pattern.compile(
            "(?isu)^.*\\b(?:for use (?:only )?by|no archiv\\w+|no sales|no resale|not for (?:web|internet|online) use|for editorial use only|restricted to)\\b.*");
    private static final Pattern KEYWORDS =
            Pattern.compile("^(?:(?:AM|PM|BC|AP)-\\S.*|[^\\s,].{1,60}(?:,[^,]{1,40}(?=,))*+,\\s?\\d{2,5})$");
    private static final Pattern PREFIX =
            Pattern.compile("^[^a-z]{3,24}?(?:: | ?- ?|[:!] )(?=\\S)|^[\\p{Lu}][\\p{L}]{3,16}: (?=\\S)");
    private static final Pattern SUFFIX = Pattern.compile("(?<!\\s)\\s*+\\(([^()]{1,24})\\)$");
    /// Longer lines are copy.
    private static final int LONGEST = 1_000;
    private static final String AGENCY = "The ";
    private static final Pattern TELLING = Pattern.compile("[2-9]|1\\d");

    @Nullable
    String headline;

    @Nullable
    String byline;

    @Nullable
    KeywordLine keywords;

    Marks marks = Marks.NONE;
    final List<String> more = new ArrayList<>();
    final List<String> notes = new ArrayList<>();
    final List<String> holds = new ArrayList<>();
    final List<String> terms = new ArrayList<>();

    private Head() {}

    static boolean isNote(String line) {
        return NOTE.matcher(line.substring(0, Math.min(line.length(), 200))).lookingAt();
    }

    /// Returns a note without its label: `ATTENTION EDITORS - KILL`. Returns the line unchanged if it has none.
    static String withoutLabel(String line) {
        Matcher label = NOTE.matcher(line.substring(0, Math.min(line.length(), 200)));
        return label.lookingAt() ? line.substring(label.end()).strip() : line;
    }

    /// Returns whether a line is only a label, so that the note itself is in the next lines.
    static boolean isLabel(String line) {
        return LABEL.matcher(line).matches();
    }

    static Head read(List<String> lines, Heading heading) {
        Head head = new Head();
        boolean iptc = heading.format().equals(Heading.IPTC);
        boolean afterByline = false;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            boolean keywords = iptc
                    ? head.headline == null && Heading.isKeywords(line)
                    : i == 0 && line.length() <= LONGEST && isKeywordLine(line, heading);
            if (keywords) {
                head.keywords = KeywordLine.read(line);
            } else if (afterByline && !iptc && isTitle(line, head.byline)) {
                afterByline = false;
                head.byline = head.byline + ", " + line;
            } else if (afterByline && Byline.isAgency(line)) {
                afterByline = false;
            } else {
                afterByline = head.line(line, heading);
            }
        }
        return head;
    }

    /// Returns whether this is a keyword line. It is if it continues the heading's keywords, which are cut to
    /// fit, or if it has a word count of its own.
    private static boolean isKeywordLine(String line, Heading heading) {
        String cut = KeywordLine.read(heading.keywords()).shared().replace(" ", "");
        String shared = KeywordLine.read(line).shared().replace(" ", "");
        return KEYWORDS.matcher(line).matches()
                || !cut.isEmpty()
                        && (shared.startsWith(cut) || cut.startsWith(shared) && !shared.isEmpty())
                        && line.indexOf(',') > 0;
    }

    /// Returns whether a line is the title of the writer above it. Agencies have no title, and a line in capitals
    /// under a name in small letters is the head of a table.
    private static boolean isTitle(String line, @Nullable String byline) {
        return TITLE.matcher(line).matches()
                && byline != null
                && !byline.regionMatches(true, 0, AGENCY, 0, AGENCY.length())
                && (!isLoud(line) || isLoud(byline));
    }

    /// @return whether the line is a byline
    private boolean line(String line, Heading heading) {
        boolean iptc = heading.format().equals(Heading.IPTC);
        Optional<Marks> only =
                line.length() < LONGEST_MARK && !line.matches("\\d+") ? Marks.read(line) : Optional.empty();
        if (line.length() > LONGEST) {
            more.add(line);
        } else if (holds(line)) {
            holds.add(line);
        } else if (isNote(line)) {
            notes.add(line);
        } else if (only.isPresent()
                && (only.get().kill()
                        ? isLoud(line)
                        : headline == null || only.get().sure())) {
            marks = marks.and(only.get());
        } else if (PICTURES.matcher(line).matches()) {
            return false;
        } else if (TERMS.matcher(line).matches() && (line.startsWith("(") || isLoud(line))) {
            terms.add(line.replaceAll("^\\(|\\)$", ""));
        } else if (headline != null && Copy.isEditorsLine(line) || iptc && Layout.isInBrackets(line)) {
            notes.add(line.replaceAll("^\\(|\\)$", ""));
        } else if (BY.matcher(line).matches() && (headline != null || !iptc)) {
            byline = Byline.of(line.replaceFirst("^(?:Von|Par|Por|Di)\\s+", ""));
            return true;
        } else if (headline == null) {
            headline = headline(line);
        } else {
            more.add(line);
        }
        return false;
    }

    /// Returns whether a line is a byline by its form, and not a sentence that begins like one.
    static boolean isByline(String line) {
        return BY.matcher(line).matches() && !line.endsWith(".");
    }

    /// Returns whether a line holds the copy back. The story itself checks the editor's notes.
    static boolean holds(String line) {
        return INSTRUCTS.matcher(line).find()
                && (HoldForRelease.in(line) != null || ADVANCE.matcher(line).matches());
    }

    /// Returns whether a line holds the copy back until a time that it gives in full.
    static boolean holdsUntil(String line) {
        return INSTRUCTS.matcher(line).find() && HoldForRelease.in(line) instanceof Embargo.Until;
    }

    private static boolean isLoud(String line) {
        return line.equals(line.toUpperCase(Locale.ROOT));
    }

    /// Returns the headline without `UPDATE 2-`, `KORREKTUR: `, `(2. Lead)`, and adds these to the marks.
    private @Nullable String headline(String line) {
        String rest = Typography.printed(line);
        for (Matcher prefix = PREFIX.matcher(rest); prefix.find(); prefix = PREFIX.matcher(rest)) {
            Optional<Marks> found = Marks.read(prefix.group());
            if (found.isEmpty() || prefix.end() == rest.length() || KillOrder.isCompound(rest)) {
                break;
            }
            marks = marks.and(found.get());
            rest = rest.substring(prefix.end());
        }
        Matcher suffix = SUFFIX.matcher(rest);
        if (suffix.find()) {
            boolean counted = TELLING.matcher(suffix.group(1)).matches();
            Optional<Marks> found =
                    counted ? Marks.read("update " + (Integer.parseInt(suffix.group(1)) - 1)) : last(suffix.group(1));
            if (found.isPresent()) {
                marks = marks.and(found.get());
                rest = rest.substring(0, suffix.start());
            }
        }
        return rest.isBlank() ? null : rest.strip();
    }

    /// Reads Belga's `(3DER)`: the third version, and the last.
    private static Optional<Marks> last(String text) {
        Matcher last = Pattern.compile("(\\d{1,2})DER").matcher(text);
        return last.matches() ? Marks.read("update " + (Integer.parseInt(last.group(1)) - 1)) : Marks.read(text);
    }
}
