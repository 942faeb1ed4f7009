package dateline.site;

import dateline.archive.Archive;
import dateline.archive.Article;
import dateline.archive.Lookup;
import dateline.archive.Snapshot;
import dateline.media.Media;
import dateline.media.RenditionFormat;
import dateline.pages.Pages;
import dateline.pages.Rendered;
import dateline.search.find.Search;
import dateline.search.related.Related;
import dateline.search.threads.Threads;
import dateline.site.HttpFault.Missing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Finds the answer to a request. It does the routing and turns faults into HTTP; nothing else does either.
final class Answers {
    private final Archive archive;
    private final Related related;
    private final Threads threads;
    private final Search search;
    private final Media media;
    private final Pages pages;
    private final InstantSource clock;
    private final Assets assets = new Assets();
    private final Renderer renderer;
    private final Feeds feeds;
    private final ContentInterface api;
    private final ContentRelated apiRelated;
    private final ContentSearch apiSearch;
    private final ApiDescription apiDescription;
    private final SearchDocuments searchDocuments;
    private final SiteMap siteMap;

    Answers(
            Archive archive,
            Related related,
            Threads threads,
            Search search,
            Media media,
            Pages pages,
            SiteSettings settings,
            InstantSource clock) {
        this.archive = archive;
        this.related = related;
        this.threads = threads;
        this.search = search;
        this.media = media;
        this.pages = pages;
        this.clock = clock;
        this.renderer = new Renderer(archive.sections(), archive.zone(), settings, assets);
        this.feeds = new Feeds(settings);
        this.api = new ContentInterface(settings);
        this.apiRelated = new ContentRelated(settings);
        this.apiSearch = new ContentSearch(settings);
        this.apiDescription = new ApiDescription(settings);
        this.searchDocuments = new SearchDocuments(settings);
        this.siteMap = new SiteMap(settings);
    }

    /// Finds the answer to a request.
    ///
    /// @param route the meaning of the path and the query
    /// @param path as sent
    /// @param query as sent, without its question mark
    Answer answer(Route route, String path, String query) {
        try {
            return find(route, path, query);
        } catch (HttpFault fault) {
            return explain(
                    fault instanceof HttpFault.NotHere ? movedIn(path, fault) : fault, path.startsWith(Route.API));
        }
    }

    private Answer find(Route route, String path, String query) {
        return switch (route) {
            case Route.Front front -> page(front, renderer::front);
            case Route.Numbered(String number) -> numbered(number);
            case Route.SectionList(String key) -> page(route, now -> renderer.section(now, key));
            case Route.Day(var day) -> page(route, now -> renderer.day(now, day));
            case Route.SectionDay sectionDay -> page(route, now -> renderer.sectionDay(now, sectionDay));
            case Route.TopicPage topic -> page(topic, now -> renderer.topic(now, topic));
            case Route.ThreadPage(String id) -> page(route, now -> renderer.thread(now, id));
            case Route.TopicFeed(String slug) -> page(route, now -> feeds.topic(now, slug));
            case Route.Story story -> leadingOn(story, story.id(), (now, list) -> renderer.article(now, story, list));
            case Route.History(var story) -> page(route, now -> renderer.history(now, story));
            case Route.PictureFile picture -> picture(picture);
            case Route.Asset(String name) -> fixed(route, assets.find(name).orElseThrow(Answers::noPage));
            case Route.Feed(var section) -> page(route, now -> feeds.feed(now, section));
            case Route.ApiChanges(var asked) -> page(route, now -> api.changes(now, asked));
            case Route.ApiList(var asked) -> page(route, now -> api.list(now, asked));
            case Route.ApiStory(String id) -> page(route, now -> api.story(now, id));
            case Route.ApiThread(String id) -> page(route, now -> api.thread(now, id));
            case Route.ApiRelated(String id) -> leadingOn(route, id, (now, list) -> apiRelated.related(now, id, list));
            case Route.SearchPage(var asked) -> page(route, now -> renderer.search(now, asked));
            case Route.SearchFeed(var asked) -> page(route, now -> feeds.search(now, asked));
            case Route.Suggestions(var text) -> page(route, now -> searchDocuments.suggestions(now, text));
            case Route.OpenSearch description -> fixed(route, searchDocuments.description());
            case Route.ApiSearch(var asked) -> page(route, now -> apiSearch.search(now, asked));
            case Route.ApiDescription description -> fixed(route, apiDescription.document());
            case Route.Robots robots -> fixed(robots, siteMap.robots());
            case Route.SiteMapIndex index -> page(index, siteMap::index);
            case Route.SiteMapPart(long number) -> page(route, now -> siteMap.part(now, number));
            case Route.SiteMapThreads threadsOfMap -> page(threadsOfMap, siteMap::threads);
            case Route.Malformed(String detail) -> throw new HttpFault.BadRequest(detail);
            case Route.Unknown unknown -> elsewhere(path, query);
        };
    }

    /// Answers a request for a story number. A number without a story leads to the front page, as in WordPress.
    private Answer numbered(String number) {
        HttpFault none = noPage();
        HttpFault fault = movedIn("/?p=" + number, none);
        if (fault == none) {
            return page(new Route.Front(), renderer::front);
        }
        throw fault;
    }

    /// Returns the fault for a path that is unknown here. It may be the former address of a story, on the site
    /// that moved in here.
    private HttpFault movedIn(String path, HttpFault otherwise) {
        return switch (archive.read(snapshot -> snapshot.lookupFormerAddress(path))) {
            case Lookup.Shown(Article article) -> new HttpFault.Moved(article.address());
            case Lookup.Moved(Article article) -> new HttpFault.Moved(article.address());
            case Lookup.Killed killed -> new HttpFault.StoryKilled();
            case Lookup.Expired expired -> new HttpFault.StoryExpired();
            case Lookup.Unknown unknown -> otherwise;
        };
    }

