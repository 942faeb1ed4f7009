package dateline.story;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Reads from an editor's note whether copy must wait for a time:
/// `Hold for release 6 p.m. EDT Sunday, March 1, 2026`.
///
/// [StoryDraft#story()] uses this class for every format whose own fields name no embargo. If the note orders a
/// hold and [ReleaseTime] cannot read its time with certainty, the story waits for an editor.
public final class HoldForRelease {
    /// Only this many characters of a note are searched. Notes put first what an editor must know first.
    private static final int LONGEST_NOTE = 5_000;
    private static final int LONGEST = 200;
    private static final String SENTENCE = "(?:^|[.;:(\\[\\n–—-]\\h*+)";
    private static final String DAY = "(?:mon|tues|wednes|thurs|fri|satur|sun)day";
    private static final String BEFORE = "(?:before|until|till|prior|ahead|earlier)\\b";

    private static final Pattern HOLDS = Pattern.compile(WordBoundary.linear(
            "(?ium)\\bhold(?:s|ing)?\\s+(?:this\\s+)?(?:for\\s+(?:release|publication|use|\\d)|(?:until|till)\\b)"
                    + "|^\\h*+(?:please\\s+)?hold\\b\\s*(?:$|[.!:]|hold\\b)"
                    + "|\\bembargoed\\b"
                    + "|\\bembargo\\b\\s*(?:[:–—-]|(?:is\\s+)?(?:until|till|to|bis|tot|hasta|fino|al)\\b|jusqu|for\\s+(?:release|publication)"
                    + "|expires|ends|lifts|time\\b|$|[.!])"
                    + "|\\bembarga[dt][oa]s?\\s+(?:hasta|até|fino)\\b"
                    + "|\\b(?:under|strict|strictly|news|press|sous|bajo|sob|sotto|onder)\\s+(?:an?\\s+|strict\\s+)*+embargo\\b"
                    + "|\\bnot\\s+for\\s+(?:release|publication|broadcast|use|distribution)\\s+(?:[\\p{L}]+\\s+){0,3}?"
                    + BEFORE
                    + "|\\bnot\\s+for\\s+(?:release|publication)\\s*(?:[.!;:]|$)"
                    + "|\\b(?:do\\s+not|don't|not\\s+to\\s+be)\\s+(?:publish|release|use|broadcast|run)(?:e?d)?\\s+(?:[\\p{L}]+\\s+){0,3}?"
                    + BEFORE
                    + "|(?<flat>\\b(?:do\\s+not|don't|not\\s+to\\s+be)\\s+(?:publish|release|use|broadcast|run|print)(?:e?d)?"
                    + "(?:\\s+(?:it|(?:this|the)\\s+(?:story|copy|item|article|report|text|version)))?\\s*(?:[.!;]|$))"
                    + "|" + SENTENCE + "(?-i:HFR)\\b"
                    + "|\\b(?:advance|adv)\\s+for\\s+(?:release|use|early|late|(?:the\\s+)?weekend|" + DAY + ")\\b"
                    + "|" + SENTENCE + "for\\s+" + DAY
                    + "(?:,?\\s[^\\n]{1,20}?)?\\s(?:release|publication|use|papers|editions)\\b"
                    + "|" + SENTENCE + "for\\s+(?:release|publication|use)\\s+(?:at|on|after|not|only|\\d|noon|midnight"
                    + "|" + DAY + "|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)"
                    + "|\\bsperre?frist\\b|\\b(?:gesperrt\\s+bis|sperret\\s+til)\\b|\\bklausul(?:ert)?\\b"));

    /// Phrases that do not order a hold: `embargo lifted`, `no embargo`, an embargo on oil.
    private static final Pattern DENIES = Pattern.compile(WordBoundary.linear(
            "(?iu)\\b(?:no|not\\s+under|without|kein|keine|ohne|sans|sin)\\s+(?:an?\\s+|any\\s+)?embargo\\b"
                    + "|\\bnot\\s+embargoed\\b"
                    + "|\\b(?:no\\s+longer|previously|formerly|originally|had\\s+been|was)\\s+(?:under\\s+)?(?:an?\\s+)?embargo(?:ed)?\\b"
                    + "|\\bembargo(?:\\s+(?:has|have|is|was|been|now|already))*+\\s+"
                    + "(?:lifted|off|over|expired|removed|broken|dropped|levé|levantado|aufgehoben)\\b"
                    + "|\\b(?:lift|drop|remov|end)(?:s|es|ped|ed|ing|ping)?\\s+(?:the\\s+|an?\\s+)?embargo\\b"
                    + "|\\b(?:oil|arms|trade|economic|food|weapons|import|export|grain|fuel|gas|us|u\\.s\\.)\\s+embargo(?:ed)?\\b"
                    + "|\\bembargoed\\s+(?:goods|oil|arms|countr(?:y|ies)|nations?|products)\\b"
                    + "|\\bsperrfrist\\s+(?:ist\\s+)?(?:aufgehoben|abgelaufen|entfällt)\\b"
                    + "|\\bsperrefrist(?:en)?\\s+(?:er\\s+)?opphevet\\b"));

    private static final Pattern SPACES = Pattern.compile("\\h+");
    /// The line ends that [String#lines] does not know.
    private static final Pattern LINE_ENDS = Pattern.compile("[\\x0B\\f\\x85\\u2028\\u2029]");

    private HoldForRelease() {}

    /// Returns the embargo that the note orders; null if it orders none.
    public static @Nullable Embargo in(@Nullable String editorNote) {
        if (editorNote == null) {
            return null;
        }
        String head = editorNote.substring(0, Math.min(editorNote.length(), LONGEST_NOTE));
        String spaced = SPACES.matcher(head).replaceAll(" ");
        String lines = LINE_ENDS
                .matcher(spaced)
                .replaceAll("\n")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
        String note = DENIES.matcher(lines).replaceAll(" ");
        Matcher holds = HOLDS.matcher(note);
        if (!holds.find()) {
            return null;
        }
        boolean flat = holds.group("flat") != null;
        String words = Blanks.ASCII
                .single(note.substring(holds.start(), Math.min(note.length(), holds.start() + LONGEST)))
                .strip();
        var time = flat ? null : ReleaseTime.in(words);
        return time == null ? new Embargo.Unclear(words) : new Embargo.Until(time);
    }
}
