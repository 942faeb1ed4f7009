package dateline.site;

import static java.nio.charset.StandardCharsets.UTF_8;

import dateline.search.find.Period;
import dateline.search.find.SearchRequest;
import dateline.search.text.Dimension;
import java.net.URLEncoder;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The parameters of a search.
///
/// @param filters the value that stories must have in each of these
/// @param page 1 to 50
/// @param limit the length of a page
record SearchQuery(
        String text,
        Map<Dimension, String> filters,
        @Nullable Period period,
        boolean newestFirst,
        int page,
        int limit) {
    private static final int LONGEST_VALUE = 200;
    private static final int DEFAULT_LIMIT = 20;
    private static final int MOST = 100;
    private static final String DAY = "day";
    private static final String NEWEST = "newest";
    static final List<String> READER = Stream.concat(
                    Stream.of("q", DAY, "sort", "page"),
                    Arrays.stream(Dimension.values()).map(Dimension::key))
            .toList();
    private static final List<String> PROGRAM =
            Stream.concat(READER.stream(), Stream.of("limit")).toList();

    SearchQuery {
        filters = Map.copyOf(filters);
    }

    /// Reads the parameters of a page, and ignores others.
    ///
    /// @throws HttpFault.BadRequest if a parameter is invalid
    static SearchQuery ofReader(String query) {
        return of(Parameters.ignoringOthers(query, READER));
    }

    /// Reads the parameters of the content API.
    ///
    /// @throws HttpFault.BadRequest if a parameter is invalid or unknown
    static SearchQuery ofProgram(String query) {
        return of(new Parameters(query, PROGRAM));
    }

    private static SearchQuery of(Parameters parameters) {
        String text = or(parameters.find("q"), "").strip();
        if (text.length() > SearchRequest.LONGEST_TEXT) {
            throw new HttpFault.BadRequest("A search may have at most " + SearchRequest.LONGEST_TEXT + " characters.");
        }
        Map<Dimension, String> filters = new EnumMap<>(Dimension.class);
        for (Dimension dimension : Dimension.values()) {
            String value = or(parameters.find(dimension.key()), "");
            if (value.length() > LONGEST_VALUE) {
                throw new HttpFault.BadRequest("The value of \"" + dimension.key() + "\" is too long.");
            }
            if (!value.isEmpty()) {
                filters.put(dimension, dimension.normalized(value));
            }
        }
        return new SearchQuery(
                text,
                filters,
                period(or(parameters.find(DAY), "")),
                newest(or(parameters.find("sort"), "")),
                parameters.number("page", 1, SearchRequest.LAST_PAGE),
                parameters.number("limit", DEFAULT_LIMIT, MOST));
    }

    SearchRequest request() {
        return new SearchRequest(text, filters, period, newestFirst, page, limit);
    }

    boolean isFiltered() {
        return period != null || !filters.isEmpty();
    }

    SearchQuery withText(String other) {
        return new SearchQuery(other, filters, period, newestFirst, 1, limit);
    }

    /// @param value null to leave the filter out
    SearchQuery with(Dimension dimension, @Nullable String value) {
        Map<Dimension, String> others = new EnumMap<>(Dimension.class);
        others.putAll(filters);
        others.remove(dimension);
        if (value != null) {
            others.put(dimension, value);
        }
        return new SearchQuery(text, others, period, newestFirst, 1, limit);
    }

    SearchQuery with(@Nullable Period other) {
        return new SearchQuery(text, filters, other, newestFirst, 1, limit);
    }

    SearchQuery sorted(boolean newest) {
        return new SearchQuery(text, filters, period, newest, 1, limit);
    }

    /// Returns the search for the newest stories, on one page.
    SearchQuery newest(int stories) {
        return new SearchQuery(text, filters, period, true, 1, stories);
    }

    SearchQuery onPage(int other) {
        return new SearchQuery(text, filters, period, newestFirst, other, limit);
    }

    /// Returns the address of its feed, which has an order and a length of its own.
    String feed() {
        return new SearchQuery(text, filters, period, false, 1, DEFAULT_LIMIT).address(Route.SEARCH_FEED);
    }

    /// Returns the address of the search, without what goes without saying.
    String address(String path) {
        StringBuilder address = new StringBuilder();
        add(address, "q", text);
        filters.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(filter -> add(address, filter.getKey().key(), filter.getValue()));
        add(address, DAY, period == null ? "" : period.text());
        add(address, "sort", newestFirst ? NEWEST : "");
        add(address, "page", page == 1 ? "" : String.valueOf(page));
        add(address, "limit", limit == DEFAULT_LIMIT ? "" : String.valueOf(limit));
        return path + address;
    }

    private static void add(StringBuilder address, String name, String value) {
        if (!value.isEmpty()) {
            address.append(address.isEmpty() ? '?' : '&').append(name).append('=');
            address.append(URLEncoder.encode(value, UTF_8));
        }
    }

    private static @Nullable Period period(String text) {
        return text.isEmpty()
                ? null
                : Period.find(text)
                        .orElseThrow(() -> new HttpFault.BadRequest(
                                "\"day\" must be a day, a month or a year, such as 2026-03-01, 2026-03 or 2026."));
    }

    private static boolean newest(String text) {
        return switch (text) {
            case "", "relevance" -> false;
            case NEWEST -> true;
            default -> throw new HttpFault.BadRequest("\"sort\" must be \"relevance\" or \"newest\".");
        };
    }

    private static String or(@Nullable String value, String otherwise) {
        return value == null ? otherwise : value;
    }
}
