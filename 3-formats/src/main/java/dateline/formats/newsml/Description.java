package dateline.formats.newsml;

import dateline.copy.XmlElement;
import dateline.story.StoryDraft;
import dateline.story.Subject;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads what a component is about: DescriptiveMetadata, and the supplier's own keywords in Metadata.
final class Description {
    private static final List<String> PLACES = List.of("City", "CountryArea", "Country");

    private Description() {}

    static void into(StoryDraft story, NewsmlScope scope, NewsmlTopics topics) {
        story.language = scope.language();
        scope.all("DescriptiveMetadata", "SubjectCode").stream()
                .flatMap(code -> code.elements().stream())
                .flatMap(each -> topics.subject(each).stream())
                .forEach(story.subjects::add);
        scope.all("DescriptiveMetadata", "TopicOccurrence").stream()
                .flatMap(each -> topics.subject(each).stream())
                .forEach(story.subjects::add);
        scope.all("Metadata").stream()
                .filter(Description::isKeywords)
                .flatMap(metadata -> values(metadata.all("Property")))
                .map(name -> new Subject(null, name))
                .forEach(story.subjects::add);
        values(scope.all("DescriptiveMetadata", "Property").stream()
                        .filter(property -> "keyword".equalsIgnoreCase(property.attribute("FormalName")))
                        .toList())
                .forEach(story.keywords::add);
        scope.all("DescriptiveMetadata", "Location").stream()
                .flatMap(place -> place(place).stream())
                .forEach(story.places::add);
    }

    private static boolean isKeywords(XmlElement metadata) {
        XmlElement type = metadata.first("MetadataType");
        String name = type == null ? null : type.attribute("FormalName");
        return name != null && name.toLowerCase(Locale.ROOT).contains("keyword");
    }

    private static Stream<String> values(List<XmlElement> properties) {
        return properties.stream().map(property -> property.attribute("Value")).filter(Objects::nonNull);
    }

    /// Returns a place's names, the smallest first; the country's code only if no name is given.
    private static Optional<Subject> place(XmlElement location) {
        List<String> parts = PLACES.stream()
                .map(kind -> property(location, kind))
                .filter(Objects::nonNull)
                .toList();
        String name = parts.stream().filter(part -> !part.matches("[A-Z]{2,3}")).collect(Collectors.joining(", "));
        return name.isEmpty()
                ? parts.stream().findFirst().map(code -> new Subject(code, null))
                : Optional.of(new Subject(null, name));
    }

    private static @Nullable String property(XmlElement location, String kind) {
        return values(location.all("Property").stream()
                        .filter(property -> kind.equals(property.attribute("FormalName")))
                        .toList())
                .findFirst()
                .orElse(null);
    }
}
