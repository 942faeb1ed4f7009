package dateline.hub;

import dateline.archive.Section;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Our own feeds by their full URLs, the only topics of this hub.
///
/// @param site the site's own address, `https://news.example.org`
record FeedTopics(String site, List<Section> sections) {
    FeedTopics {
        sections = List.copyOf(sections);
    }

    /// Returns the path of the feed's page; empty if the topic is not one of our feeds.
    Optional<String> findPath(String topic) {
        return Stream.concat(Stream.of("/feed.xml"), sections.stream().map(each -> "/" + each.key() + "/feed.xml"))
                .filter(path -> topic.equals(site + path))
                .findFirst();
    }
}
