package dateline.formats.newsml;

import dateline.copy.Byline;
import dateline.copy.Corrections;
import dateline.copy.Datelines;
import dateline.copy.XmlElement;
import dateline.story.Dateline;
import dateline.story.StoryDraft;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads NewsLines, the lines that are printed with a story, and the writers that AdministrativeMetadata names.
final class Lines {
    private static final Pattern FOR_EDITORS = Pattern.compile("(?is)^.*(?:advisory|editor|ednote|note|instruction).*");
    private static final Pattern NAMES = Pattern.compile("(?su)^\\p{Lu}[\\p{L}\\p{M}.'’-]*[\\s,;]+\\p{L}.*");

    private Lines() {}

    static void into(StoryDraft story, NewsmlScope scope, NewsmlTopics topics) {
        story.headline = headline(scope);
        story.summary = summary(scope, story.headline);
        story.slug = scope.text("NewsLines", "SlugLine");
        String by = joined(scope.all("NewsLines", "ByLine"));
        story.byline = by == null || Byline.isInitials(by) ? writers(scope, topics) : Byline.of(by);
        story.dateline = dateline(scope);
        Stream<String> series = scope.all("NewsLines", "SeriesLine").stream().map(XmlElement::text);
        Stream.concat(scope.all("NewsLines", "KeywordLine").stream().flatMap(Lines::keywords), series)
                .filter(line -> !line.isEmpty())
                .forEach(story.keywords::add);
        story.editorNote = scope.all("NewsLines", "NewsLine").stream()
                .filter(Lines::isForEditors)
                .flatMap(line -> line.all("NewsLineText").stream())
                .map(XmlElement::text)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.collectingAndThen(Collectors.joining("\n"), note -> note.isEmpty() ? null : note));
        story.correction = story.correction || Corrections.says(story.editorNote);
    }

    /// Splits a line at its commas. If it has semicolons, they separate its keywords, and a comma is within one.
    private static Stream<String> keywords(XmlElement line) {
        String text = line.text();
        return text.indexOf(';') >= 0
                ? Stream.of(text)
                : Stream.of(text.split(",")).map(String::strip);
    }

    private static boolean isForEditors(XmlElement line) {
        XmlElement type = line.first("NewsLineType");
        String name = type == null ? null : type.attribute("FormalName");
        return name != null && FOR_EDITORS.matcher(name).matches();
    }

    private static @Nullable String headline(NewsmlScope scope) {
        String line = scope.text("NewsLines", "HeadLine");
        return line == null ? ofRole(scope, Components.HEAD) : line;
    }

    /// Returns the line under the headline; null if it is in capitals, because that is a slug.
    private static @Nullable String summary(NewsmlScope scope, @Nullable String headline) {
        String line = scope.text("NewsLines", "SubHeadLine");
        String summary = line == null ? ofRole(scope, Components.SUBHEAD) : line;
        boolean sentence = summary != null && (summary.chars().anyMatch(Character::isLowerCase) || isCaseless(summary));
        return sentence && !Objects.equals(summary, headline) ? summary : null;
    }

    private static boolean isCaseless(String text) {
        return text.chars().noneMatch(Character::isUpperCase) && text.chars().anyMatch(Character::isLetter);
    }

    /// Returns the text of the first component with this role; null if there is none.
    private static @Nullable String ofRole(NewsmlScope scope, Pattern role) {
        return Components.below(scope.component()).stream()
                .filter(component -> Components.is(component, role))
                .flatMap(Components::contents)
                .map(Content::words)
                .filter(words -> !words.isEmpty())
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Dateline dateline(NewsmlScope scope) {
        String printed = scope.text("NewsLines", "DateLine");
        if (printed == null) {
            return null;
        }
        Dateline dateline = Datelines.of(printed);
        String exact = scope.text("DescriptiveMetadata", "DateLineDate");
        return exact == null || dateline == null
                ? dateline
                : new Dateline(dateline.place(), dateline.source(), exact, dateline.text());
    }

    /// Returns the creators who are persons: their name has two words and is not the provider's.
    private static @Nullable String writers(NewsmlScope scope, NewsmlTopics topics) {
        List<String> providers = parties(scope, topics, "Provider").toList();
        String names = parties(scope, topics, "Creator")
                .filter(name -> NAMES.matcher(name).matches() && !providers.contains(name))
                .collect(Collectors.joining(", "));
        return Byline.of(names);
    }

    private static Stream<String> parties(NewsmlScope scope, NewsmlTopics topics, String function) {
        return scope.all("AdministrativeMetadata", function).stream()
                .flatMap(each -> each.all("Party").stream())
                .map(topics::called)
                .filter(Objects::nonNull);
    }

    private static @Nullable String joined(List<XmlElement> lines) {
        String joined = lines.stream()
                .map(XmlElement::text)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining(", "));
        return joined.isEmpty() ? null : joined;
    }
}
