package dateline.bench.copy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A word that no other text contains. It is printed in the headline and text of a version and identifies the
/// version on any page.
///
/// @param story the number of the invented story
/// @param number the number of the version within the story, 0 to 25
public record Mark(int story, int number) {
    private static final Pattern PRINTED = Pattern.compile("(?i)\\bzxq([a-z]{7})\\b");
    private static final int LETTERS = 26;
    /// None shares a divisor with 26, so one wrong letter never gives another mark.
    private static final int[] WEIGHTS = {1, 3, 5, 7, 9, 11};

    public String text() {
        StringBuilder text = new StringBuilder();
        int rest = story;
        for (int i = 0; i < 5; i++) {
            text.append((char) ('a' + rest % LETTERS));
            rest /= LETTERS;
        }
        text.append((char) ('a' + number));
        return "Zxq" + text + check(text);
    }

    /// Lists the marks on a page, in page order; leaves out broken ones.
    public static List<Mark> in(String page) {
        List<Mark> marks = new ArrayList<>();
        Matcher printed = PRINTED.matcher(page);
        while (printed.find()) {
            String letters = printed.group(1).toLowerCase(Locale.ROOT);
            if (check(letters) == letters.charAt(6)) {
                marks.add(new Mark(story(letters), letters.charAt(5) - 'a'));
            }
        }
        return marks;
    }

    private static int story(String letters) {
        int story = 0;
        for (int i = 4; i >= 0; i--) {
            story = story * LETTERS + letters.charAt(i) - 'a';
        }
        return story;
    }

    private static char check(CharSequence letters) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (letters.charAt(i) - 'a');
        }
        return (char) ('a' + sum % LETTERS);
    }
}
