package dateline.site;

import dateline.archive.Card;
import dateline.site.view.SectionDayView;
import dateline.site.view.SiteView;
import java.time.LocalDate;
import java.util.List;

/// Makes a page of a section's stories of one day, as headlines.
final class SectionDayPage {
    private static final int LINES = 150;

    private final SiteSnapshot snapshot;
    private final Views views;
    private final SiteTimes times;
    private final Route.SectionDay route;

    SectionDayPage(SiteSnapshot snapshot, Views views, SiteTimes times, Route.SectionDay route) {
        this.snapshot = snapshot;
        this.views = views;
        this.times = times;
        this.route = route;
    }

    /// Returns the address of the first page.
    static String address(String section, LocalDate day) {
        return address(section, day, 1);
    }

    /// @param page from 1
    static String address(String section, LocalDate day, int page) {
        return "/" + section + SiteTimes.address(day) + (page == 1 ? "" : "?page=" + page);
    }

    /// @throws HttpFault.NotHere if the page would have no stories
    SectionDayView view() {
        long skip = (route.page() - 1L) * LINES;
        List<Card> cards = skip > Integer.MAX_VALUE
                ? List.of()
                : snapshot.day(route.day(), route.section(), (int) skip, LINES + 1);
        if (cards.isEmpty()) {
            throw new HttpFault.NotHere(HttpFault.Missing.PAGE);
        }
        SiteView.Link section = views.section(route.section());
        return new SectionDayView(
                section.title() + ", " + times.text(route.day()),
                section,
                times.link(route.day()),
                views.lines(cards.stream().limit(LINES).toList()),
                route.page() > 1
                        ? page(route.page() - 1)
                        : snapshot.dayAfter(route.section(), route.day())
                                .map(this::day)
                                .orElse(null),
                cards.size() > LINES
                        ? page(route.page() + 1)
                        : snapshot.dayBefore(route.section(), route.day())
                                .map(this::day)
                                .orElse(null));
    }

    private SiteView.Link day(LocalDate day) {
        return new SiteView.Link(times.text(day), address(route.section(), day));
    }

    private SiteView.Link page(int number) {
        return new SiteView.Link("Page " + number, address(route.section(), route.day(), number));
    }
}
