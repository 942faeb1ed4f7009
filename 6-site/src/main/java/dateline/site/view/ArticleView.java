package dateline.site.view;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// An article with all its parts, in the order in which the page shows them.
///
/// @param feature the first picture
/// @param history the address of the page of its versions
/// @param bodyHtml of the closed vocabulary, with the dateline in the first paragraph
/// @param pictures all except the first
/// @param topics links to the pages of its subjects, places and writers
/// @param earlier what its thread told before; null if that is nothing
/// @param description the first words of the text
/// @param share null if the site does not know its own address
public record ArticleView(
        String id,
        String address,
        String headline,
        @Nullable String language,
        String direction,
        SiteView.Link section,
        @Nullable PictureView feature,
        Times times,
        @Nullable Correction correction,
        @Nullable String history,
        @Nullable String byline,
        String bodyHtml,
        @Nullable String contributorLine,
        @Nullable String creditLine,
        List<PictureView> pictures,
        List<SiteView.Link> topics,
        @Nullable EarlierView earlier,
        String description,
        @Nullable ShareView share) {
    private static final int LONG = 80;
    private static final Set<Character.UnicodeScript> WIDE = EnumSet.of(
            Character.UnicodeScript.HIRAGANA, Character.UnicodeScript.KATAKANA, Character.UnicodeScript.HANGUL);

    /// Returns whether the headline needs smaller letters. A Chinese, Japanese or Korean character counts as two.
    public boolean isLong() {
        return headline.codePoints().map(ArticleView::width).sum() > LONG;
    }

    private static int width(int character) {
        return Character.isIdeographic(character) || WIDE.contains(Character.UnicodeScript.of(character)) ? 2 : 1;
    }

    /// @param updated only the time of day if it is on the day of publication; null if there was no update
    /// @param age a sentence that says how old the article is; null if it is not old
    public record Times(
            TimeView published,
            @Nullable TimeView updated,
            String updatedLabel,
            @Nullable String age) {}

    /// @param note the note of the supplier's editor
    public record Correction(TimeView at, @Nullable String note) {}
}
