package dateline.archive;

import dateline.story.Dateline;
import dateline.story.MediaTopics;
import dateline.story.Story;
import dateline.story.Subject;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Which copy a rule is about: all that it names must fit, and of each list one. What is empty fits all copy.
///
/// @param subjects codes or names; a Media Topic fits what is narrower too
/// @param slug found anywhere in the slug
/// @param urgencies 1 (most) to 9
/// @param languages a tag fits what is more exact too: `de` fits `de-AT`
/// @param terms found anywhere in the usage terms or the editor's note
public record Match(
        List<String> suppliers,
        List<String> categories,
        List<String> subjects,
        @Nullable Pattern slug,
        List<String> keywords,
        List<Integer> urgencies,
        List<String> places,
        List<String> languages,
        @Nullable Pattern terms) {
    /// How many characters an expression may look at in one text, each as often as it wants: some tens of milliseconds.
    private static final long MOST_LOOKS = 10_000_000;

    public Match {
        suppliers = List.copyOf(suppliers);
        categories = List.copyOf(categories);
        subjects = List.copyOf(subjects);
        keywords = List.copyOf(keywords);
        urgencies = List.copyOf(urgencies);
        places = List.copyOf(places);
        languages = List.copyOf(languages);
    }

    boolean fits(String supplier, Story story) {
        return fitsBesideTerms(supplier, story) && found(terms, story.usageTerms(), story.editorNote());
    }

    /// Whether the rule is about one picture's terms, in copy that fits otherwise.
    boolean fitsPicture(String supplier, Story story, @Nullable String pictureTerms) {
        return terms != null && fitsBesideTerms(supplier, story) && found(terms, pictureTerms);
    }

    private boolean fitsBesideTerms(String supplier, Story story) {
        return any(suppliers, supplier::equals)
                && any(categories, category -> category.equalsIgnoreCase(story.category()))
                && any(subjects, subject -> story.subjects().stream().anyMatch(told -> isWithin(told, subject)))
                && found(slug, story.slug())
                && any(keywords, word -> story.keywords().stream().anyMatch(word::equalsIgnoreCase))
                && any(urgencies, urgency -> urgency.equals(story.urgency()))
                && any(places, place -> names(story).anyMatch(place::equalsIgnoreCase))
                && any(languages, language -> speaks(story, language));
    }

    /// Whether a story's subject is one that is asked for, or narrower than it.
    static boolean isWithin(Subject told, String asked) {
        String code = told.code();
        return asked.equalsIgnoreCase(told.name()) || code != null && MediaTopics.isWithin(code, asked);
    }

    private static <T> boolean any(List<T> asked, Predicate<T> fits) {
        return asked.isEmpty() || asked.stream().anyMatch(fits);
    }

    private static boolean found(@Nullable Pattern asked, @Nullable String... told) {
        return asked == null || Stream.of(told).filter(Objects::nonNull).anyMatch(text -> isFound(asked, text));
    }

    /// An expression that works too hard on a text counts as found in it: most rules hold copy back.
    private static boolean isFound(Pattern asked, String text) {
        try {
            return asked.matcher(new CountedText(text, MOST_LOOKS)).find();
        } catch (CountedText.TooMuchWork | StackOverflowError e) {
            return true;
        }
    }

    private static Stream<String> names(Story story) {
        Dateline dateline = story.dateline();
        Stream<String> filed = dateline == null || dateline.place() == null
                ? Stream.empty()
                : Stream.of(dateline.place(), dateline.place().split(",")[0]);
        return Stream.concat(
                filed,
                story.places().stream()
                        .flatMap(place -> Stream.of(place.name(), place.code()).filter(Objects::nonNull)));
    }

    private static boolean speaks(Story story, String asked) {
        String tag = Objects.requireNonNullElse(story.language(), "").toLowerCase(Locale.ROOT);
        String wanted = asked.toLowerCase(Locale.ROOT);
        return tag.equals(wanted) || tag.startsWith(wanted + '-');
    }
}
