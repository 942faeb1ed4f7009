package dateline.formats.mail;

import java.util.regex.Pattern;

/// Recognises a note that only says that the story is attached. It is no story.
final class CoverNote {
    private static final int LONGEST = 300;
    private static final int LONGEST_ALONE = 100;
    private static final Pattern ATTACHED = Pattern.compile(
            "(?iu)\\b(?:attach(?:ed|ment)|enclosed|angehängt|anhang|anbei|ci-joint|pi[eè]ces? jointes?|adjunt[oa]s?|allegat[oi]"
                    + "|anexo|vedlagt|vedlegg|bifoga[dt]|bijgevoegd|bijlage|liitteenä|załącz\\p{L}{1,8})\\b|附件|添付");

    private CoverNote() {}

    static boolean is(Blocks blocks) {
        String text = text(blocks);
        return text.length() <= LONGEST && ATTACHED.matcher(text).find();
    }

    /// Returns whether the note is so short that it cannot be the story itself.
    static boolean isAlone(Blocks blocks) {
        return text(blocks).length() <= LONGEST_ALONE;
    }

    private static String text(Blocks blocks) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < blocks.size(); i++) {
            text.append(blocks.text(i)).append('\n');
        }
        return text.toString();
    }
}
