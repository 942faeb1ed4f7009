package dateline.site;

import dateline.archive.Card;
import dateline.archive.Topic;
import dateline.site.view.SiteView;
import dateline.site.view.TopicView;
import dateline.story.MediaTopics;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Makes the page of a topic: its newest stories, or those before one of them, and links to the topics around it.
final class TopicPage {
    private static final int STORIES = 30;

    private final SiteSnapshot snapshot;
    private final Views views;
    private final TopicLinks links;

    TopicPage(SiteSnapshot snapshot, Views views, TopicLinks links) {
        this.snapshot = snapshot;
        this.views = views;
        this.links = links;
    }

    /// @param before the story above the first of the list ([Cursor]); null for the newest
    /// @throws HttpFault.BadRequest if `before` cannot be read
    TopicView view(Topic topic, @Nullable String before) {
        List<Card> found = before == null
                ? snapshot.newestOf(topic, STORIES + 1)
                : snapshot.olderOf(topic, Cursor.of(before), STORIES + 1);
        List<Card> cards = found.stream().limit(STORIES).toList();
        String code = topic.code();
        return new TopicView(
                links.name(topic),
                kind(topic),
                TopicLinks.feed(topic.slug()),
                views.cards(cards),
                around(MediaTopics.findBroader(code == null ? "" : code).stream()
                        .toList()),
                around(code == null ? List.of() : MediaTopics.narrower(code)),
                found.size() > cards.size() ? earlier(topic, cards.getLast()) : null);
    }

    private List<SiteView.Link> around(Collection<String> codes) {
        return codes.isEmpty()
                ? List.of()
                : snapshot.linkedTopics(codes).stream().map(links::link).toList();
    }

    private static String earlier(Topic topic, Card last) {
        return TopicLinks.address(topic.slug()) + "?before=" + Cursor.at(last).text();
    }

    private static String kind(Topic topic) {
        return switch (topic.kind()) {
            case SUBJECT -> "Topic";
            case PERSON -> "Person";
            case ORGANISATION -> "Organisation";
            case PLACE -> "Place";
            case SUPPLIER -> "Source";
            case WRITER -> "Writer";
        };
    }
}
