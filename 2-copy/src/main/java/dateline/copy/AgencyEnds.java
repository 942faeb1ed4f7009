package dateline.copy;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Recognises the lines with which single agencies end their copy: Belga's translators, ANP's copyright, the
/// credit of MTI's picture, the company of a press release.
final class AgencyEnds {
    private static final int LONGEST = 200;
    private static final int MOST_NAMES = 5;
    /// PAP's; in small letters, because `Autor: …` may end the list of a book.
    private static final Pattern AUTHOR = Pattern.compile("^autor(?:ka|zy|ki)?:\\s(?=\\p{Lu})");
    private static final Pattern COMMA = Pattern.compile(",\\s");
    private static final String NEWS = " NEWS";
    private static final Pattern COPYRIGHT = Pattern.compile("^\\([cC]\\)\\s?(?<agency>[\\p{L} -]{2,30})$");
    /// `Fotó: Kis Ada / MTI`
    private static final Pattern PICTURE = Pattern.compile(
            "(?iu)^(?:fotos?|photos?|bild|fotó|fot|zdjęcie|kuva|фото)\\.?\\s?:\\s(?<name>[\\p{L}\\p{M} .'’-]{3,50}+)(?:/|,|[(])"
                    + "\\s?(?<agency>[\\p{L}\\p{N} -]{2,30})\\)?\\.?$");
    /// `SOURCE Skerry Harbour, Inc.`
    private static final Pattern COMPANY =
            Pattern.compile("^SOURCE (?<name>\\p{Lu}[^.:!?]{2,120}(?:\\s\\p{Lu}\\p{L}{1,4}\\.)?)$");
    private static final Pattern SMALL_WORD = Pattern.compile("(?:of|the|and|de|del|du|for|in|on|&|der|und)");
    private static final Pattern BLANK = Pattern.compile("\\s++");
    private static final Pattern PRESS_KIT = Pattern.compile("^Digitale Pressemappe:\\s?https?://\\S{3,200}+$");

    /// India's Press Information Bureau: `(Release ID: 2110447) Visitor Counter : 512`
    private static final Pattern RELEASE = Pattern.compile("^\\(Release ID: ?\\d{4,9}\\)[^\\n]{0,60}+$");

    private static final Pattern LANGUAGES = Pattern.compile("^Read this release in:[^\\n.]{0,150}+$");

    private AgencyEnds() {}

    /// Returns the byline of a line that names the author below the copy; null if it is something else.
    static @Nullable String author(String line) {
        Matcher author = line.startsWith("autor") && line.length() <= LONGEST ? AUTHOR.matcher(line) : null;
        return author != null && author.find() ? Byline.ofParagraph("By " + line.substring(author.end())) : null;
    }

    /// Returns whether a line is furniture.
    static boolean are(String line) {
        if (line.isEmpty() || line.length() > LONGEST) {
            return false;
        }
        return switch (line.charAt(0)) {
            case '~' -> line.length() == 1;
            case '(' ->
                isCopyright(line) || isSignature(line) || RELEASE.matcher(line).matches();
            case 'S' -> isCompany(line);
            case 'D' -> PRESS_KIT.matcher(line).matches();
            case 'R' -> LANGUAGES.matcher(line).matches();
            default -> isPictureCredit(line);
        };
    }

    private static boolean isCopyright(String line) {
        Matcher copyright = COPYRIGHT.matcher(line);
        return copyright.matches() && Agencies.isListed(copyright.group("agency"));
    }

    /// `(JDE, VERTAALD, BELGA NEWS)`
    private static boolean isSignature(String line) {
        if (!line.endsWith(")") || line.indexOf(',') < 0 || !Byline.isLoud(line)) {
            return false;
        }
        List<String> names = List.of(COMMA.split(line.substring(1, line.length() - 1)));
        String last = names.getLast();
        String agency = last.endsWith(NEWS) ? last.substring(0, last.length() - NEWS.length()) : last;
        return names.size() <= MOST_NAMES
                && names.stream().allMatch(name -> name.indexOf(' ') < 0 || name.equals(last))
                && Agencies.isListed(agency);
    }

    private static boolean isPictureCredit(String line) {
        Matcher picture = line.indexOf(':') > 0 ? PICTURE.matcher(line) : null;
        return picture != null
                && picture.matches()
                && Byline.persons(picture.group("name"))
                && Agencies.isListed(picture.group("agency"));
    }

    /// PR Newswire's last line; a name in capitals may be a heading.
    private static boolean isCompany(String line) {
        Matcher company = line.startsWith("SOURCE ") ? COMPANY.matcher(line) : null;
        return company != null
                && company.matches()
                && !Byline.isLoud(company.group("name"))
                && Arrays.stream(BLANK.split(company.group("name")))
                        .allMatch(word -> !Character.isLowerCase(word.codePointAt(0))
                                || SMALL_WORD.matcher(word).matches());
    }
}
