package dateline.site;

import dateline.archive.Article;
import dateline.archive.Lookup;
import dateline.site.ShownThread.Shown;
import dateline.site.view.CardView;
import dateline.site.view.ThreadView;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Makes the page of a thread.
///
/// The snapshot decides what readers may see of a thread. One with fewer than two such stories does not exist.
final class ThreadPage {
    private static final int EVENTS = 100;

    /// By the supplier's urgency, a story this urgent or more is a key event (IPTC: 1 is the most urgent).
    private static final int URGENT = 2;

    private final SiteSnapshot snapshot;
    private final Views views;

    ThreadPage(SiteSnapshot snapshot, Views views) {
        this.snapshot = snapshot;
        this.views = views;
    }

    /// @param id of a story of the thread
    /// @throws HttpFault.Moved if the thread's page is that of another story
    /// @throws HttpFault.NotHere if there is no such thread
    ThreadView view(String id) {
        List<Shown> shown = ShownThread.at(Route.THREADS, snapshot, id).stories();
        Shown main = main(shown);
        CardView title = views.card(main.card());
        List<ThreadView.Event> events = new ArrayList<>();
        for (Shown each : shown.subList(0, Math.min(EVENTS, shown.size()))) {
            events.add(new ThreadView.Event(views.card(each.card()), mark(each, each == shown.getLast())));
        }
        return new ThreadView(
                title.headline(), title.language(), title.direction(), events, shown.size() - events.size());
    }

    private static Shown main(List<Shown> shown) {
        return shown.stream()
                .max(Comparator.comparingDouble(each -> each.member().strength()))
                .orElseThrow();
    }

    private @Nullable String mark(Shown story, boolean first) {
        if (first) {
            return "First report";
        }
        boolean urgent = snapshot.lookup(story.card().id()) instanceof Lookup.Shown(Article article)
                && article.story().about().urgency() instanceof Integer urgency
                && urgency <= URGENT;
        return urgent ? "Urgent" : null;
    }
}
