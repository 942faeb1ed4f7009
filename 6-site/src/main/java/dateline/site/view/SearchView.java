package dateline.site.view;

import dateline.search.find.Excerpt.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a search found.
///
/// @param text as typed
/// @param count in words: `12 stories`; null if nothing was asked for
/// @param complete false while the archive is still being read
/// @param exact false if these stories have only similar words, or some of the words
/// @param correction a search for the words that were perhaps meant
/// @param feed the address of the feed of this search; null if nothing was asked for
/// @param hits the stories of this page
/// @param latest the newest stories of the site, if nothing was found
public record SearchView(
        String text,
        @Nullable String count,
        boolean complete,
        boolean exact,
        SiteView.@Nullable Link correction,
        @Nullable String feed,
        List<Hit> hits,
        Filters filters,
        Pages pages,
        List<CardView> latest) {

    /// @param headline in parts, so that the words that were found can be marked
    /// @param text its beginning if no sentence has the words
    public record Hit(CardView card, List<Span> headline, List<Span> text) {}

    /// @param chosen those that apply
    /// @param groups those that could be added
    public record Filters(List<Chosen> chosen, List<Group> groups) {}

    /// A filter that applies.
    ///
    /// @param kind the title of its group
    /// @param address the search without it
    public record Chosen(String kind, String title, String address) {}

    /// Filters of one kind.
    public record Group(String title, List<Filter> filters) {}

    /// @param stories how many have it
    public record Filter(String title, String address, int stories) {}

    /// Links to other pages of the results.
    ///
    /// @param earlier null on the first page; the last one with stories if this one is beyond it
    /// @param next null on the last page
    /// @param sort a link to the other order; null if there is nothing to sort
    public record Pages(SiteView.@Nullable Link earlier, SiteView.@Nullable Link next, SiteView.@Nullable Link sort) {}
}
