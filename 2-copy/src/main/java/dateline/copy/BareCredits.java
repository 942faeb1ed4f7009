package dateline.copy;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds a credit without brackets at the end of a caption: `… 2026. AHW/Jo Example`, `… Foto: Ada Lund / NTB`,
/// `… Handout via AHW`.
final class BareCredits {
    private static final int LONGEST = 140;
    private static final int MOST_WORDS = 16;

    private static final Pattern LABEL = Pattern.compile("(?iU)(?<![\\p{L}\\d])(?:(?:(?:photo|image|picture|foto|bild"
            + "|crédit|credit|crédito|credito)s? )?(?:fotos?|photos?|bild(?:er)?|pictures?|images?|kuvat?|valokuva|fotó"
            + "|фото|снимка|crédits?|credits?|crédito|credito|fotografía|fotografia|bildnachweis|zdjęcie|写真|照片|图片))"
            + "(?<mark>\\s?[:：]|\\s(?:by|de|di|von|courtesy of)\\b)\\s*+|(?<![\\p{L}\\d])fot\\.\\s*+|[©Ⓒ]\\s*+");
    /// `FOTO ANSA/ADA LUND`; in `AP Photo/Ada Lund` the word belongs to the agency.
    private static final Pattern LOUD_LABEL = Pattern.compile("^(?:FOTO|PHOTO|BILD) (?=\\p{Lu}{2,12}/)");
    private static final Set<String> SMALL_WORDS =
            Set.of(("de del della di da do dos das du des van von der den zu al bin el la le y e i and und et "
                            + "og och via for of by the a on per per. handout file photo foto pool picture alliance "
                            + "archivo archiv archive archives images image courtesy ho stf")
                    .split(" "));
    private static final Set<String> OWNERS_END = Set.of(
            ("photo photos image images foto fotos wire pictures press agency sports pool handout tv " + "news via")
                    .split(" "));
    private static final Pattern WORDS = Pattern.compile("[\\s,;&+–—|/()-]+");
    private static final Pattern SIDES = Pattern.compile("\\s?[/|]\\s?");
    private static final String VIA = " via ";
    private static final Pattern SPEAKS = Pattern.compile("(?U)\\p{Ll}{2}[.!?] \\p{Lu}\\p{Ll}++ ");
    private static final String ENDS = ".!?”\"'’»…)]";

    private BareCredits() {}

    /// Returns the index at which the credit begins; -1 if there is none.
    static int begin(String caption) {
        int labelled = labelled(caption);
        return labelled >= 0 ? labelled : bare(caption);
    }

    /// Returns whether a text ends in a credit, or is one.
    static boolean endsIn(String text) {
        return begin(text) >= 0;
    }

    /// Returns a credit without its label and without the stop behind it.
    static String clean(String credit) {
        Matcher label = LABEL.matcher(credit);
        String labelled = label.lookingAt() ? credit.substring(label.end()) : credit;
        String names = LOUD_LABEL.matcher(labelled).replaceFirst("");
        boolean abbreviated = names.matches("(?U).*\\b(?:Jr|Sr|Inc|Ltd|Co|Corp)\\.");
        return (names.endsWith(".") && !abbreviated ? names.substring(0, names.length() - 1) : names).strip();
    }

    /// Returns a credit without a label that has a colon: `Foto: ANP/Ada Lund`.
    static String withoutColon(String credit) {
        Matcher label = LABEL.matcher(credit);
        boolean colon = label.lookingAt() && isColon(label);
        return colon && label.end() < credit.length() ? clean(credit) : credit;
    }

    private static boolean isColon(Matcher label) {
        return label.group("mark") != null && label.group("mark").strip().length() == 1;
    }

    private static int labelled(String caption) {
        int from = Math.max(0, caption.length() - LONGEST);
        Matcher label = LABEL.matcher(caption).region(from, caption.length());
        label.useTransparentBounds(true);
        while (label.find()) {
            String names = clean(caption.substring(label.end()));
            boolean ended = endsBefore(caption, label.start());
            boolean colon = isColon(label);
            boolean named = isNames(names) && !names.isEmpty();
            boolean any = colon && ended && names.matches("(?U)\\p{Lu}[^.:!?]{1,100}");
            boolean alone = caption.substring(0, label.start()).isBlank();
            if (alone ? named && hasOwner(names) : named && (ended || colon && isPlainCredit(names)) || any) {
                return label.start();
            }
        }
        return -1;
    }

    private static boolean isPlainCredit(String names) {
        return SIDES.split(names).length > 1 && hasOwner(names) || Agencies.isListed(names);
    }

