package dateline.hub;

import dateline.pages.Encoding;
import dateline.pages.Page;
import io.netty.buffer.ByteBufUtil;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/// Our feeds as readers are given them now; the bytes of each are there once for all who are sent them.
final class FeedEditions {
    private final Topics topics;
    private final Function<String, Optional<Page>> pages;
    private final Map<String, FeedEdition> newest = new ConcurrentHashMap<>();

    /// @param pages the site's, by path
    FeedEditions(Topics topics, Function<String, Optional<Page>> pages) {
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