    private Answer page(Route route, Function<SiteSnapshot, Document> render) {
        String key = route.pageKey();
        return key == null
                ? new Answer.Passing(pages.passing(() -> render(render)))
                : new Answer.Kept(pages.page(key, () -> render(render)));
    }

    /// Answers with a page that shows the Recommended Articles of a story.
    private Answer leadingOn(Route route, String story, BiFunction<SiteSnapshot, RecommendedList, Document> render) {
        return new Answer.Kept(
                pages.page(Objects.requireNonNull(route.pageKey()), () -> renderLeadingOn(story, render)));
    }

    /// Renders from the kept list of a story. If no list is kept, makes it from the snapshot of the page.
    private Rendered renderLeadingOn(String story, BiFunction<SiteSnapshot, RecommendedList, Document> render) {
        AtomicReference<@Nullable Rendered> withList = new AtomicReference<>();
        RecommendedList list;
        try {
            list = RecommendedList.of(pages.page(
                    RecommendedList.key(story),
                    () -> archive.read(stories -> {
                        Rendered made = render(stories, now -> RecommendedList.document(now, story));
                        withList.set(render(stories, now -> render.apply(now, RecommendedList.of(made))));
                        return made;
                    })));
        } catch (HttpFault.NotHere notHere) {
            list = RecommendedList.EMPTY; // the page says why the story is not shown
        }
        RecommendedList kept = list;
        Rendered page = withList.get();
        return page == null ? render(now -> render.apply(now, kept)) : page;
    }

    /// Renders from one snapshot, in one read transaction.
    private Rendered render(Function<SiteSnapshot, Document> render) {
        return archive.read(stories -> render(stories, render));
    }

    private Rendered render(Snapshot stories, Function<SiteSnapshot, Document> render) {
        SiteSnapshot snapshot = new SiteSnapshot(stories, related, threads, search, media, clock.instant());
        Document document = render.apply(snapshot);
        return document.of(snapshot.facts(), snapshot.clock().until());
    }

    private Answer fixed(Route route, Document document) {
        return new Answer.Kept(pages.page(Objects.requireNonNull(route.pageKey()), document::ofNothing));
    }

    /// Returns a picture, but only while readers may see a story that shows it.
    private Answer picture(Route.PictureFile picture) {
        RenditionFormat format = picture.extension().equals("webp") ? RenditionFormat.WEBP : RenditionFormat.JPEG;
        Optional<Path> found = archive.<Boolean>read(snapshot -> snapshot.shows(picture.sha256()))
                ? media.rendition(picture.sha256(), picture.width(), format)
                : Optional.empty();
        Path file = found.orElseThrow(Answers::noPage);
        String etag = '"' + picture.sha256().substring(0, 24) + '-' + picture.width() + '-' + picture.extension() + '"';
        return new Answer.PictureFile(file, format.mimeType(), etag, length(file));
    }

    private static long length(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) { // deleted meanwhile
            throw noPage();
        }
    }

    private Answer explain(HttpFault fault, boolean forPrograms) {
        return switch (fault) {
            case HttpFault.Moved moved -> new Answer.Redirect(moved.address());
            case HttpFault.NotHere notHere ->
                forPrograms
                        ? problem(404, notHere.detail())
                        : message("404 " + notHere.detail(), 404, "Not found", notHere.detail());
            case HttpFault.StoryKilled killed ->
                forPrograms
                        ? problem(410, "The story was withdrawn.")
                        : message(
                                "410 killed", 410, "Withdrawn", "This story was withdrawn and is no longer available.");
            case HttpFault.StoryExpired expired ->
                forPrograms
                        ? problem(410, "The right to show the story has ended.")
                        : message(
                                "410 expired",
                                410,
                                "No longer available",
                                "We may no longer show this story: our licence for it has ended.");
            case HttpFault.BadRequest bad ->
                forPrograms
                        ? problem(400, bad.detail())
                        : message("400 " + bad.detail(), 400, "We cannot answer this", bad.detail());
        };
    }

    /// Returns a page with a message. It is kept once for all addresses that have the same message.
    ///
    /// @param name part of the page's key. The key has a space, so it never equals an address.
    private Answer message(String name, int status, String heading, String words) {
        return new Answer.Kept(
                pages.page("message " + name, () -> render(now -> renderer.message(now, status, heading, words))));
    }

    private Answer problem(int status, String detail) {
        return new Answer.Passing(
                pages.passing(() -> api.problem(status, detail).ofNothing()));
    }

    private Answer elsewhere(String path, String query) {
        HttpFault none = path.startsWith(Route.API) ? new HttpFault.NotHere(Missing.ENDPOINT) : noPage();
        HttpFault fault = movedIn(path, none);
        if (fault != none) {
            throw fault;
        }
        return tidied(path, query, none);
    }

    /// Redirects to the tidied address if only the spelling of an address is wrong.
    private static Answer tidied(String path, String query, HttpFault otherwise) {
        String tidy = TidyPath.of(path);
        if (tidy.equals(path) || Route.of(tidy, query) instanceof Route.Unknown) {
            throw otherwise;
        }
        return new Answer.Redirect(uri(tidy, query));
    }

    private static HttpFault noPage() {
        return new HttpFault.NotHere(Missing.PAGE);
    }

    private static String uri(String path, String query) {
        return query.isEmpty() ? path : path + '?' + query;
    }
}
