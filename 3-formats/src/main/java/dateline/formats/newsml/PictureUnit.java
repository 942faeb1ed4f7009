package dateline.formats.newsml;

import dateline.copy.Byline;
import dateline.copy.Captions;
import dateline.copy.XmlElement;
import dateline.story.Picture;
import dateline.story.Rendition;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads a component that is one picture: its ContentItems are its renditions.
final class PictureUnit {
    private static final Pattern IMAGE_USE = Pattern.compile("ImageUse");
    private static final Pattern USE = Pattern.compile("(?i)rendition|role|usage");
    private static final Pattern WIDTH = Pattern.compile("(?i)(?:pixel|image)?-?width");
    private static final Pattern HEIGHT = Pattern.compile("(?i)(?:pixel|image)?-?height");

    private PictureUnit() {}

    static Picture picture(@Nullable String guid, NewsmlScope scope, @Nullable Instant expires) {
        XmlElement unit = scope.component();
        String printed = Components.hasCopy(unit) ? null : caption(unit);
        Captions.Parted caption = Captions.ofLines(Objects.requireNonNullElse(printed, ""));
        List<Rendition> renditions = new ArrayList<>();
        renditions(unit, !Components.hasCopy(unit), renditions);
        return new Picture(
                guid,
                null,
                caption.caption().isEmpty() ? null : caption.caption(),
                caption.credit() == null ? credit(scope) : caption.credit(),
                caption.termsWith(Rights.usageTerms(scope)),
                expires,
                renditions);
    }

    /// Returns the component's own text; otherwise the headline above it.
    private static @Nullable String caption(XmlElement unit) {
        return unit.withDescendants()
                .filter(each -> each.name().equals("ContentItem"))
                .map(Content::new)
                .filter(content -> content.kind() == ContentKind.TEXT)
                .map(Content::caption)
                .filter(words -> !words.isEmpty())
                .findFirst()
                .orElseGet(() -> unit.withDescendants()
                        .filter(each -> each.name().equals("HeadLine"))
                        .map(XmlElement::text)
                        .filter(words -> !words.isEmpty())
                        .findFirst()
                        .orElse(null));
    }

    /// Returns the photographer and the agency: `Ada Lund/TW`.
    private static @Nullable String credit(NewsmlScope scope) {
        String line = scope.text("NewsLines", "CreditLine");
        // CASE: a component that tells the story too has the writer's byline.
        String photographer = Components.hasCopy(scope.component())
                ? null
                : Byline.of(scope.component().textOf("NewsLines", "ByLine"));
        if (photographer != null && line != null) {
            return line.contains(photographer) ? line : photographer + "/" + line;
        }
        String credit = photographer == null ? line : photographer;
        return credit == null ? scope.component().textOf("NewsLines", "CopyrightLine") : credit;
    }

    /// @param belowToo whether the components below are renditions of the same picture
    private static void renditions(XmlElement component, boolean belowToo, List<Rendition> renditions) {
        if (Components.isFilm(component)) {
            return;
        }
        Components.contents(component)
                .filter(content -> content.kind() == ContentKind.IMAGE && content.href() != null)
                .map(content -> rendition(content, component))
                .forEach(renditions::add);
        if (belowToo) {
            Components.below(component).forEach(each -> renditions(each, true, renditions));
        }
    }

    private static Rendition rendition(Content content, XmlElement component) {
        String role = Components.role(component);
        String name = Stream.of(content.property(IMAGE_USE), content.property(USE))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(role.isEmpty() ? null : role);
        return new Rendition(
                name,
                content.href(),
                Rendition.pixels(content.property(WIDTH)),
                Rendition.pixels(content.property(HEIGHT)),
                content.mimeType());
    }
}
