package dateline.formats.newsml;

import dateline.copy.XmlElement;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A component and those around it. What a component does not specify, it inherits from the nearest one
/// around it.
///
/// @param inward the components, from the item's own to the innermost
record NewsmlScope(List<XmlElement> inward) {
    NewsmlScope {
        inward = List.copyOf(inward);
    }

    XmlElement component() {
        return inward.getLast();
    }

    NewsmlScope in(XmlElement component) {
        return new NewsmlScope(
                Stream.concat(inward.stream(), Stream.of(component)).toList());
    }

    private Stream<XmlElement> outward() {
        return inward.reversed().stream();
    }

    /// Returns the text at the end of a path, from the innermost component that has it; null if none has.
    @Nullable
    String text(String... way) {
        return outward()
                .map(component -> component.textOf(way))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /// Lists the elements at the end of a path, from the innermost component that has any.
    List<XmlElement> all(String... way) {
        String[] around = Arrays.copyOf(way, way.length - 1);
        return outward()
                .map(component -> way.length == 1 ? component : component.first(around))
                .filter(Objects::nonNull)
                .map(element -> element.all(way[way.length - 1]))
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /// Returns the language of the copy; null if none is given.
    @Nullable
    String language() {
        String declared = all("DescriptiveMetadata", "Language").stream()
                .map(language -> language.attribute("FormalName"))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        return declared == null
                ? outward()
                        .map(NewsmlScope::language)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null)
                : tag(declared);
    }

    /// Returns the language that an element declares for all within it; null if it declares none.
    static @Nullable String language(XmlElement element) {
        String declared = element.attribute("xml:lang");
        return declared == null || declared.isBlank() ? null : tag(declared.strip());
    }

    private static String tag(String language) {
        return language.matches("[A-Z]{2}") ? language.toLowerCase(Locale.ROOT) : language;
    }
}
