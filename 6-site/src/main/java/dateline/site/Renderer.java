package dateline.site;

import dateline.archive.Article;
import dateline.archive.Card;
import dateline.archive.Lookup;
import dateline.archive.PublicVersion;
import dateline.archive.Section;
import dateline.archive.Topic;
import dateline.site.view.ArticleView;
import dateline.site.view.CardView;
import dateline.site.view.DayView;
import dateline.site.view.PageView;
import dateline.site.view.PictureView;
import dateline.site.view.SearchView;
import dateline.site.view.SectionDayView;
import dateline.site.view.SectionView;
import dateline.site.view.SiteView;
import dateline.site.view.ThreadView;
import dateline.site.view.TopicView;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Renders the site's pages from a snapshot.
final class Renderer {
    private static final int SECTION_STORIES = 30;
    private static final int LATEST_ON_ERRORS = 5;

    private final Templates templates;
    private final SiteTimes times;
    private final SmartQuotes quotes;
    private final SiteView site;

    /// @param zone the site's time zone
    Renderer(List<Section> sections, ZoneId zone, SiteSettings settings, Assets assets) {
        this.templates = new Templates(settings.templates());
        this.times = new SiteTimes(zone, settings.language(), settings.dates());
        this.quotes = new SmartQuotes(settings.smartQuotes(), settings.language());
        this.site = new SiteView(
                settings.title(),
                settings.language(),
                Direction.of(settings.language()),
                settings.address(),
                sections.stream()
                        .map(section -> new SiteView.Link(section.title(), "/" + section.key()))
                        .toList(),
                assets.style(),
                assets.script());
    }

    /// @throws HttpFault if the path is not the story's address, or there is no such story
    Document article(SiteSnapshot snapshot, Route.Story route, RecommendedList recommended) {
        Article article = shown(snapshot, route);
        Optional<Article> next = snapshot.findNext(article);
        Card listed = snapshot.listed(article);
        Views views = views(snapshot);
        ArticleView view = views.article(article, history(snapshot, article));
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("page", articlePage(article, listed, view));
        parameters.put("article", view);
        parameters.put(
                "next", next.map(n -> views.article(n, history(snapshot, n))).orElse(null));
        parameters.put(
                "onward",
                next.flatMap(n -> snapshot.findNext(snapshot.listed(n)))
                        .map(views::card)
                        .orElse(null));
        parameters.put("recommended", views.recommended(snapshot.recommended(article, recommended)));
        return templates.render("articlePage", parameters, 200);
    }

    /// @throws HttpFault as [#article], or if there is no history to show
    Document history(SiteSnapshot snapshot, Route.Story route) {
        Article article = shown(snapshot, route);
        List<PublicVersion> editions = snapshot.history(article);
        if (editions.isEmpty()) {
            throw new HttpFault.NotHere(HttpFault.Missing.VERSIONS);
        }
        PageView page = page(
                "Versions: " + article.headline(),
                null,
                article.address() + Route.HISTORY,
                views(snapshot).section(article.section()).title());
        return templates.unindexed(
                "history", Map.of("page", page, "history", new HistoryPage(times).view(article, editions)));
    }

    Document front(SiteSnapshot snapshot) {
        PageView page = new PageView(site, site.title(), "The latest from " + site.title() + ".", "/", null, null);
        FrontPage front = new FrontPage(snapshot, views(snapshot), times);
        return templates.render("front", Map.of("page", page, "front", front.view()), 200);
    }

    Document section(SiteSnapshot snapshot, String key) {
        if (snapshot.sections().stream().noneMatch(section -> section.key().equals(key))) {
            throw new HttpFault.NotHere(HttpFault.Missing.PAGE);
        }
        Views views = views(snapshot);
        List<Card> cards = snapshot.newest(key, SECTION_STORIES);
        SiteView.Link section = views.section(key);
        SiteView.Link earlier =
                cards.isEmpty() ? null : earlier(key, times.day(cards.getLast().published()));
        SectionView list = new SectionView(section.title(), Feeds.address(key), views.cards(cards), earlier);
        String description = "The latest in " + section.title() + " from " + site.title() + ".";
        PageView page = page(section.title(), description, section.address(), section.title());
        return templates.render("section", Map.of("page", page, "list", list), 200);
    }

    private SiteView.Link earlier(String section, LocalDate day) {
        return new SiteView.Link(times.text(day), SectionDayPage.address(section, day));
    }

