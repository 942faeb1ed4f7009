package dateline.site;

import dateline.archive.Card;
import dateline.site.view.DayView;
import dateline.site.view.SiteView;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/// Makes the page of a day. The page has a bounded number of stories, divided equally among the sections, however
/// many the day has. A section that has more links to its own page of that day.
final class DayPage {
    /// How many stories the page shows with picture and summary, in all sections.
    private static final int CARDS = 30;

    /// How many more it shows as headlines.
    private static final int LINES = 90;

    private final SiteSnapshot snapshot;
    private final Views views;
    private final SiteTimes times;
    private final LocalDate day;

    DayPage(SiteSnapshot snapshot, Views views, SiteTimes times, LocalDate day) {
        this.snapshot = snapshot;
        this.views = views;
        this.times = times;
        this.day = day;
    }

    /// @throws HttpFault.NotHere for a day without stories, because otherwise a page could be kept for
    ///     every possible day
    DayView view() {
        Map<String, Integer> counts = snapshot.countBySection(day);
        if (counts.isEmpty()) {
            throw new HttpFault.NotHere(HttpFault.Missing.DAY);
        }
        int stories = counts.values().stream().mapToInt(Integer::intValue).sum();
        int cards = stories <= CARDS ? CARDS : Math.max(1, CARDS / counts.size());
        int lines = Math.max(2, LINES / counts.size());
        return new DayView(
                times.withWeekday(day),
                counts.entrySet().stream()
                        .map(each -> group(each.getKey(), each.getValue(), cards, lines))
                        .toList(),
                snapshot.dayBefore(null, day).map(times::link).orElse(null),
                snapshot.dayAfter(null, day).map(times::link).orElse(null));
    }

    private DayView.Group group(String section, int stories, int cards, int lines) {
        List<Card> newest = snapshot.day(day, section, 0, cards + lines);
        SiteView.Link link = views.section(section);
        return new DayView.Group(
                link,
                "in-" + section,
                views.cards(newest.stream().limit(cards).toList()),
                views.lines(newest.stream().skip(cards).toList()),
                stories <= cards + lines
                        ? null
                        : new SiteView.Link(
                                "All " + stories + " stories in " + link.title(),
                                SectionDayPage.address(section, day)));
    }
}
