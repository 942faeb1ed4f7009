package dateline.bench.related;

import dateline.archive.Article;
import dateline.bench.figures.Interval;
import dateline.bench.search.NewsStory;
import dateline.bench.search.StoryArchive;
import dateline.bench.search.StoryFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/// Measures the lists as readers see them. The ranking is better the more tellings of the page's event it puts
/// first, but a list must not repeat the page, nor tell any event twice.
final class ListFigures {
    private final Map<String, Set<String>> groups = new HashMap<>();
    private final TfIdf words;

    private ListFigures(JudgedStories judged, TfIdf words) {
        judged.groups().forEach(group -> group.forEach(id -> groups.put(id, group)));
        this.words = words;
    }

    /// The list of one story.
    ///
    /// @param again 1 if it has another story of the page's event, else 0
    /// @param twice 1 if two of its stories tell one event, else 0
    private record Figures(double again, double twice, Judgement judgement) {}

    /// Prints a line of figures over the stories of the groups.
    static void print(Path set, JudgedStories judged, TfIdf words) throws IOException {
        List<NewsStory> stories = StoryFolder.read(set).stream()
                .sorted(Comparator.comparing(NewsStory::published))
                .toList();
        try (FinishedLists lists = FinishedLists.of(stories)) {
            new ListFigures(judged, words).print(lists);
        }
    }

    private void print(FinishedLists lists) {
        Map<String, String> ids = lists.articles().stream().collect(Collectors.toMap(Article::id, StoryArchive::id));
        List<Figures> figures = new ArrayList<>();
        for (Article article : lists.articles()) {
            Set<String> group = groups.get(StoryArchive.id(article));
            if (group != null) {
                List<String> list = lists.list(article).stream()
                        .map(each -> Objects.requireNonNull(ids.get(each.card().id())))
                        .toList();
                figures.add(figures(StoryArchive.id(article), list, group));
            }
        }
        System.out.printf(
                "%-16s %-17s %-17s %-17s %s%n", "finished lists", "page's event", "one twice", "nDCG@6", "guard");
        System.out.printf(
                "%-16s %-17s %-17s %-17s %s%n",
                figures.size() + " lists",
                mean(figures, Figures::again),
                mean(figures, Figures::twice),
                mean(figures, each -> each.judgement().gain()),
                mean(figures, each -> each.judgement().unrelated()));
    }

    private Figures figures(String story, List<String> list, Set<String> group) {
        long others = list.stream().filter(group::contains).count();
        long groups = list.stream()
                .map(this.groups::get)
                .filter(each -> each != null)
                .distinct()
                .count();
        long members = list.stream().filter(this.groups::containsKey).count();
        return new Figures(
                others > 0 ? 1 : 0,
                members > groups ? 1 : 0,
                Judgement.of(story, list, group, other -> words.cosine(story, other)));
    }

    private static Interval mean(List<Figures> figures, ToDoubleFunction<Figures> figure) {
        return Interval.of(figures.stream().mapToDouble(figure).toArray());
    }
}
