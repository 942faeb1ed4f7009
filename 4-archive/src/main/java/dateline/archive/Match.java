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

/// The copy that a rule applies to. Every criterion must match; of a list, one entry must match. An empty
/// criterion matches all copy.
///
/// @param subjects codes or names; a Media Topic also matches narrower topics
/// @param slug found anywhere in the slug
/// @param urgencies 1 (most) to 9
/// @param languages a tag also matches more specific tags: `de` matches `de-AT`
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
    /// The most character reads of an expression on one text, repeated reads included: some tens
    /// of milliseconds.
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
        return fitsBesideTerms(supplier, story)
                && found(terms, story.rights().usageTerms(), story.rights().editorNote());
    }

    /// Returns whether the rule's terms match the usage terms of one picture, in copy that matches otherwise.
    boolean fitsPicture(String supplier, Story story, @Nullable String pictureTerms) {
        return terms != null && fitsBesideTerms(supplier, story) && found(terms, pictureTerms);
    }

    private boolean fitsBesideTerms(String supplier, Story story) {
        return any(suppliers, supplier::equals)
                && any(
                        categories,
                        category -> category.equalsIgnoreCase(story.about().category()))
                && any(
                        subjects,
                        asked -> story.about().subjects().stream().anyMatch(subject -> isWithin(subject, asked)))
                && found(slug, story.about().slug())
                && any(keywords, word -> story.about().keywords().stream().anyMatch(word::equalsIgnoreCase))
                && any(urgencies, urgency -> urgency.equals(story.about().urgency()))
                && any(places, place -> names(story).anyMatch(place::equalsIgnoreCase))
                && any(languages, language -> speaks(story, language));
    }

    /// Returns whether a story's subject is the wanted subject or a narrower one.
    static boolean isWithin(Subject subject, String asked) {
        String code = subject.code();
        return asked.equalsIgnoreCase(subject.name()) || code != null && MediaTopics.isWithin(code, asked);
    }

    private static <T> boolean any(List<T> asked, Predicate<T> fits) {
        return asked.isEmpty() || asked.stream().anyMatch(fits);
    }

    private static boolean found(@Nullable Pattern pattern, @Nullable String... texts) {
        return pattern == null || Stream.of(texts).filter(Objects::nonNull).anyMatch(text -> isFound(pattern, text));
    }

    /// Returns whether an expression is found in a text. One that works too hard counts as found, because most
    /// rules hold copy back.
    private static boolean isFound(Pattern pattern, String text) {
        try {
            return pattern.matcher(new CountedText(text, MOST_LOOKS)).find();
        } catch (CountedText.TooMuchWork | StackOverflowError e) {
            return true;
        }
    }

    private static Stream<String> names(Story story) {
        Dateline dateline = story.copy().dateline();
        Stream<String> filed = dateline == null || dateline.place() == null
                ? Stream.empty()
                : Stream.of(dateline.place(), dateline.place().split(",")[0]);
        return Stream.concat(
                filed,
                story.about().places().stream()
                        .flatMap(place -> Stream.of(place.name(), place.code()).filter(Objects::nonNull)));
    }

    private static boolean speaks(Story story, String asked) {
        String tag = Objects.requireNonNullElse(story.copy().language(), "").toLowerCase(Locale.ROOT);
        String wanted = asked.toLowerCase(Locale.ROOT);
        return tag.equals(wanted) || tag.startsWith(wanted + '-');
    }
}