    /// Renders a topic's page. With `before`, the page must not be kept.
    ///
    /// @throws HttpFault.NotHere if the topic does not exist, or readers may see none of its stories
    Document topic(SiteSnapshot snapshot, Route.TopicPage route) {
        Topic topic =
                snapshot.findTopic(route.slug()).orElseThrow(() -> new HttpFault.NotHere(HttpFault.Missing.TOPIC));
        TopicView view =
                new TopicPage(snapshot, views(snapshot), new TopicLinks(site.language())).view(topic, route.before());
        String description = "Stories on " + view.title() + " from " + site.title() + ".";
        PageView page = page(view.title(), description, TopicLinks.address(topic.slug()), null);
        return templates.render("topic", Map.of("page", page, "topic", view), 200);
    }

    /// Renders the page of a thread.
    ///
    /// @param id of one of its stories
    /// @throws HttpFault.Moved to the page of the thread's first story, if the story is another
    /// @throws HttpFault.NotHere if there is no such thread
    Document thread(SiteSnapshot snapshot, String id) {
        ThreadView view = new ThreadPage(snapshot, views(snapshot)).view(id);
        String description = "The story so far, from " + site.title() + ".";
        PageView page = page(view.title(), description, Route.THREADS + id, null);
        return templates.render("thread", Map.of("page", page, "thread", view), 200);
    }

    /// @throws HttpFault.NotHere for a day without stories
    Document day(SiteSnapshot snapshot, LocalDate day) {
        DayView list = new DayPage(snapshot, views(snapshot), times, day).view();
        String description = "The stories of " + times.text(day) + " from " + site.title() + ".";
        PageView page = page(times.text(day), description, SiteTimes.address(day), null);
        return templates.render("day", Map.of("page", page, "list", list), 200);
    }

    /// @throws HttpFault.NotHere if the section has no stories on that day, or not so many pages
    Document sectionDay(SiteSnapshot snapshot, Route.SectionDay route) {
        SectionDayView list = new SectionDayPage(snapshot, views(snapshot), times, route).view();
        String description = "All stories in " + list.section().title() + " of " + times.text(route.day()) + " from "
                + site.title() + ".";
        String address = SectionDayPage.address(route.section(), route.day(), route.page());
        PageView page = page(list.title(), description, address, list.section().title());
        return templates.render("sectionDay", Map.of("page", page, "list", list), 200);
    }

    /// Renders what a search finds. The page must not be kept.
    Document search(SiteSnapshot snapshot, SearchQuery query) {
        SearchView view = new SearchPage(snapshot, views(snapshot), times, query).view();
        String title = query.text().isEmpty() ? "Search" : query.text() + " – Search";
        return templates.unindexed("search", Map.of("page", page(title, null, null, null), "search", view));
    }

    Document message(SiteSnapshot snapshot, int status, String heading, String words) {
        List<CardView> latest = views(snapshot).cards(snapshot.newest(null, LATEST_ON_ERRORS));
        return templates.render(
                "message",
                Map.of("page", page(heading, null, null, null), "heading", heading, "words", words, "latest", latest),
                status);
    }

    private Views views(SiteSnapshot snapshot) {
        return new Views(snapshot, times, quotes, site);
    }

    private static Article shown(SiteSnapshot snapshot, Route.Story route) {
        return switch (snapshot.lookup(route.id())) {
            case Lookup.Shown(Article article) when article.address().equals(route.path()) -> article;
            case Lookup.Shown(Article article) -> throw new HttpFault.Moved(article.address());
            case Lookup.Moved(Article article) -> throw new HttpFault.Moved(article.address());
            case Lookup.Killed killed -> throw new HttpFault.StoryKilled();
            case Lookup.Expired expired -> throw new HttpFault.StoryExpired();
            case Lookup.Unknown unknown -> throw new HttpFault.NotHere(HttpFault.Missing.STORY);
        };
    }

    private static @Nullable String history(SiteSnapshot snapshot, Article article) {
        boolean has = article.updated() != null && !snapshot.history(article).isEmpty();
        return has ? article.address() + Route.HISTORY : null;
    }

    /// @param listed the card whose address is the canonical one: the story's own, or that of the
    ///     near-duplicate in lists
    private PageView articlePage(Article article, Card listed, ArticleView view) {
        PictureView feature = view.feature();
        PictureView.@Nullable File file = feature == null ? null : feature.file();
        return new PageView(
                site,
                view.headline(),
                view.description(),
                listed.address(),
                view.section().title(),
                new PageView.StoryHead(
                        view.times().published().iso(),
                        times.iso(article.updated() == null ? article.published() : article.updated()),
                        file == null ? null : file.largest(),
                        JsonLd.of(article, listed.address(), view, site, times)));
    }

    private PageView page(
            String title, @Nullable String description, @Nullable String address, @Nullable String section) {
        return new PageView(site, title + " – " + site.title(), description, address, section, null);
    }
}
