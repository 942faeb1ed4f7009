package dateline.site;

import dateline.archive.Article;
import dateline.archive.PublicVersion;
import dateline.site.view.HistoryView;
import dateline.site.view.HistoryView.Kind;
import dateline.site.view.HistoryView.Passage;
import dateline.site.view.HistoryView.Piece;
import dateline.story.Dateline;
import dateline.story.Story;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Builds the page of a story's versions. If comparing them takes too much work, the page says that the text
/// was rewritten.
final class HistoryPage {
    /// About 20 ms of one processor.
    private static final int MOST_STEPS = 5_000_000;

    private final SiteTimes times;
    private final Effort effort = new Effort(MOST_STEPS);

    HistoryPage(SiteTimes times) {
        this.times = times;
    }

    /// @param editions the newest first
    HistoryView view(Article article, List<PublicVersion> editions) {
        List<HistoryView.Edition> shown = new ArrayList<>();
        for (int i = 0; i < editions.size(); i++) {
            Story before = i + 1 < editions.size() ? editions.get(i + 1).story() : null;
            shown.add(edition(editions.get(i), before));
        }
        String language = article.story().copy().language();
        return new HistoryView(article.headline(), article.address(), language, Direction.of(language), shown);
    }

    private HistoryView.Edition edition(PublicVersion edition, @Nullable Story before) {
        Story story = edition.story();
        return new HistoryView.Edition(
                times.moment(edition.since()),
                before == null ? kept(headline(story)) : Difference.ofLines(headline(before), headline(story), effort),
                story.identity().correction(),
                CorrectionNote.find(story),
                before == null ? whole(text(story)) : Difference.of(text(before), text(story), effort),
                before == null ? List.of() : changes(captions(before), captions(story)));
    }

    private List<Passage> changes(List<String> before, List<String> after) {
        return before.equals(after) ? List.of() : Difference.of(before, after, effort);
    }

    private static List<Passage> whole(List<String> lines) {
        return lines.stream()
                .filter(line -> !line.isBlank())
                .<Passage>map(line -> new Passage.Paragraph(kept(line)))
                .toList();
    }

    private static List<Piece> kept(String line) {
        return line.isBlank() ? List.of() : List.of(new Piece(Kind.KEPT, line));
    }

    private static String headline(Story story) {
        return Objects.requireNonNullElse(story.copy().headline(), "");
    }

    /// Returns the byline and the paragraphs, as on the article's page.
    private static List<String> text(Story story) {
        List<String> lines = new ArrayList<>();
        if (story.credits().byline() != null) {
            lines.add("By " + story.credits().byline());
        }
        Dateline dateline = story.copy().dateline();
        String before = dateline == null ? "" : dateline.text() + " — ";
        for (String line : story.copy().body().text().lines().toList()) {
            lines.add(before + line);
            before = "";
        }
        if (!before.isEmpty()) {
            lines.add(before.strip());
        }
        return lines;
    }

    private static List<String> captions(Story story) {
        return story.pictures().stream()
                .flatMap(picture -> Stream.ofNullable(picture.caption()))
                .toList();
    }
}
