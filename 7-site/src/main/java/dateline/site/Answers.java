package dateline.site;

import static java.nio.charset.StandardCharsets.UTF_8;

import dateline.archive.Archive;
import dateline.archive.Article;
import dateline.archive.Lookup;
import dateline.media.Media;
import dateline.media.RenditionFormat;
import dateline.pages.Pages;
import dateline.pages.Rendered;
import dateline.related.Related;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Finds the answer to a request: routes it, and turns faults into HTTP, both in this one place.
final class Answers {
    private static final Logger LOG = LoggerFactory.getLogger(Answers.class);
    private static final String ROBOTS = "User-agent: *\nDisallow: /wire/\n";

    private static final Pattern NUMBERED = Pattern.compile("(?:^|&)p=(\\d{1,18})(?:&|$)");

    private final Archive archive;
    private final Media media;
    private final Pages pages;
    private final Assets assets = new Assets();
    private final Renderer renderer;
    private final Feeds feeds;
    private final ContentInterface api;

    Answers(Archive archive, Related related, Media media, Pages pages, SiteSettings settings) {
        this.archive = archive;
        this.media = media;
        this.pages = pages;
        this.renderer = new Renderer(archive, related, media, settings, assets);
        this.feeds = new Feeds(archive, settings);
        this.api = new ContentInterface(archive, media, settings);
    }

    /// @param path as sent; null where the request has none
    /// @param query as sent, without its question mark
    Answer answer(@Nullable String path, @Nullable String query) {
        String asked = path == null ? "" : path;
        boolean forPrograms = asked.startsWith("/api/");
        try {
            return find(asked, query == null ? "" : query);
        } catch (Fault fault) {
            return explain(fault instanceof Fault.NotHere ? movedIn(asked, fault) : fault, forPrograms);
        } catch (RuntimeException e) {
            LOG.error("{} could not be answered", asked, e);
            return new Answer.Failed();
        }
    }

    private Answer find(String path, String query) {
        return switch (Route.of(path)) {
            case Route.Front() when NUMBERED.matcher(query).find() -> numbered(path, query);
            case Route.Front() -> page("/", renderer::front);
            case Route.SectionList(String key) -> page("/" + key, () -> renderer.section(key));
            case Route.Day(var day) -> page(Times.address(day), () -> renderer.day(day));
            case Route.Story story
            when query.equals("part=article") -> page(path + "?part=article", () -> renderer.next(story));
            case Route.Story story -> page(path, () -> renderer.article(story));
            case Route.History(var story) -> page(path, () -> renderer.history(story));
            case Route.PictureFile picture -> picture(picture);
            case Route.Asset(String name) -> page(path, () -> assets.find(name).orElseThrow(Fault.NotHere::new));
            case Route.Feed(var section) -> page(path, () -> feeds.feed(section));
            case Route.ApiChanges() -> page(uri(path, query), () -> api.changes(query));
            case Route.ApiList() -> page(uri(path, query), () -> api.list(query));
            case Route.ApiStory(String id) -> page(path, () -> api.story(id));
            case Route.Robots() ->
                page(
                        path,
                        () -> new Rendered(
                                200, "text/plain; charset=utf-8", ROBOTS.getBytes(UTF_8), Set.of(), Map.of()));
            case Route.Unknown() -> elsewhere(path, query);
        };
    }

    /// WordPress names a story by its number too: `/?p=12`. A number that means none leads to the front, as there.
    private Answer numbered(String path, String query) {
        Matcher number = NUMBERED.matcher(query);
        Fault none = new Fault.NotHere();
        Fault fault = number.find() ? movedIn(path + "?p=" + number.group(1), none) : none;
        if (fault == none) {
            return page("/", renderer::front);
        }
        throw fault;
    }

    /// What is not here may have had its address on the site that moved in here.
    private Fault movedIn(String path, Fault otherwise) {
        return switch (archive.formerly(path)) {
            case Lookup.Shown(Article article) -> new Fault.Moved(article.address());
            case Lookup.Moved(Article article) -> new Fault.Moved(article.address());
            case Lookup.Killed killed -> new Fault.StoryKilled();
            case Lookup.Expired expired -> new Fault.StoryExpired();
            case Lookup.Unknown unknown -> otherwise;
        };
    }

    private Answer page(String key, Supplier<Rendered> render) {
        return new Answer.Kept(pages.page(key, render));
    }

    /// A picture is given only while readers may see a story that shows it.
    private Answer picture(Route.PictureFile picture) {
        RenditionFormat format = picture.extension().equals("webp") ? RenditionFormat.WEBP : RenditionFormat.JPEG;
        Optional<Path> file = archive.shows(picture.sha256())
                ? media.rendition(picture.sha256(), picture.width(), format)
                : Optional.empty();
        String etag = '"' + picture.sha256().substring(0, 24) + '-' + picture.width() + '-' + picture.extension() + '"';
        return new Answer.PictureFile(file.orElseThrow(Fault.NotHere::new), format.mimeType(), etag);
    }

    private Answer explain(Fault fault, boolean forPrograms) {
        return switch (fault) {
            case Fault.Moved moved -> new Answer.Redirect(moved.address());
            case Fault.NotHere notHere ->
                forPrograms
                        ? problem(404, "There is no such story.")
                        : page("404", () -> renderer.message(404, "Not found", "There is no page at this address."));
            case Fault.StoryKilled killed ->
                forPrograms
                        ? problem(410, "The story was withdrawn.")
                        : page(
                                "410",
                                () -> renderer.message(
                                        410,
                                        "Withdrawn",
                                        "This story was withdrawn by its source and is no longer available."));
            case Fault.StoryExpired expired ->
                forPrograms
                        ? problem(410, "The right to show the story has ended.")
                        : page(
                                "410 expired",
                                () -> renderer.message(
                                        410,
                                        "No longer available",
                                        "We may no longer show this story: our licence for it has ended."));
            case Fault.BadRequest bad -> problem(400, bad.detail());
        };
    }

    private Answer problem(int status, String detail) {
        return page("problem " + status + detail, () -> api.problem(status, detail));
    }

    private Answer elsewhere(String path, String query) {
        Fault none = new Fault.NotHere();
        Fault fault = movedIn(path, none);
        if (fault != none) {
            throw fault;
        }
        return tidied(path, query);
    }

    /// An address that only its spelling keeps from what it means leads there.
    private static Answer tidied(String path, String query) {
        String tidy = Route.tidied(path);
        if (tidy.equals(path) || Route.of(tidy) instanceof Route.Unknown) {
            throw new Fault.NotHere();
        }
        return new Answer.Redirect(uri(tidy, query));
    }

    private static String uri(String path, String query) {
        return query.isEmpty() ? path : path + '?' + query;
    }
}
