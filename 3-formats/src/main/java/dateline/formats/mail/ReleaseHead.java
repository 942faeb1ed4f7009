package dateline.formats.mail;

import dateline.copy.Byline;
import dateline.story.Blanks;
import dateline.story.HoldForRelease;
import dateline.story.StoryDraft;
import java.util.Locale;
import java.util.regex.Pattern;

/// Removes what stands above the copy of a release: that it is a release, its embargo, the contacts, the
/// headline again, the byline.
final class ReleaseHead {
    private static final int HIGHEST = 14;
    private static final int SHORT = 160;
    private static final int LONGEST_OFFICE = 80;
    private static final Pattern LETTERS = Pattern.compile("[\\p{L}\\p{M} ,&.'’()-]++");
    private static final int LONGEST_HOLD = 300;
    private static final int LOWEST_HOLD = 12;
    private static final Pattern HOLD = Pattern.compile(
            "(?isu)^[\\W_]*(?:(?:strictly|sous|bajo|sob|sotto)\\s+)?(?:embargo|embarga[dt][oa]\\b|hold\\b|under (?:strict )?embargo|(?:not )?for (?:release|publication|use)\\b|sperre?frist|klausul|do not (?:publish|release|use)).{0,250}$");
    private static final Pattern RELEASE = Pattern.compile(
            "(?isu)^[\\W_]*(?:for immediate (?:release|publication|use|distribution)|(?:press|news|media) (?:release|statement|advisory)"
                    + "|pressemitteilung|medienmitteilung|pressemelding|pressemeddelelse|pressmeddelande|lehdistötiedote"
                    + "|communiqué de presse|nota de prensa|comunicado de prensa|comunicato stampa|persbericht)\\b.{0,80}$");
    private static final Pattern CONTACT = Pattern.compile(
            "(?isu)^[\\W_]*(?:(?:media|press|news) )?(?:contacts?|enquiries|inquiries|kontakt|pressekontakt|contacto|contatti)\\s*(?:information\\s*)?(?::.*|)$");
    private static final Pattern REACHED = Pattern.compile("@|\\d[\\d ()./-]{6}");
    private static final String DAY =
            "(?:\\p{L}{3,10},?\\s+)?(?:\\d{1,2}\\.?\\s+\\p{L}{3,10}\\.?,?\\s+\\d{4}|\\p{L}{3,10}\\.?\\s+\\d{1,2},?\\s+\\d{4}|\\d{4}-\\d{2}-\\d{2}|\\d{1,2}[./]\\d{1,2}[./]\\d{4})";
    private static final Pattern DATE = Pattern.compile("(?iu)^" + DAY + "\\.?$");
    /// `Julkaistu: 2.3.2026 10.30`
    private static final Pattern PUBLISHED =
            Pattern.compile("(?iu)^(?:julkaistu|publicerad|publiceret|offentliggjort|publisert|published|veröffentlicht"
                    + "|gepubliceerd|publiée?|publicad[oa]|pubblicat[oa]|opublikowano|zveřejněno)"
                    + "(?:\\s(?:on|am|den|op|le|el|em|il))?\\s?:?\\s" + DAY
                    + "(?:,?\\s(?:\\p{L}{1,3}\\.?\\s)?\\d{1,2}[.:h]\\d{2}(?:[.:]\\d{2})?(?:\\s?\\p{L}{1,5})?)?\\.?$");
    private static final Pattern OUTSIDE = Pattern.compile(
            "(?isu)^[\\W_]*(?:caution|warning|external|note)?\\b.{0,30}(?:this |the )?(?:e-?mail|message)\\b.{0,40}\\b(?:originated|came|sent|comes)\\b.{0,20}\\b(?:outside|external)\\b.{0,300}$");
    private static final Pattern BYLINE = Pattern.compile(
            "(?u)^(?:By|BY)\\s+\\p{Lu}[\\p{L}\\p{M}.'’-]+(?:\\s+(?:and\\s+)?\\p{L}[\\p{L}\\p{M}.'’-]*,?){1,7}$");

    private ReleaseHead() {}

    static void take(StoryDraft draft, Blocks blocks) {
        boolean contact = false;
        for (int taken = 0; blocks.size() > 1 && taken < HIGHEST; taken++) {
            String text = blocks.text(0);
            boolean isContact = CONTACT.matcher(text).matches() && text.length() < LONGEST_HOLD && !text.isEmpty();
            boolean goes = isContact
                    || contact && text.length() < SHORT && REACHED.matcher(text).find()
                    || isFurniture(text)
                    || isLetterhead(blocks)
                    || isHold(draft, text)
                    || isHeadline(draft, blocks, text)
                    || ToEditors.take(draft, blocks)
                    || isByline(draft, text);
            if (!goes) {
                break;
            }
            contact = isContact || contact && REACHED.matcher(text).find();
            blocks.remove(0);
        }
        holdsBelow(draft, blocks);
        ToEditors.headline(draft, blocks);
    }

    private static boolean isFurniture(String text) {
        return text.length() < SHORT && RELEASE.matcher(text).matches() && HoldForRelease.in(text) == null
                || text.length() < SHORT
                        && (DATE.matcher(text).matches()
                                || PUBLISHED.matcher(text).matches())
                || OUTSIDE.matcher(text).matches();
    }

    /// Returns whether the first line is the office that sends the release, in capitals: `HARBOUR OFFICE` above
    /// `NEWS RELEASE`.
    private static boolean isLetterhead(Blocks blocks) {
        String office = blocks.text(0);
        String below = blocks.size() > 2 ? blocks.text(1) : "";
        return !office.isEmpty()
                && office.length() < LONGEST_OFFICE
                && office.equals(office.toUpperCase(Locale.ROOT))
                && LETTERS.matcher(office).matches()
                && below.length() < SHORT
                && RELEASE.matcher(below).matches()
                && HoldForRelease.in(office) == null;
    }

    /// Reads holds further down too: some put them under a list of what is new.
    private static void holdsBelow(StoryDraft draft, Blocks blocks) {
        for (int i = Math.min(blocks.size(), LOWEST_HOLD) - 1; i > 0; i--) {
            if (isHold(draft, blocks.text(i))) {
                blocks.remove(i);
            }
        }
    }

    /// Returns whether a text begins like an order to hold the copy, and is one.
    static boolean isOrder(String text) {
        return HOLD.matcher(text).matches() && HoldForRelease.in(text) != null;
    }

    /// Adds a hold to the draft, only if the text begins like an instruction: copy mentions embargoes too.
    private static boolean isHold(StoryDraft draft, String text) {
        boolean instructs =
                HOLD.matcher(text).matches() || RELEASE.matcher(text).matches();
        return instructs && Holds.add(draft, text);
    }

    /// Returns whether the text is the headline again. If the message has no subject, the heading above the
    /// copy becomes the headline.
    private static boolean isHeadline(StoryDraft draft, Blocks blocks, String text) {
        if (draft.headline == null && blocks.isHeading(0)) {
            draft.headline = Blanks.ASCII.single(text);
            return true;
        }
        return draft.headline != null && RepeatedHeadline.is(text, draft.headline);
    }

    private static boolean isByline(StoryDraft draft, String text) {
        boolean is = draft.byline == null && BYLINE.matcher(text).matches();
        if (is) {
            draft.byline = Byline.of(text);
        }
        return is;
    }
}
