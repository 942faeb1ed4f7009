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
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/// Finds the answer to a request: routes it, and turns faults into HTTP, both in this one place.
final class Answers {
    private static final String ROBOTS = "User-agent: *\nDisallow: /wire/\n";

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

    /// @param route what the path and the query mean
    /// @param path as sent
    /// @param query as sent, without its question mark
    Answer answer(Route route, String path, String query) {
        try {
            return find(route, path, query);
        } catch (Fault fault) {
            return explain(fault instanceof Fault.NotHere ? movedIn(path, fault) : fault, path.startsWith("/api/"));
        }
    }

    private Answer find(Route route, String path, String query) {
        return switch (route) {
            case Route.Front front -> page(front, renderer::front);
            case Route.Numbered(String number) -> numbered(number);
            case Route.SectionList(String key) -> page(route, () -> renderer.section(key));
            case Route.Day(var day) -> page(route, () -> renderer.day(day));
            case Route.Story story -> page(story, () -> renderer.article(story));
            case Route.Part(var story) -> page(route, () -> renderer.next(story));
            case Route.History(var story) -> page(route, () -> renderer.history(story));
            case Route.PictureFile picture -> picture(picture);
            case Route.Asset(String name) -> page(route, () -> assets.find(name).orElseThrow(Fault.NotHere::new));
            case Route.Feed(var section) -> page(route, () -> feeds.feed(section));
            case Route.ApiChanges(var asked) -> page(route, () -> api.changes(asked));
            case Route.ApiList(var asked) -> page(route, () -> api.list(asked));
            case Route.ApiStory(String id) -> page(route, () -> api.story(id));
            case Route.Robots robots -> page(robots, Answers::robots);
            case Route.Malformed(String detail) -> throw new Fault.BadRequest(detail);
            case Route.Unknown unknown -> elsewhere(path, query);
        };
    }

    private static Rendered robots() {
        return new Rendered(200, "text/plain; charset=utf-8", ROBOTS.getBytes(UTF_8), Set.of(), Map.of());
    }

    /// A number that means no story leads to the front, as in WordPress.
    private Answer numbered(String number) {
        Fault none = new Fault.NotHere();
        Fault fault = movedIn("/?p=" + number, none);
        if (fault == none) {
            return page(new Route.Front(), renderer::front);
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

    private Answer page(Route route, Supplier<Rendered> render) {
        String key = route.pageKey();
        return key == null ? new Answer.Passing(pages.passing(render)) : new Answer.Kept(pages.page(key, render));
    }

    /// A picture is given only while readers may see a story that shows it.
    private Answer picture(Route.PictureFile picture) {
        RenditionFormat format = picture.extension().equals("webp") ? RenditionFormat.WEBP : RenditionFormat.JPEG;
        Optional<Path> found = archive.shows(picture.sha256())
                ? media.rendition(picture.sha256(), picture.width(), format)
                : Optional.empty();
        Path file = found.orElseThrow(Fault.NotHere::new);
        String etag = '"' + picture.sha256().substring(0, 24) + '-' + picture.width() + '-' + picture.extension() + '"';
        return new Answer.PictureFile(file, format.mimeType(), etag, length(file));
    }

    private static long length(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) { // deleted meanwhile
            throw new Fault.NotHere();
        }
    }

    private Answer explain(Fault fault, boolean forPrograms) {
        return switch (fault) {
            case Fault.Moved moved -> new Answer.Redirect(moved.address());
            case Fault.NotHere notHere ->
                forPrograms
                        ? problem(404, "There is no such story.")
                        : message(
                                "404",
                                404,
                                "Not found",
                                "There is no page at this address. It may be mistyped or out of date.");
            case Fault.StoryKilled killed ->
                forPrograms
                        ? problem(410, "The story was withdrawn.")
                        : message(
                                "410 killed", 410, "Withdrawn", "This story was withdrawn and is no longer available.");
            case Fault.StoryExpired expired ->
                forPrograms
                        ? problem(410, "The right to show the story has ended.")
                        : message(
                                "410 expired",
                                410,
                                "No longer available",
                                "We may no longer show this story: our licence for it has ended.");
            case Fault.BadRequest bad -> problem(400, bad.detail());
        };
    }

    /// Kept once for all addresses that have the same message.
    ///
    /// @param name for the key, which no address can be: it has a blank
    private Answer message(String name, int status, String heading, String words) {
        return new Answer.Kept(pages.page("message " + name, () -> renderer.message(status, heading, words)));
    }

    private Answer problem(int status, String detail) {
        return new Answer.Passing(pages.passing(() -> api.problem(status, detail)));
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
        if (tidy.equals(path) || Route.of(tidy, query) instanceof Route.Unknown) {
            throw new Fault.NotHere();
        }
        return new Answer.Redirect(uri(tidy, query));
    }

    private static String uri(String path, String query) {
        return query.isEmpty() ? path : path + '?' + query;
    }
}
