package dateline.story;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Takes the credit out of a caption as agencies print it: `… 2024. (AP Photo/Fernando Vergara)`.
public final class Captions {
    private static final Pattern LAST_BRACKET = Pattern.compile("(?s)^(.*?)\\s*\\(([^()]{2,160})\\)\\s*\\.?\\s*$");
    /// What a credit says and a remark in brackets does not.
    private static final Pattern CREDIT = Pattern.compile(
            "(?iu)\\b(photo|foto|via|pool|handout|picture|image|images|courtesy|credit|illustration|graphic|video)\\b"
                    + "|/|^[A-Z]{2,5}$");
    private static final Pattern REMARK = Pattern.compile(
            "(?iu)\\b(miles|kilomet(er|re)s|feet|meters|metres|percent|degrees|pounds|left|right)\\b|\\d{3,}");

    /// @param caption without the credit, whole sentences
    /// @param credit without brackets
    public record Parted(String caption, @Nullable String credit) {}

    private Captions() {}

    public static Parted part(String printed) {
        Matcher matcher = LAST_BRACKET.matcher(printed.strip());
        if (!matcher.matches()) {
            return new Parted(printed.strip(), null);
        }
        String before = matcher.group(1).strip();
        String within = matcher.group(2).strip();
        return isCredit(before, within) ? new Parted(before, within) : new Parted(printed.strip(), null);
    }

    private static boolean isCredit(String before, String within) {
        boolean endsSentence = before.isEmpty() || ".!?”\"’'…".indexOf(before.charAt(before.length() - 1)) >= 0;
        return endsSentence
                && CREDIT.matcher(within).find()
                && !REMARK.matcher(within).find();
    }
}
