package dateline.hub;

import dateline.pages.Encoding;
import dateline.pages.Page;
import io.netty.buffer.ByteBufUtil;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/// Finds our feeds as readers get them now. All subscribers to a feed share one copy of its bytes.
final class FeedEditions {
    private final FeedTopics topics;
    private final Function<String, Optional<Page>> pages;
    private final Map<String, FeedEdition> newest = new ConcurrentHashMap<>();

    /// @param pages finds the site's pages by path
    FeedEditions(FeedTopics topics, Function<String, Optional<Page>> pages) {
        this.topics = topics;
        this.pages = pages;
    }

    Optional<FeedEdition> find(String topic) {
        return topics.findPath(topic).flatMap(pages).map(page -> {
            FeedEdition known = newest.get(topic);
            return known != null && known.name().equals(page.etag()) ? known : keep(topic, page);
        });
    }

    private FeedEdition keep(String topic, Page page) {
        FeedEdition edition = new FeedEdition(
                page.etag(),
                page.contentType(),
                page.headers().getOrDefault("Link", ""),
                ByteBufUtil.getBytes(page.body(Encoding.IDENTITY)));
        newest.put(topic, edition);
        return edition;
    }
}
