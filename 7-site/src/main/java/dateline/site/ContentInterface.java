package dateline.site;

import dateline.archive.Archive;
import dateline.archive.Article;
import dateline.archive.Lookup;
import dateline.archive.Notice;
import dateline.media.Media;
import dateline.pages.Rendered;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.ObjectMapper;

/// The content interface: stories as ninjs 3.1, for programs.
final class ContentInterface {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern ID = Pattern.compile("[0-9a-z]{9}");

    private final Archive archive;
    private final NinjsWriter writer;

    ContentInterface(Archive archive, Media media, SiteSettings settings) {
        this.archive = archive;
        this.writer = new NinjsWriter(media, settings);
    }

    /// @throws Fault where there is no such story
    Rendered story(String id) {
        return switch (archive.lookup(id)) {
            case Lookup.Shown(Article article) ->
                json(200, writer.item(article, archive.twins(id)), Tags.of(List.of(article)));
            case Lookup.Moved(Article article) -> throw new Fault.Moved("/api/stories/" + article.id());
            case Lookup.Killed killed -> throw new Fault.StoryKilled();
            case Lookup.Expired expired -> throw new Fault.StoryExpired();
            case Lookup.Unknown unknown -> throw new Fault.NotHere();
        };
    }

    /// @throws Fault.BadRequest where there is no such section, or no such story to begin before
    Rendered list(StoriesQuery query) {
        String section = section(query.section());
        List<Article> articles = articles(section, query.before(), query.limit() + 1);
        List<Article> page = articles.stream().limit(query.limit()).toList();
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("items", page.stream().map(writer::item).toList());
        if (articles.size() > query.limit()) {
            String where = section == null ? "" : "section=" + section + "&";
            String before = Cursor.at(page.getLast()).text();
            body.put("next", Route.API_STORIES + "?" + where + "before=" + before + "&limit=" + query.limit());
        }
        Set<String> shows = Tags.of(page);
        shows.add(section == null ? Tags.EVERYTHING_NEW : Tags.section(section));
        return json(200, body, shows);
    }

    /// What became of stories, in the order of their last changes: what a program that took stories has to do.
    Rendered changes(ChangesQuery query) {
        List<Notice> notices = archive.notices(query.after(), query.limit());
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("changes", notices.stream().map(this::change).toList());
        if (!notices.isEmpty()) {
            long after = notices.getLast().change();
            body.put("next", Route.API_CHANGES + "?after=" + after + "&limit=" + query.limit());
        }
        return json(200, body, Set.of(Tags.EVERYTHING_NEW));
    }

    private Map<String, Object> change(Notice notice) {
        Map<String, Object> change = new LinkedHashMap<>();
        change.put("change", notice.change());
        change.put("at", notice.at().truncatedTo(ChronoUnit.SECONDS).toString());
        change.put("id", notice.id());
        if (!notice.formerly().isEmpty()) {
            change.put("formerly", notice.formerly());
        }
        change.put(
                "item",
                notice.now() instanceof Lookup.Shown(Article article)
                        ? writer.item(article)
                        : writer.gone(notice.id(), notice.at(), notice.now() instanceof Lookup.Killed));
        return change;
    }

    /// RFC 9457.
    Rendered problem(int status, String detail) {
        byte[] body = JSON.writeValueAsBytes(new TreeMap<>(Map.of("status", status, "detail", detail)));
        return new Rendered(status, "application/problem+json", body, Set.of(), Map.of());
    }

    private List<Article> articles(@Nullable String section, @Nullable String before, int limit) {
        if (before == null) {
            return section == null ? archive.newest(limit) : archive.newest(section, limit);
        }
        Cursor cursor = ID.matcher(before).matches() ? cursorAt(before) : Cursor.of(before);
        return archive.before(section, cursor.published(), cursor.id(), limit);
    }

    private Cursor cursorAt(String id) {
        return switch (archive.lookup(id)) {
            case Lookup.Shown(Article article) -> Cursor.at(article);
            case Lookup.Moved(Article article) -> Cursor.at(article);
            case Lookup.Killed killed ->
                throw new Fault.BadRequest("The story in \"before\" was withdrawn. Begin again without it.");
            case Lookup.Expired expired ->
                throw new Fault.BadRequest("The licence of the story in \"before\" has ended. Begin again without it.");
            case Lookup.Unknown unknown -> throw new Fault.BadRequest("There is no such story as \"before\" names.");
        };
    }

    private @Nullable String section(@Nullable String key) {
        if (key != null
                && archive.sections().stream()
                        .noneMatch(section -> section.key().equals(key))) {
            throw new Fault.BadRequest("There is no such section. The sections are "
                    + String.join(
                            ", ", archive.sections().stream().map(s -> s.key()).toList()) + ".");
        }
        return key;
    }

    private static Rendered json(int status, Map<String, Object> body, Set<String> shows) {
        return new Rendered(status, "application/json", JSON.writeValueAsBytes(body), shows, Map.of());
    }
}
