package dateline.copy;

import dateline.story.Decisions;
import dateline.story.EscapedCharacters;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Parts a caption as agencies print it into the caption itself, the credit and the terms of use:
/// `… 2024. (AP Photo/Fernando Vergara)`, `… AHW/Jo Example RESTRICTED TO EDITORIAL USE`. A text that a camera
/// wrote by itself is no caption.
public final class Captions {
    private static final int SHORTEST_CREDIT = 2;
    private static final int LONGEST_CREDIT = 200;
    private static final Pattern CREDIT = Pattern.compile(
            "(?iu)^(?:file )?(?:photo|foto|picture|image|bild|illustration|graphic"
                    + "|video|credit|courtesy|handout)\\b.*[\\s:/]\\p{L}.*|.*\\b(?:photos?|foto|handout|images|via)(?:\\b|/).*");
    /// Kyodo's sign behind a credit.
    private static final Pattern SIGNED = Pattern.compile("(?<=[).])\\s?={2}\\p{Lu}\\p{L}{2,12}$");
    private static final Pattern NAMES =
            Pattern.compile("(?u)^\\p{Lu}[\\p{L}\\p{M}.'’ -]+/\\s?[\\p{L}][\\p{L}\\p{M}.'’ -]+$");
    private static final Pattern REMARK = Pattern.compile(
            "(?iu).*\\b(?:miles|kilomet(?:er|re)s|feet|meters|metres|percent|degrees|pounds|left|right|see|not in)\\b.*");

    /// @param caption whole sentences, without the credit and the terms
    /// @param credit without brackets
    /// @param terms the terms of use that the caption prints, a line each
    public record Parted(
            String caption,
            @Nullable String credit,
            @Nullable String terms) {

        private Parted onOneLine() {
            return new Parted(caption.replace('\n', ' '), credit, terms);
        }

        /// Returns the supplier's terms of use together with those in the caption; null if there are none.
        public @Nullable String termsWith(@Nullable String supplied) {
            return terms == null || supplied == null || supplied.contains(terms)
                    ? supplied == null ? terms : supplied
                    : supplied + "\n" + terms;
        }
    }

    private Captions() {}

    /// Parts a caption whose blocks are lines; a credit may be a line of its own.
    public static Parted ofLines(String lines) {
        return part(lines).onOneLine();
    }

    public static Parted part(String printed) {
        CaptionTerms.Parted terms = CaptionTerms.part(
                SIGNED.matcher(EscapedCharacters.read(plain(printed)).strip()).replaceFirst(""));
        Parted credited = credited(terms.rest().strip());
        boolean byCamera = CameraWords.are(credited.caption());
        String caption = byCamera ? "" : credited.caption();
        explain(credited, terms.terms(), byCamera);
        return new Parted(caption, credited.credit(), terms.terms());
    }

    /// Returns a caption that is HTML as text on one line.
    private static String plain(String printed) {
        return EscapedMarkup.isHtml(printed) ? BodyHtml.clean(printed).text().replace('\n', ' ') : printed;
    }

    private static void explain(Parted credited, @Nullable String terms, boolean byCamera) {
        if (byCamera) {
            Decisions.note(
                    Decisions.About.CAPTION,
                    () -> "a camera wrote it, and it is left out: " + Decisions.quote(credited.caption()));
        }
        if (credited.credit() != null) {
            Decisions.note(Decisions.About.CREDIT, () -> "taken out of a caption: " + credited.credit());
        }
        if (terms != null) {
            Decisions.note(Decisions.About.TERMS, () -> "taken out of a caption: " + Decisions.quote(terms));
        }
    }

    private static Parted credited(String whole) {
        String end = (whole.endsWith(".") ? whole.substring(0, whole.length() - 1) : whole).stripTrailing();
        int opening = lastBracket(end);
        if (opening >= 0) {
            String before = end.substring(0, opening).strip();
            String within = end.substring(opening + 1, end.length() - 1).strip();
            if (isCredit(before, within)) {
                return new Parted(before, BareCredits.withoutColon(within), null);
            }
        }
        int bare = BareCredits.begin(whole);
        return bare < 0
                ? new Parted(whole, null, null)
                : new Parted(withoutDash(whole.substring(0, bare)), BareCredits.clean(whole.substring(bare)), null);
    }

    /// Removes the dash or the bar between a caption and its credit.
    private static String withoutDash(String caption) {
        String words = caption.stripTrailing();
        boolean dashed = !words.isEmpty() && "-–—|/".indexOf(words.charAt(words.length() - 1)) >= 0;
        return dashed ? words.substring(0, words.length() - 1).stripTrailing() : words;
    }

    /// Returns the index at which the bracket at the end of the text opens; -1 if there is no bracket there
    /// that could hold a credit.
    private static int lastBracket(String text) {
        char closing = text.isEmpty() ? ' ' : text.charAt(text.length() - 1);
        if (closing != ')' && closing != ']') {
            return -1;
        }
        char open = closing == ')' ? '(' : '[';
        int last = text.length() - 1;
        int at = text.lastIndexOf(open, last);
        boolean alone = at >= 0 && text.indexOf(closing, at) == last;
        int length = last - at - 1;
        return alone && length >= SHORTEST_CREDIT && length <= LONGEST_CREDIT ? at : -1;
    }

    private static boolean isCredit(String before, String within) {
        if (within.isEmpty() || REMARK.matcher(within).matches()) {
            return false;
        }
        boolean endsSentence = before.isEmpty() || ".!?”\"’'…".indexOf(before.charAt(before.length() - 1)) >= 0;
        return namesAgency(within)
                || CREDIT.matcher(within).matches() && !Character.isLowerCase(within.charAt(0))
                || endsSentence && NAMES.matcher(within).matches();
    }

    private static boolean namesAgency(String within) {
        return Arrays.stream(within.split("[/,]")).map(String::strip).anyMatch(Agencies::isKnown);
    }
}