    private static int bare(String caption) {
        for (int at = Math.max(0, caption.length() - LONGEST); at < caption.length(); at++) {
            if (at > 0 && !Character.isWhitespace(caption.charAt(at - 1)) || !begins(caption, at)) {
                continue;
            }
            String rest = clean(caption.substring(at));
            boolean ended = at == 0 || endsBefore(caption, at);
            if (ended ? isCredit(rest, at == 0) : isOfKnownAgency(rest)) {
                return at;
            }
        }
        return -1;
    }

    private static boolean begins(String caption, int at) {
        return Character.isLetter(caption.charAt(at)) && !Character.isLowerCase(caption.charAt(at))
                || caption.startsWith("picture alliance", at);
    }

    /// Returns whether a sentence ends before this place, or a dash or a line end separates what follows.
    private static boolean endsBefore(String caption, int at) {
        String before = caption.substring(0, at);
        String words = before.stripTrailing();
        boolean newLine = before.substring(words.length()).indexOf('\n') >= 0;
        char last = words.isEmpty() ? ' ' : words.charAt(words.length() - 1);
        boolean dash = "-–—|/".indexOf(last) >= 0 && words.length() > 1 && words.charAt(words.length() - 2) == ' ';
        return newLine || dash || ENDS.indexOf(last) >= 0;
    }

    private static boolean isCredit(String text, boolean alone) {
        if (!isNames(text)) {
            return false;
        }
        List<String> sides = Arrays.asList(SIDES.split(text));
        String via = behindVia(text);
        return sides.size() > 1 && sides.stream().noneMatch(String::isBlank) && hasOwner(text)
                || !alone && !via.isEmpty() && isOwner(via)
                || !alone && isCapitals(text) && Agencies.isListed(text);
    }

    /// Returns whether an agency that we know owns it, in capitals and before a slash. Such a credit needs no
    /// sentence that ends before it.
    private static boolean isOfKnownAgency(String text) {
        int slash = text.indexOf('/');
        if (slash <= 0 || !isNames(text)) {
            return false;
        }
        String owner = text.substring(0, slash).strip();
        String first = owner.split(" ", 2)[0];
        String more = owner.substring(first.length()).strip().toLowerCase(Locale.ROOT);
        return isCapitals(owner) && Agencies.isListed(owner)
                || isCapitals(first) && Agencies.isListed(first) && OWNERS_END.contains(more);
    }

    private static boolean hasOwner(String text) {
        return Arrays.stream(SIDES.split(text)).anyMatch(BareCredits::isOwner);
    }

    /// Returns whether these words name an agency, and not a person: they are all in capitals, end in "Images"
    /// or the like, or are an agency's that we know.
    private static boolean isOwner(String side) {
        String words = side.strip();
        String last = words.substring(words.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
        String via = behindVia(words);
        return isCapitals(words)
                || Agencies.isListed(words)
                || words.contains(" ") && OWNERS_END.contains(last)
                || !via.isEmpty() && isOwner(via);
    }

    /// Returns the words behind the last "via"; empty if there is none.
    private static String behindVia(String text) {
        String words = " " + text.strip();
        int via = words.toLowerCase(Locale.ROOT).lastIndexOf(VIA);
        return via < 0 ? "" : words.substring(via + VIA.length()).strip();
    }

    private static boolean isCapitals(String words) {
        long letters = words.codePoints().filter(Character::isLetter).count();
        return letters >= 2 && words.codePoints().noneMatch(Character::isLowerCase);
    }

    /// Returns whether a text holds only names: words with a capital, and small words that names contain.
    private static boolean isNames(String text) {
        if (text.length() < 2 || text.length() > LONGEST || SPEAKS.matcher(text).find()) {
            return false;
        }
        List<String> words =
                Arrays.stream(WORDS.split(text)).filter(word -> !word.isEmpty()).toList();
        return words.size() <= MOST_WORDS && words.stream().allMatch(BareCredits::isOfName);
    }

    private static boolean isOfName(String word) {
        int first = word.codePointAt(0);
        boolean capital = Character.isLetter(first) && !Character.isLowerCase(first);
        boolean prefixed = word.length() > 3 && word.indexOf('\'') == 1 || word.indexOf('’') == 1;
        boolean year = word.matches("(?:19|20)[0-9]{2}");
        return capital
                || prefixed
                || year
                || SMALL_WORDS.contains(word.toLowerCase(Locale.ROOT))
                || Agencies.isInSmallLetters(word);
    }
}
