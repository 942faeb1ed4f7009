package dateline.copy;

import dateline.story.Body;
import dateline.story.Decisions;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Removes what stands below copy and is not copy: signatures, end marks, keywords, copyright, what feeds and
/// blogs add. Only the last paragraphs are read, and what is not surely furniture stays.
final class Ending {
    private static final int MOST = 12;
    private static final int LONGEST = 800;
    /// AP's separator, which the HTML of bodies writes as a rule.
    private static final Pattern RULE_IN_HTML = Pattern.compile("(?m)^<p>_{3,}+</p>$");
    private static final Pattern RULE_IN_TEXT = Pattern.compile("(?m)^_{3,}+$\\n?");
    private static final String RULE = "\n<hr>";
    private static final String CUT_MARK = "(?:\\[\\s?(?:…|\\.{3})\\s?\\])";
    private static final Pattern CUT = Pattern.compile("\\s*+" + CUT_MARK + "$");
    private static final String ENDS_OF_SENTENCES = ".!?…])\"”";
    /// At the end of a paragraph, behind a sentence that is complete.
    private static final Pattern BEHIND_SENTENCE = Pattern.compile("^\\s*+(?:/?\\p{Ll}{2,4}(?:/\\p{Ll}{2,4}){1,6}"
            + "|\\p{Lu}{2,4} [\\p{Lu}\\d]{2,6} [\\p{Ll}/]{2,12} \\d{6} \\p{Lu}{3} \\d{2}|"
            + FurnitureWords.LINKS
            + "|\\(\\((?=[^()]{0,300}[@+;:])[^()]{3,400}\\)\\))$");

    /// @param byline that signs the copy; null if none does
    /// @param notes for editors, from the last to the first
    record Parted(Body body, @Nullable String byline, List<String> notes) {
        Parted {
            notes = List.copyOf(notes);
        }

        static Parted unchanged(Body body) {
            return new Parted(body, null, List.of());
        }
    }

    private final Signatures signatures;
    private final List<String> notes = new ArrayList<>();
    private Body body;
    private @Nullable String byline;
    private boolean removed;

    private Ending(Body body, Signatures signatures) {
        this.body = body;
        this.signatures = signatures;
    }

    /// @param source the agency that the dateline names; null if there is none
    static Parted take(Body body, @Nullable String source) {
        Ending ending = new Ending(withRules(body), new Signatures(source));
        for (int i = 0; i < MOST && ending.shorten(); i++) {
            ending.removed = true;
        }
        return new Parted(ending.body, ending.byline, ending.notes);
    }

    /// CASE: in preformatted text, underscores draw something.
    private static Body withRules(Body body) {
        if (!body.text().contains("___") || body.html().contains("<pre")) {
            return body;
        }
        return new Body(
                RULE_IN_HTML.matcher(body.html()).replaceAll("<hr>"),
                RULE_IN_TEXT.matcher(body.text()).replaceAll("").stripTrailing());
    }

    /// Removes one piece of furniture from the end; returns whether there was one.
    private boolean shorten() {
        Body shorter = shorter();
        if (shorter == null || shorter.isEmpty()) {
            return false;
        }
        body = shorter;
        return true;
    }

    private @Nullable Body shorter() {
        if (body.html().endsWith(RULE)) {
            return new Body(body.html().substring(0, body.html().length() - RULE.length()), body.text());
        }
        Paragraphs paragraphs = new Paragraphs(body);
        String text = paragraphs.lastText().stripTrailing();
        int line = text.lastIndexOf('\n') + 1;
        if (text.isEmpty()) {
            return null;
        }
        if (line > 0 && paragraphs.hasOthers() && MailFooter.is(text.strip())) {
            Decisions.note(Decisions.About.FURNITURE, () -> "the footer of a mail: " + Decisions.quote(text));
            return paragraphs.withoutLast();
        }
        boolean hasOthers = line > 0 || paragraphs.hasOthers();
        if (hasOthers
                && text.length() - line <= LONGEST
                && (isFurniture(text.substring(line).strip()) || line == 0 && signatures.areLoud(text.strip()))) {
            Decisions.note(
                    Decisions.About.FURNITURE, () -> "the last paragraph: " + Decisions.quote(text.substring(line)));
            return line == 0 ? paragraphs.withoutLast() : without(paragraphs, line);
        }
        return behind(paragraphs, text);
    }

    private static Body without(Paragraphs paragraphs, int from) {
        Element last = Objects.requireNonNull(paragraphs.last());
        ElementText.removeLast(last, last.wholeText().length() - from);
        return paragraphs.withLast(last);
    }

    private boolean isFurniture(String line) {
        boolean corrects = EditorsLine.inBrackets(line) >= line.length() && Corrections.opens(line);
        if (corrects || ClosingLines.areNote(line)) {
            notes.add(line);
            return true;
        }
        String author = AgencyEnds.author(line);
        String signed = author == null ? signatures.byline(line) : author;
        if (signed != null) {
            byline = byline == null ? signed : byline;
            return true;
        }
        return FurnitureWords.are(line)
                || signatures.are(line)
                || ClosingLines.are(line)
                || AgencyEnds.are(line)
                || MailFooter.is(line)
                || removed && ClosingLines.isNumber(line);
    }

    /// Returns the body without what stands behind the last sentence; null if nothing does.
    private @Nullable Body behind(Paragraphs paragraphs, String text) {
        int from = Math.max(0, text.length() - LONGEST);
        Matcher cut = CUT.matcher(text).region(from, text.length());
        if (text.endsWith("]") && cut.find()) {
            boolean inSentence = cut.start() > 0 && ".!?…".indexOf(text.charAt(cut.start() - 1)) < 0;
            Decisions.note(Decisions.About.FURNITURE, () -> "the mark of a cut: " + Decisions.quote(cut.group()));
            Element last = Objects.requireNonNull(paragraphs.last());
            ElementText.removeLast(last, last.wholeText().length() - cut.start());
            last.appendText(inSentence ? " …" : "");
            return paragraphs.withLast(last);
        }
        int link = behindSentence(text, from);
        int begin = link < 0 ? signatures.behind(text) : link;
        if (begin <= 0) {
            return null;
        }
        Decisions.note(
                Decisions.About.FURNITURE, () -> "behind the last sentence: " + Decisions.quote(text.substring(begin)));
        return without(paragraphs, begin);
    }

    /// Returns where furniture behind a complete sentence begins; -1 if there is none.
    private static int behindSentence(String text, int from) {
        Matcher behind = BEHIND_SENTENCE.matcher(text);
        for (int i = Math.max(1, from); i < text.length(); i++) {
            if (ENDS_OF_SENTENCES.indexOf(text.charAt(i - 1)) >= 0
                    && behind.region(i, text.length()).lookingAt()) {
                return i;
            }
        }
        return -1;
    }
}
