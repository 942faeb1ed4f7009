package dateline.story;

import java.time.Instant;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Recognises copy that begins with an order not to publish it yet:
/// `EMBARGOED until 10:00 GMT 3 December 2026`, `EMBARGO: …`, `NOT FOR RELEASE BEFORE …`, `HOLD FOR RELEASE`.
///
/// News can begin with the same words: `EMBARGO ON OIL LIFTED`, `HOLD FIRE, ENVOY SAYS`. An order is in
/// capitals, and stands alone or is followed by a colon, a time, or words that announce a time. In small
/// letters, only whole phrases count that never begin a news text. [HoldForRelease] reads editors' notes.
///
/// [StoryDraft#story()] uses this class for every format whose own fields and notes name no embargo.
final class EmbargoWords {
    private static final int LONGEST = 300;
    private static final int LINES = 3;
    private static final String DAY = "(?:mon|tues|wednes|thurs|fri|satur|sun)day";
    private static final String MONTH = "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}";
    private static final String TIME =
            "(?:\\d{1,2}[:.]\\d{2}|\\d{1,2}\\s?[ap]\\.?m\\b|[0-2]\\d[0-5]\\d\\s?(?:hrs|hours|[A-Z]{1,4}T\\b|UTC|Z\\b)"
                    + "|\\d{4}-\\d{2}-\\d{2}|\\d{1,2}/\\d{1,2}|\\d{1,2}\\.\\d{1,2}\\.|\\d{1,2}(?:st|nd|rd|th)?\\s"
                    + MONTH + "\\b|"
                    + MONTH + "\\s\\d|" + DAY + "\\b|noon\\b|midnight\\b|tomorrow\\b)";
    private static final String UNTIL = "(?:until|till?|bis|tot|hasta|fino|jusqu)\\b";
    private static final String BEFORE = "(?:before|until|till|prior|ahead|earlier)\\b";

    /// Punctuation, and words that name the addressee or the kind of copy.
    private static final String HEAD = "[^\\p{L}\\p{N}]{0,40}+"
            + "(?:(?:ATTENTION|EDITORS?|EDS|NOTE|NOTICE|PRESS|NEWS|MEDIA|RELEASE|STATEMENT|STRICTLY|STRICT|UNDER|SOUS|BAJO|ONDER|UNTER|SOTTO|SOB"
            + "|(?i:achtung|hinweis|atención|atenção|attenzione))"
            + "[\\s:,!*–—|-]{1,5}+){0,4}+";
    private static final String ENDS = "\\s*+(?:$|[:!.;)\\]*|])";
    private static final String ORDERS = "EMBARGOED(?:" + ENDS + "|\\s++[–—-]\\s|(?i:\\s++(?:" + UNTIL
            + "|for\\s(?:release|publication|use|broadcast)\\b|" + TIME + ")))"
            + "|EMBARGO(?:" + ENDS + "|\\s*+[*–—-]*+(?i:\\s*+(?:" + UNTIL + "|for\\s(?:release|publication)\\b|" + TIME
            + ")))"
            + "|NOT\\sFOR\\s(?:RELEASE|PUBLICATION|BROADCAST|USE|DISTRIBUTION)(?:" + ENDS
            + "|\\s(?i:(?:\\p{L}+\\s){0,3}?" + BEFORE + "))"
            + "|HOLD\\s(?:THIS\\s)?(?:FOR\\s(?:RELEASE|PUBLICATION|USE)|UNTIL|TILL)\\b|HOLD" + ENDS + "|HFR" + ENDS
            + "|DO\\sNOT\\s(?:PUBLISH|RELEASE|USE|BROADCAST|RUN)(?:" + ENDS + "|\\s(?i:(?:\\p{L}+\\s){0,3}?" + BEFORE
            + "))"
            + "|FOR\\s(?:RELEASE|PUBLICATION)\\s(?i:(?:(?:at|on|after|not)\\s(?:before\\s)?)?+" + TIME + ")"
            + "|ADVANCE\\sFOR\\s(?i:release\\b|" + DAY + "\\b)"
            + "|(?i:sperre?frist)(?:" + ENDS + "|(?i:\\s++(?:bis\\b|til\\b|" + TIME + ")))"
            + "|(?i:(?:strictly\\s|under\\s(?:strict\\s)?)?embargo(?:ed)?(?:\\s*+:\\s*+|\\s*+:?\\s*+" + UNTIL
            + "\\s(?:at\\s|\\p{L}{2,4}\\s)?+)" + TIME + ")"
            + "|(?i:not\\sfor\\s(?:release|publication)\\s(?:" + BEFORE + ")|hold\\sfor\\srelease" + ENDS + ")";
    /// The days of the week in the languages of the agencies, as words begin: Finnish adds endings.
    private static final String DAYS =
            "(?:ma+ndag|tirsdag|tisdag|onsdag|torsdag|fredag|l[øö]rdag|s[øö]ndag|måndag|dinsdag|woensdag"
                    + "|donderdag|vrijdag|zaterdag|zondag|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag"
                    + "|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo"
                    + "|lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica|segunda|terça|quarta|quinta|sexta|maanantai|tiista"
                    + "|keskiviik|torstai|perjantai|lauanta|sunnunta|ponied|wtor|środ|czwart|piąt|sobot|niedziel"
                    + "|pondělí|ponděln|úter[ýk]|střed|čtvrt|pátk|neděl|utork|štvrt|piatk|nedeľ|ponedjelj|ponedelj|srijed|sred|četvrt|petk"
                    + "|hétfő|kedd|szerd|csütörtök|péntek|szombat|vasárnap|" + DAY
                    + ")";
    /// A day or a time, which at most three short words precede: `a las 06.00`, `la dimineață`, `kl. 6`.
    private static final String SOON = "\\s(?:[\\p{L}'’.]{1,6}\\s){0,3}+(?:\\p{L}{1,5}['’])?+(?:\\d|" + DAYS + ")";
    private static final String ABROAD =
            "(?i:embargo(?:ed)?\\s(?:to|tot|till?|bis|hasta|até|fino|alle?|do|până|jusqu['’]\\p{L}{1,2})" + SOON
                    + "|embargad[oa]\\s(?:hasta|até)" + SOON + "|embarg[oó]\\s" + DAYS
                    + "|må\\sikke\\s(?:bringes|offentliggøres|offentliggjøres|publiseres)\\sfør\\b"
                    + "|julkaisuvapaa\\s(?:klo\\s|kello\\s)?+(?:\\d|" + DAYS + ")"
                    + "|do\\spublikacji\\s(?:po|od)\\s(?:godz\\.\\s)?+(?:\\d|" + DAYS + ")"
                    + "|sperre?frist\\s(?:\\d{1,2}\\.|" + DAYS + ")"
                    + "|(?:klausul(?:eret|ert|erad)?|sperre?t|sperre?frist|gesperrt)\\s(?:til|till|bis)" + SOON
                    + "|(?:обнародовать|публиковать)\\sне\\sранее|не\\sпубликовать\\sдо|эмбарго\\sдо)"
                    // in brackets, which HEAD takes
                    + "|(?:엠바고|解禁(?:日時?)?)\\s?[\\]】］)）:：]|请(?:于|在)[^。！？\\n]{1,30}[后後](?:发布|播发|刊发|使用)";
    private static final Pattern ORDER = Pattern.compile("(?u)" + HEAD + "(?<order>" + ORDERS + "|" + ABROAD + ")");

