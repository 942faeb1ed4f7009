package dateline.search.text;

import dateline.archive.Article;
import dateline.story.Dateline;
import dateline.story.ReadablePlace;
import dateline.story.Story;
import dateline.story.Subject;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a story is labelled with, beside its headline and its text.
///
/// @param listed whether lists show it; false if a near-duplicate stands in its place
/// @param language as a tag (BCP 47)
/// @param summary the source's own
/// @param section the key of a section
/// @param supplier the supplier's name in the settings
/// @param slug the slugline, as sent
/// @param subjects their names
/// @param names of places, and the keywords
public record StoryLabels(
        boolean listed,
        @Nullable String language,
        @Nullable String summary,
        @Nullable String section,
        @Nullable String supplier,
        @Nullable String byline,
        @Nullable String slug,
        List<String> subjects,
        List<String> names) {
    /// For a story that is compared with others, but not filed.
    public static final StoryLabels NONE =
            new StoryLabels(false, null, null, null, null, null, null, List.of(), List.of());

    public StoryLabels {
        subjects = List.copyOf(subjects);
        names = List.copyOf(names);
    }

    public static StoryLabels of(Article article) {
        Story story = article.story();
        return new StoryLabels(
                article.behind() == null,
                story.copy().language(),
                story.copy().summary(),
                article.section(),
                article.supplier(),
                story.credits().byline(),
                story.about().slug(),
                names(story.about().subjects()).toList(),
                names(story).distinct().toList());
    }

    private static Stream<String> names(Story story) {
        Stream<String> dateline = Optional.ofNullable(story.copy().dateline()).map(Dateline::place).stream();
        Stream<String> places =
                Stream.concat(names(story.about().places()), dateline).map(ReadablePlace::of);
        return Stream.concat(places, story.about().keywords().stream());
    }

    private static Stream<String> names(List<Subject> subjects) {
        return subjects.stream().map(Subject::name).filter(Objects::nonNull).distinct();
    }
}
