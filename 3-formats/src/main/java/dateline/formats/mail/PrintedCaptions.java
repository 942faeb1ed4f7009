package dateline.formats.mail;

import dateline.story.Blanks;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Removes captions from the text if they are certain: those that name the file (`quay.jpg: The quay …`), those
/// with a number (`Photo 2: …`), and a single caption for a single picture (`Photo caption: …`).
final class PrintedCaptions {
    private static final Pattern CAPTION = Pattern.compile(
            "(?isu)^[\\[(]?(?:photo|picture|image|foto|bild|caption|(?:photo|picture|image) caption|bildunterschrift|bildetekst|bildtext|billedtekst|légende|leyenda)"
                    + "(?:\\s+(?<number>\\d{1,2}))?\\s*+(?:\\((?<file>[^)]{1,120})\\)\\s*+)?[:–—]\\s*+(?<caption>.{3}.*)$");
    private static final Pattern CREDIT_ONLY =
            Pattern.compile("(?isu)^(?:photo|picture|image|foto|bild)\\s*+(?:(?:credit|by)\\s*+)?[:/].{0,60}$");

    private final Map<Integer, String> captions = new HashMap<>();

    private PrintedCaptions() {}

    /// @param files the file names of the pictures, in order
    static PrintedCaptions take(Blocks blocks, List<String> files) {
        PrintedCaptions taken = new PrintedCaptions();
        for (int i = blocks.size() - 1; i >= 0 && !files.isEmpty(); i--) {
            if (taken.keep(blocks.text(i), files)) {
                blocks.remove(i);
            }
        }
        return taken;
    }

    /// Returns the caption of a picture; null if the text has none.
    @Nullable
    String of(int picture) {
        return captions.get(picture);
    }

    private boolean keep(String text, List<String> files) {
        for (int i = 0; i < files.size(); i++) {
            String after = afterName(text, files.get(i));
            if (after != null) {
                return captions.putIfAbsent(i, after) == null;
            }
        }
        Matcher matcher = CAPTION.matcher(text);
        if (!matcher.matches()) {
            return false;
        }
        String caption = closed(text, matcher.group("caption"));
        int picture = picture(matcher, files);
        boolean sure = picture >= 0
                && (matcher.group("number") != null || matcher.group("file") != null || !isCreditOnly(text));
        return sure && captions.putIfAbsent(picture, caption) == null;
    }

    /// Returns whether a line is only a credit: `Photo: Ada Lund` says who took a picture, but not which.
    private static boolean isCreditOnly(String text) {
        return CREDIT_ONLY.matcher(text).matches() && !text.strip().endsWith(".");
    }

    private static int picture(Matcher matcher, List<String> files) {
        String file = matcher.group("file");
        if (file != null) {
            return files.stream()
                    .map(name -> name.toLowerCase(Locale.ROOT))
                    .toList()
                    .indexOf(file.strip().toLowerCase(Locale.ROOT));
        }
        String number = matcher.group("number");
        int at = number == null ? 0 : Integer.parseInt(number) - 1;
        boolean there = number == null ? files.size() == 1 : at < files.size();
        return there ? at : -1;
    }

    /// Returns the text after the file's name and a colon or a dash; null if the line does not begin with them.
    private static @Nullable String afterName(String text, String file) {
        if (!text.regionMatches(true, 0, file, 0, file.length())) {
            return null;
        }
        Matcher rest = Pattern.compile("(?su)^\\s*[:–—-]\\s++(.{3}.*)$").matcher(text.substring(file.length()));
        return rest.matches() ? Blanks.ASCII.single(rest.group(1).strip()) : null;
    }

    private static String closed(String text, String caption) {
        String bare = text.startsWith("[") ? caption.replaceFirst("]$", "") : caption;
        return Blanks.ASCII.single(bare.strip());
    }
}
