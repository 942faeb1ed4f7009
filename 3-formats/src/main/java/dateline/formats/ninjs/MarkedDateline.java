package dateline.formats.ninjs;

import dateline.copy.Datelines;
import dateline.story.Dateline;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// The dateline that TT marks up at the beginning of the copy:
/// `<p><span class="dateline">ALDHAVEN <span class="source">TT</span></span></p>`.
final class MarkedDateline {
    private static final int LONGEST = 100;
    private static final Pattern BEHIND_PLACE = Pattern.compile("(?<![\\s/,.(–—-])[\\s/,.(–—-]++$");

    private MarkedDateline() {}

    /// Takes the dateline out of the first paragraph, and removes the paragraph if nothing else is in it. Returns
    /// null if there is no dateline.
    static @Nullable Dateline take(Element content) {
        Element paragraph = content.selectFirst("p");
        Element marked = paragraph == null ? null : paragraph.selectFirst(".dateline");
        String text = marked == null ? "" : marked.text().strip();
        if (paragraph == null
                || marked == null
                || text.isEmpty()
                || text.length() > LONGEST
                || !paragraph.text().strip().startsWith(text)) {
            return null;
        }
        Dateline dateline = of(text, marked.selectFirst(".source"));
        if (dateline != null) {
            marked.remove();
            if (paragraph.text().isBlank()) {
                paragraph.remove();
            }
        }
        return dateline;
    }

    private static @Nullable Dateline of(String text, @Nullable Element marked) {
        String source = marked == null ? "" : marked.text().strip();
        if (source.isEmpty()) {
            return Datelines.of(text);
        }
        String place = BEHIND_PLACE
                .matcher(text.substring(0, Math.max(0, text.lastIndexOf(source))))
                .replaceFirst("");
        return new Dateline(place.isEmpty() ? null : place, source, null, text);
    }
}
