package dateline.site;

import dateline.archive.Article;
import dateline.archive.Edition;
import dateline.site.view.HistoryView;
import dateline.story.Dateline;
import dateline.story.Story;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// Makes one page of a story's versions. Where comparing them takes too much work, the page says that the text was
/// rewritten.
final class HistoryPage {
    /// About 20 ms of one processor.
    private static final int MOST_STEPS = 5_000_000;

    private final Times times;
    private final Effort effort = new Effort(MOST_STEPS);

    HistoryPage(Times times) {
        this.times = times;
    }

    /// @param editions the newest first
    HistoryView view(Article article, List<Edition> editions) {
        List<HistoryView.Edition> shown = new ArrayList<>();
        for (int i = 0; i < editions.size(); i++) {
            List<String> before =
                    i + 1 < editions.size() ? lines(editions.get(i + 1).story()) : null;
            shown.add(edition(editions.get(i), before == null ? List.of() : before, before == null));
        }
        String language = article.story().language();
        return new HistoryView(article.headline(), article.address(), language, Direction.of(language), shown);
    }

    private HistoryView.Edition edition(Edition edition, List<String> before, boolean first) {
        Story story = edition.story();
        return new HistoryView.Edition(
                times.published(edition.since()),
                Objects.requireNonNullElse(story.headline(), ""),
                story.correction(),
                story.correction() ? story.editorNote() : null,
                first ? List.of() : Difference.of(before, lines(story), effort));
    }

    private static List<String> lines(Story story) {
        Dateline dateline = story.dateline();
        return Stream.of(
                        Stream.ofNullable(story.headline()),
                        Stream.ofNullable(story.byline()),
                        Stream.ofNullable(dateline == null ? null : dateline.text()),
                        story.body().text().lines(),
                        story.pictures().stream().flatMap(picture -> Stream.ofNullable(picture.caption())))
                .flatMap(lines -> lines)
                .toList();
    }
}
