package dateline.formats.feed;

import dateline.copy.XmlElement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The feed-level metadata that applies to every item: language, rights, the base address and, in Atom, the
/// authors (RFC 4287 §4.2.1, §4.2.10).
final class FeedHead {
    private static final int MOST = 200;

    private final List<FeedElement> elements = new ArrayList<>();

    void add(XmlElement element, FeedScope around) {
        if (elements.size() < MOST) {
            elements.add(FeedElement.of(element, around));
        }
    }

    /// Returns the scope of an item, with the feed's address and language as fallbacks.
    FeedScope scope(FeedScope around) {
        return around.orBase(address()).orLanguage(characters("language", "dc:language"));
    }

    @Nullable
    String rights() {
        return named("rights", "copyright", "dc:rights")
                .flatMap(rights -> Stream.ofNullable(FeedText.of(rights).line()))
                .findFirst()
                .orElse(null);
    }

    /// Returns the feed's authors, who are the writers of its items. The editors of an RSS channel are not.
    Stream<FeedElement> authors() {
        return named("author").filter(author -> !author.children().toList().isEmpty());
    }

    private @Nullable String address() {
        return Stream.concat(
                        links().filter(link -> "self".equals(link.attribute("rel"))),
                        named("link").filter(link -> !"hub".equals(link.attribute("rel"))))
                .map(link -> link.attribute("href") == null ? link.element().text() : link.attribute("href"))
                .flatMap(address -> Stream.ofNullable(FeedAddresses.web(null, address)))
                .findFirst()
                .orElse(null);
    }

    private Stream<FeedElement> links() {
        return named("link", "atom:link");
    }

    private @Nullable String characters(String... names) {
        return named(names)
                .map(found -> found.element().text())
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse(null);
    }

    private Stream<FeedElement> named(String... names) {
        return Stream.of(names)
                .flatMap(name ->
                        elements.stream().filter(element -> element.name().equals(name)));
    }
}
