package dateline.site;

import dateline.search.find.Period;
import dateline.search.find.SearchResult;
import dateline.search.find.SearchResult.Count;
import dateline.search.text.Dimension;
import dateline.site.view.SearchView.Chosen;
import dateline.site.view.SearchView.Filter;
import dateline.site.view.SearchView.Group;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/// The filters of a search, as links: those that apply, and those that would leave some of the stories.
final class SearchFilters {
    private static final int MOST = 8;
    private static final String PUBLISHED = "Published";
    private static final int YEAR = 4;
    private static final int MONTH = 7;
    private static final int DAY = 10;

    private final SearchResult result;
    private final SearchQuery query;
    private final SiteTimes times;
    private final UnaryOperator<String> sectionTitle;

    /// @param sectionTitle gives the title of the section of a key
    SearchFilters(SearchResult result, SearchQuery query, SiteTimes times, UnaryOperator<String> sectionTitle) {
        this.times = times;
        this.result = result;
        this.query = query;
        this.sectionTitle = sectionTitle;
    }

    List<Chosen> chosen() {
        List<Chosen> chosen = new ArrayList<>();
        for (Dimension dimension : Dimension.values()) {
            String value = query.filters().get(dimension);
            if (value != null) {
                chosen.add(chosen(heading(dimension), title(dimension, value), query.with(dimension, null)));
            }
        }
        Period period = query.period();
        if (period != null) {
            chosen.add(chosen(PUBLISHED, title(period), query.with((Period) null)));
        }
        return chosen;
    }

    /// Lists the filters that do not apply yet. A group of one filter that all stories have is left out.
    List<Group> groups() {
        List<Group> groups = new ArrayList<>();
        for (Dimension dimension : Dimension.values()) {
            List<Count> counts = result.counts().getOrDefault(dimension, List.of());
            if (!query.filters().containsKey(dimension) && chooses(counts)) {
                groups.add(new Group(
                        heading(dimension),
                        counts.stream()
                                .limit(MOST)
                                .map(count -> filter(dimension, count))
                                .toList()));
            }
        }
        List<Filter> periods = periods();
        if (periods.size() > 1) {
            groups.add(new Group(PUBLISHED, periods));
        }
        return groups;
    }

    private boolean chooses(List<Count> counts) {
        return counts.size() > 1 || counts.size() == 1 && counts.getFirst().stories() < result.total();
    }

    private Filter filter(Dimension dimension, Count count) {
        String address = query.with(dimension, count.value()).address(Route.SEARCH);
        return new Filter(title(dimension, count.value()), address, count.stories());
    }

    /// Lists the years, or the months of the year that applies, or the days of the month; the latest first.
    private List<Filter> periods() {
        TreeMap<String, Integer> sums = new TreeMap<>();
        int length = length();
        result.days().forEach((day, stories) -> {
            String text = day.toString();
            if (text.length() == DAY) { // not a year beyond 9999
                sums.merge(text.substring(0, length), stories, Integer::sum);
            }
        });
        return sums.descendingMap().entrySet().stream()
                .limit(MOST)
                .flatMap(sum -> Period.find(sum.getKey()).stream()
                        .map(period ->
                                new Filter(title(period), query.with(period).address(Route.SEARCH), sum.getValue())))
                .toList();
    }

    /// Returns the length of the periods' texts: the longest periods that tell the stories apart.
    private int length() {
        if (result.days().isEmpty()) {
            return DAY;
        }
        LocalDate first = result.days().firstKey();
        LocalDate last = result.days().lastKey();
        boolean oneYear = first.getYear() == last.getYear();
        boolean oneMonth = oneYear && first.getMonth() == last.getMonth();
        return oneMonth ? DAY : oneYear ? MONTH : YEAR;
    }

    private String title(Dimension dimension, String value) {
        return switch (dimension) {
            case SECTION -> sectionTitle.apply(value);
            case LANGUAGE -> Locale.forLanguageTag(value).getDisplayLanguage(Locale.ENGLISH);
            case SUBJECT, SUPPLIER -> TopicLinks.capitalized(value);
            case BYLINE -> value;
        };
    }

    private String title(Period period) {
        return period.isYear()
                ? period.text()
                : period.isMonth() ? times.monthOf(period.first()) : times.text(period.first());
    }

    private static String heading(Dimension dimension) {
        return switch (dimension) {
            case SECTION -> "Section";
            case SUBJECT -> "Subject";
            case SUPPLIER -> "Source";
            case BYLINE -> "By";
            case LANGUAGE -> "Language";
        };
    }

    private static Chosen chosen(String kind, String title, SearchQuery without) {
        return new Chosen(kind, title, without.address(Route.SEARCH));
    }
}
