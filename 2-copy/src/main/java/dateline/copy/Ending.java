package dateline.copy;

import dateline.story.Body;
import dateline.story.Decisions;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Removes what stands below copy and is not copy: initials, end marks, keywords, what feeds and blogs add. Only
/// the last paragraphs are read, and what is not surely furniture stays.
final class Ending {
    private static final int MOST = 8;
    private static final int LONGEST = 800;
    /// AP's separator, which the HTML of bodies writes as a rule.
    private static final Pattern RULE_IN_HTML = Pattern.compile("(?m)^<p>_{3,}+</p>$");
    private static final Pattern RULE_IN_TEXT = Pattern.compile("(?m)^_{3,}+$\\n?");
    private static final String CUT_MARK = "(?:\\[\\s?(?:…|\\.{3})\\s?\\])";
    private static final Pattern CUT = Pattern.compile("\\s*+" + CUT_MARK + "$");
    /// At the end of a paragraph, behind a sentence that is complete.
    private static final Pattern BEHIND_SENTENCE = Pattern.compile(
            "(?<=[.!?…\\])\"”])\\s*+(?:\\p{Ll}{2,4}(?:/\\p{Ll}{2,4}){1,6}|" + FurnitureWords.LINKS + ")$");

    private Ending() {}

    static Body strip(Body body) {
        Body left = withRules(body);
        for (int i = 0; i < MOST; i++) {
            Body shorter = shorter(left);
            if (shorter == null || shorter.isEmpty()) {
                break;
            }
            left = shorter;
        }
        return left;
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

    /// Returns the body without furniture at its end; null if it ends with copy.
    private static @Nullable Body shorter(Body body) {
        if (body.html().endsWith("\n<hr>")) {
            return new Body(body.html().substring(0, body.html().length() - "\n<hr>".length()), body.text());
        }
        Paragraphs paragraphs = new Paragraphs(body);
        Element last = paragraphs.last();
        String text = last == null ? "" : last.wholeText();
        if (last != null && text.length() <= LONGEST && paragraphs.hasOthers() && FurnitureWords.are(text.strip())) {
            Decisions.note(Decisions.About.FURNITURE, () -> "the last paragraph: " + Decisions.quote(text));
            return paragraphs.withoutLast();
        }
        int from = Math.max(0, text.length() - LONGEST);
        Matcher cut = CUT.matcher(text).region(from, text.length());
        Matcher behind =
                BEHIND_SENTENCE.matcher(text).region(from, text.length()).useTransparentBounds(true);
        if (last != null && cut.find()) {
            boolean inSentence = cut.start() > 0 && ".!?…".indexOf(text.charAt(cut.start() - 1)) < 0;
            Decisions.note(Decisions.About.FURNITURE, () -> "the mark of a cut: " + Decisions.quote(cut.group()));
            ElementText.removeLast(last, text.length() - cut.start());
            last.appendText(inSentence ? " …" : "");
            return paragraphs.withLast(last);
        }
        if (last != null && behind.find()) {
            Decisions.note(
                    Decisions.About.FURNITURE, () -> "behind the last sentence: " + Decisions.quote(behind.group()));
            ElementText.removeLast(last, text.length() - behind.start());
            return paragraphs.withLast(last);
        }
        return null;
    }
}
