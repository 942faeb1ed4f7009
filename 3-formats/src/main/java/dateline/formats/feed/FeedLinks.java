package dateline.formats.feed;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Finds the address at which the source shows an item.
final class FeedLinks {
    private FeedLinks() {}

    /// Returns Atom's link of relation "alternate", HTML first (RFC 4287 §4.2.7); else RSS's link; else a guid
    /// that is an address; null if there is none.
    static @Nullable String of(FeedElement item) {
        Stream<String> own = item.all("link").stream()
                .filter(link -> link.attribute("rel") == null)
                .map(link -> link.element().text());
        return Stream.of(alternates(item, "link"), plain(item, own), alternates(item, "atom:link"), permaLink(item))
                .flatMap(links -> links)
                .findFirst()
                .orElse(null);
    }

    private static Stream<String> plain(FeedElement item, Stream<String> references) {
        return references.flatMap(text -> Stream.ofNullable(item.scope().address(text)));
    }

    private static Stream<String> alternates(FeedElement item, String name) {
        return Stream.concat(
                        links(item, name, "alternate").filter(link -> type(link).contains("html")),
                        links(item, name, "alternate"))
                .flatMap(link -> Stream.ofNullable(address(link)));
    }

    static Optional<String> license(FeedElement item) {
        return Stream.of("link", "atom:link")
                .flatMap(name -> links(item, name, "license"))
                .flatMap(link -> Stream.ofNullable(address(link)))
                .findFirst();
    }

    private static Stream<FeedElement> links(FeedElement item, String name, String relation) {
        return item.all(name).stream()
                .filter(link -> link.attribute("href") != null || link.attribute("rel") != null)
                .filter(link -> Objects.requireNonNullElse(link.attribute("rel"), "alternate")
                        .equals(relation));
    }

    private static @Nullable String address(FeedElement link) {
        String href = link.attribute("href");
        return link.scope().address(href == null ? link.element().text() : href);
    }

    private static String type(FeedElement link) {
        return Objects.requireNonNullElse(link.attribute("type"), "html");
    }

    /// Returns the guids that are addresses: in RSS 2.0 each is one, unless `isPermaLink` is false.
    private static Stream<String> permaLink(FeedElement item) {
        return item.all("guid").stream()
                .filter(guid -> !"false".equalsIgnoreCase(guid.attribute("isPermaLink")))
                .flatMap(guid ->
                        Stream.ofNullable(guid.scope().address(guid.element().text())));
    }
}
