package dateline.site;

import dateline.archive.Card;
import dateline.archive.Topic;
import dateline.site.view.SiteView;
import dateline.site.view.TopicView;
import dateline.story.MediaTopics;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
                code == null ? List.of() : path(MediaTopics.path(code)),
                code == null ? List.of() : narrower(MediaTopics.narrower(code)),
                found.size() > cards.size() ? earlier(topic, cards.getLast()) : null);
    }

    /// Returns the steps of a path. A topic with too few stories for a link is a step too.
    private List<TopicView.Step> path(List<String> codes) {
        Map<String, String> addresses = new HashMap<>();
        for (Topic topic : linked(codes)) {
            addresses.put(String.valueOf(topic.code()), TopicLinks.address(topic.slug()));
        }
        return codes.stream()
                .flatMap(code ->
                        links.findName(code).stream().map(name -> new TopicView.Step(name, addresses.get(code))))
                .toList();
    }

    private List<SiteView.Link> narrower(List<String> codes) {
        return linked(codes).stream().map(links::link).toList();
    }

    private List<Topic> linked(List<String> codes) {
        return codes.isEmpty() ? List.of() : snapshot.linkedTopics(codes);
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
