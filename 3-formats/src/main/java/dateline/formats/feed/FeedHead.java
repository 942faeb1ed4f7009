package dateline.formats.feed;

import dateline.copy.XmlElement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a feed says of itself before its items, where that holds for each of them: language, rights, the address that
/// relative ones are relative to, and in Atom its authors (RFC 4287 §4.2.1, §4.2.10).
final class FeedHead {
    private static final int MOST = 200;

    private final List<FeedElement> said = new ArrayList<>();

    void add(XmlElement element, FeedScope around) {
        if (said.size() < MOST) {
            said.add(FeedElement.of(element, around));
        }
    }

    /// Where an item stands, with what the feed says.
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

    /// A channel's editors are not the writers of its items; a feed's authors are.
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
                .flatMap(name -> said.stream().filter(element -> element.name().equals(name)));
    }
}
