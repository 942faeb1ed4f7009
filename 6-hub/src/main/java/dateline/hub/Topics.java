package dateline.hub;

import dateline.archive.Section;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Our own feeds, by their whole addresses: the only topics of this hub.
///
/// @param site its own address, `https://news.example.org`
record Topics(String site, List<Section> sections) {
    Topics {
        sections = List.copyOf(sections);
    }

    /// The path of the feed's page.
    Optional<String> findPath(String topic) {
        return Stream.concat(Stream.of("/feed.xml"), sections.stream().map(each -> "/" + each.key() + "/feed.xml"))
                .filter(path -> topic.equals(site + path))
                .findFirst();
    }
}