    /// Words after an order that lift it, as in `EMBARGO LIFTED`.
    private static final Pattern LIFTED =
            Pattern.compile("(?iu)^[:!.;)\\]*|–—\\s-]*+(?:lifted|over|expired|removed|none|aufgehoben)\\b.*");
    /// Words that announce the time after a completed order.
    private static final Pattern ANNOUNCES = Pattern.compile("(?iu)[^\\p{L}\\p{N}]{0,10}+(?:" + UNTIL + "|" + BEFORE
            + "|not\\s|for\\s(?:release|publication)|release|at\\s|on\\s|after\\s|time\\b|" + TIME + ").*");

    private EmbargoWords() {}

    /// Returns the embargo ordered by the beginning of a story: its headline, its summary, or the first lines
    /// of its text. Returns null if none of them orders an embargo.
    static @Nullable Embargo in(@Nullable String headline, @Nullable String summary, Body body) {
        return Stream.of(Stream.ofNullable(headline), first(summary), first(body.text()))
                .flatMap(lines -> lines)
                .map(EmbargoWords::in)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static Stream<String> first(@Nullable String text) {
        return text == null
                ? Stream.empty()
                : text.lines().filter(line -> !line.isBlank()).limit(LINES);
    }

    /// Returns the embargo that a line orders; null if it orders none.
    static @Nullable Embargo in(@Nullable String line) {
        String head = line == null ? "" : line.substring(0, Math.min(line.length(), LONGEST));
        String near = Blanks.ANY.single(head).strip();
        Matcher found = ORDER.matcher(near);
        if (!found.lookingAt()) {
            return null;
        }
        String rest = near.substring(found.end());
        if (LIFTED.matcher(rest).matches()) {
            return null;
        }
        Instant time =
                isTimed(found.group("order"), rest) ? ReleaseTime.in(near.substring(found.start("order"))) : null;
        return time == null ? new Embargo.Unclear(near) : new Embargo.Until(time);
    }

    /// Returns whether the following time belongs to the order. After a full stop, the news begins.
    private static boolean isTimed(String order, String rest) {
        char last = order.charAt(order.length() - 1);
        boolean goesOn = ":)]*|–—- ".indexOf(last) >= 0;
        return goesOn ? ANNOUNCES.matcher(rest).matches() : ".!;".indexOf(last) < 0;
    }
}
