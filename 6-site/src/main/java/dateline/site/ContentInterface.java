package dateline.site;

import dateline.archive.Article;
import dateline.archive.Card;
import dateline.archive.ChangeFeedEntry;
import dateline.archive.Lookup;
import dateline.archive.Topic;
import dateline.site.ShownThread.Shown;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.ObjectMapper;

/// The content API: stories as ninjs 3.1, for programs.
final class ContentInterface {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern ID = Pattern.compile("[0-9a-z]{9}");

    private final NinjsWriter writer;

    ContentInterface(SiteSettings settings) {
        this.writer = new NinjsWriter(settings);
    }

    /// @throws HttpFault if there is no such story
    Document story(SiteSnapshot snapshot, String id) {
        Article article = shown(snapshot, id, "");
        return json(writer.item(snapshot, article, snapshot.nearDuplicates(article)));
    }

    /// Returns the story of a request.
    ///
    /// @param rest of the path, behind the story's id
    /// @throws HttpFault if there is no such story
    static Article shown(SiteSnapshot snapshot, String id, String rest) {
        return switch (snapshot.lookup(id)) {
            case Lookup.Shown(Article article) -> article;
            case Lookup.Moved(Article article) ->
                throw new HttpFault.Moved(Route.API_STORIES + '/' + article.id() + rest);
            case Lookup.Killed killed -> throw new HttpFault.StoryKilled();
            case Lookup.Expired expired -> throw new HttpFault.StoryExpired();
            case Lookup.Unknown unknown -> throw new HttpFault.NotHere(HttpFault.Missing.STORY);
        };
    }

    /// @throws HttpFault.NotHere if the topic does not exist
    /// @throws HttpFault.BadRequest if there is no such section, or the story in `before` does not exist
    Document list(SiteSnapshot snapshot, StoriesQuery query) {
        String section = section(snapshot, query.section());
        String slug = query.topic();
        Topic topic = slug == null
                ? null
                : snapshot.findTopic(slug).orElseThrow(() -> new HttpFault.NotHere(HttpFault.Missing.TOPIC));
        List<Card> cards = cards(snapshot, section, topic, query);
        Bounded<Card> page = new Bounded<>(cards.stream().limit(query.limit()).toList(), card -> item(snapshot, card));
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("items", page.items());
        if (cards.size() > page.taken().size()) {
            String before = Cursor.at(page.taken().getLast()).text();
            body.put("next", Route.API_STORIES + "?before=" + before + "&limit=" + query.limit() + query.where());
        }
        return json(body);
    }

    /// Returns the stories of a thread, newest first.
    ///
    /// @param id of one of its stories
    /// @throws HttpFault.Moved if the thread has the id of another story
    /// @throws HttpFault.NotHere if there is no such thread
    Document thread(SiteSnapshot snapshot, String id) {
        ShownThread thread = ShownThread.at(Route.API_THREADS, snapshot, id);
        List<Card> cards = thread.stories().stream().map(Shown::card).toList();
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("id", thread.id());
        body.put("items", new Bounded<>(cards, card -> item(snapshot, card)).items());
        return json(body);
    }

    /// Lists the changes of stories, in the order of their latest changes.
    Document changes(SiteSnapshot snapshot, ChangesQuery query) {
        Bounded<ChangeFeedEntry> page =
                new Bounded<>(snapshot.notices(query.after(), query.limit()), notice -> change(snapshot, notice));
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("changes", page.items());
        if (!page.taken().isEmpty()) {
            long after = page.taken().getLast().change();
            body.put("next", Route.API_CHANGES + "?after=" + after + "&limit=" + query.limit());
        }
        return json(body);
    }

    /// Returns no item for a story that is listed but cannot be read as a whole.
    private Bounded.Item item(SiteSnapshot snapshot, Card card) {
        return snapshot.lookup(card.id()) instanceof Lookup.Shown(Article article)
                ? Bounded.Item.of(writer.item(snapshot, article), article)
                : Bounded.Item.NONE;
    }

    private Bounded.Item change(SiteSnapshot snapshot, ChangeFeedEntry notice) {
        Lookup now = snapshot.lookup(notice.id());
        Map<String, Object> change = new LinkedHashMap<>();
        change.put("change", notice.change());
        change.put("at", notice.at().truncatedTo(ChronoUnit.SECONDS).toString());
        change.put("id", notice.id());
        if (!notice.formerly().isEmpty()) {
            change.put("formerly", notice.formerly());
        }
        change.put(
                "item",
                now instanceof Lookup.Shown(Article article)
                        ? writer.item(snapshot, article)
                        : writer.gone(notice.id(), notice.at(), now instanceof Lookup.Killed));
        return now instanceof Lookup.Shown(Article article)
                ? Bounded.Item.of(change, article)
                : new Bounded.Item(change, 0);
    }

    /// Returns a fault as problem details (RFC 9457).
    Document problem(int status, String detail) {
        byte[] body = JSON.writeValueAsBytes(new TreeMap<>(Map.of("status", status, "detail", detail)));
        return new Document(status, "application/problem+json", body, Map.of());
    }

    private static List<Card> cards(
            SiteSnapshot snapshot, @Nullable String section, @Nullable Topic topic, StoriesQuery query) {
        int limit = query.limit() + 1;
        String before = query.before();
        if (before == null) {
            return topic == null ? snapshot.newest(section, limit) : snapshot.newestOf(topic, limit);
        }
        Cursor cursor = ID.matcher(before).matches() ? cursorAt(snapshot, before) : Cursor.of(before);
        return topic == null
                ? snapshot.before(section, cursor.published(), cursor.id(), limit)
                : snapshot.olderOf(topic, cursor, limit);
    }

    private static Cursor cursorAt(SiteSnapshot snapshot, String id) {
        return switch (snapshot.lookup(id)) {
            case Lookup.Shown(Article article) -> Cursor.at(article);
            case Lookup.Moved(Article article) -> Cursor.at(article);
            case Lookup.Killed killed ->
                throw new HttpFault.BadRequest("The story in \"before\" was withdrawn. Begin again without it.");
            case Lookup.Expired expired ->
                throw new HttpFault.BadRequest(
                        "The licence of the story in \"before\" has ended. Begin again without it.");
            case Lookup.Unknown unknown ->
                throw new HttpFault.BadRequest("The story that \"before\" names does not exist.");
        };
    }

    private static @Nullable String section(SiteSnapshot snapshot, @Nullable String key) {
        if (key != null
                && snapshot.sections().stream()
                        .noneMatch(section -> section.key().equals(key))) {
            throw new HttpFault.BadRequest("There is no such section. The sections are "
                    + String.join(
                            ", ", snapshot.sections().stream().map(s -> s.key()).toList()) + ".");
        }
        return key;
    }

    private static Document json(Map<String, Object> body) {
        return new Document(200, "application/json", JSON.writeValueAsBytes(body), Map.of());
    }
}
