package dateline.formats.newsml;

import dateline.copy.XmlElement;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Classifies NewsComponents by their roles and contents. Roles are the suppliers' own words; if a component
/// has no role, its content decides.
final class Components {
    static final Pattern CAPTION = Pattern.compile("(?i)caption|legend|photocaption|cutline");
    static final Pattern HEAD = Pattern.compile("(?i)headline|title|heading");
    static final Pattern SUBHEAD = Pattern.compile("(?i)sub-?head(?:line)?|sub-?title|abstract|summary|teaser");
    private static final Pattern CONTACT = Pattern.compile("(?i)contact.*|stylesheet|script");
    private static final Pattern FILM = Pattern.compile("(?is)^.*(?:video|audio|animation|movie|film|sound).*");
    private static final Pattern PICTURE =
            Pattern.compile("(?is)^.*(?:photo|picture|image|graphic|illustration|logo|thumbnail|quicklook|preview).*");
    private static final Pattern RENDITION = Pattern.compile(
            "(?is)^.*(?:res|def|preview|thumb|quick|view|web|small|large|medium|original|icon|print|base).*");

    private Components() {}

    static String role(XmlElement component) {
        XmlElement role = component.first("Role");
        return role == null ? "" : Objects.requireNonNullElse(role.attribute("FormalName"), "");
    }

    static boolean is(XmlElement component, Pattern role) {
        return role.matcher(role(component)).matches();
    }

    static List<XmlElement> below(XmlElement component) {
        return component.all("NewsComponent");
    }

    static Stream<Content> contents(XmlElement component) {
        return component.all("ContentItem").stream().map(Content::new);
    }

    /// Tells whether this is a film or a sound. Both are skipped, with their stills.
    static boolean isFilm(XmlElement component) {
        return is(component, FILM);
    }

    static boolean isPicture(XmlElement component) {
        return is(component, PICTURE) && !is(component, CAPTION);
    }

    static boolean hasImages(XmlElement component) {
        return contents(component).anyMatch(content -> content.kind() == ContentKind.IMAGE);
    }

    private static boolean hasImagesBelow(XmlElement component) {
        return !isFilm(component)
                && (hasImages(component) || below(component).stream().anyMatch(Components::hasImagesBelow));
    }

    /// Tells whether it contains copy of a story, not only a caption, a headline or a contact.
    static boolean hasCopy(XmlElement component) {
        boolean aside = Stream.of(CAPTION, HEAD, SUBHEAD, CONTACT, FILM).anyMatch(role -> is(component, role));
        return !aside
                && !isPicture(component)
                && (contents(component).anyMatch(Content::isText)
                        || below(component).stream().anyMatch(Components::hasCopy));
    }

    static @Nullable String headline(XmlElement component) {
        return component.textOf("NewsLines", "HeadLine");
    }

    /// Tells whether components with copy are different stories, which are sent together: each has another
    /// headline, and neither their languages nor their roles distinguish them.
    static boolean areDifferentStories(List<XmlElement> copies) {
        long headlines = copies.stream()
                .flatMap(each -> Stream.ofNullable(headline(each)))
                .distinct()
                .count();
        long kinds = copies.stream()
                .map(each -> role(each) + ' ' + new NewsmlScope(List.of(each)).language())
                .distinct()
                .count();
        return copies.size() > 1 && headlines == copies.size() && kinds == 1;
    }

    /// Lists the components below that each tell the whole story, in different languages or lengths; empty if
    /// they are parts of one story.
    static List<XmlElement> tellings(XmlElement component) {
        List<XmlElement> copies =
                below(component).stream().filter(Components::hasCopy).toList();
        boolean parts = contents(component).anyMatch(Content::isText);
        boolean headed = copies.stream().allMatch(each -> headline(each) != null);
        boolean alternatives = isChoice(component) || headed && !areDifferentStories(copies);
        return parts || !alternatives ? List.of() : copies;
    }

    /// Tells whether its contents are alternative renderings of the same (NewsML 1.2, "EquivalentsList").
    static boolean isChoice(XmlElement component) {
        return "yes".equals(component.attribute("EquivalentsList"));
    }

    /// Collects the components that are one picture each, with all its renditions and its caption.
    ///
    /// @param left components to skip
    static void pictures(NewsmlScope scope, Set<XmlElement> left, List<NewsmlScope> pictures) {
        XmlElement component = scope.component();
        if (left.contains(component) || isFilm(component) || !hasImagesBelow(component)) {
            return;
        }
        List<XmlElement> imaged =
                below(component).stream().filter(Components::hasImagesBelow).toList();
        boolean renditions = imaged.stream().allMatch(each -> is(each, RENDITION));
        boolean one = imaged.size() <= 1 || isChoice(component) || isPicture(component) || renditions;
        if (one && !hasCopy(component)) {
            pictures.add(scope);
            return;
        }
        if (hasImages(component)) {
            pictures.add(scope);
        }
        imaged.forEach(each -> pictures(scope.in(each), left, pictures));
    }
}
