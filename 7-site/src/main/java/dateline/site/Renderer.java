package dateline.site;

import dateline.archive.Archive;
import dateline.archive.Article;
import dateline.archive.Illustration;
import dateline.archive.Lookup;
import dateline.media.Media;
import dateline.pages.Rendered;
import dateline.related.Related;
import dateline.site.view.ArticleView;
import dateline.site.view.CardView;
import dateline.site.view.ListView;
import dateline.site.view.PageView;
import dateline.site.view.PictureView;
import dateline.site.view.SiteView;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Renders each of the site's pages from the archive as it is now, and says what the page shows.
final class Renderer {
    private static final int RECOMMENDED = 6;
    private static final int SECTION_STORIES = 30;
    private static final int LATEST_ON_ERRORS = 5;

    private final Archive archive;
    private final Related related;
    private final Templates templates = new Templates();
    private final Times times;
    private final SiteView site;
    private final Views views;

    Renderer(Archive archive, Related related, Media media, SiteSettings settings, Assets assets) {
        this.archive = archive;
        this.related = related;
        this.times = new Times(archive.zone());
        this.site = new SiteView(
                settings.title(),
                settings.language(),
                settings.address(),
                archive.sections().stream()
                        .map(section -> new SiteView.Link(section.title(), "/" + section.key()))
                        .toList(),
                assets.style(),
                assets.script());
        this.views = new Views(archive.sections(), media, times, site);
    }

    /// @throws Fault where the path is not the story's address, or there is no such story
    Rendered article(Route.Story route) {
        Article article = shown(route);
        Optional<Article> next = archive.next(article);
        Set<String> beside = new HashSet<>();
        next.ifPresent(n -> beside.add(n.id()));
        List<Article> recommended = related.recommend(article, beside, RECOMMENDED);

        ArticleView view = views.article(article, next.map(Article::address).orElse(null));
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("page", articlePage(article, view));
        parameters.put("article", view);
        parameters.put("next", next.map(this::nextView).orElse(null));
        parameters.put("recommended", cards(recommended));
        Set<String> shows = tags(recommended);
        shows.addAll(tags(List.of(article)));
        next.ifPresent(n -> shows.addAll(tags(List.of(n))));
        next.flatMap(archive::next).ifPresent(after -> shows.add(Tags.story(after.id())));
        return templates.render("articlePage", parameters, 200, shows);
    }

    /// The story alone, as the Next Article of another.
    Rendered next(Route.Story route) {
        Article article = shown(route);
        Set<String> shows = tags(List.of(article));
        archive.next(article).ifPresent(after -> shows.add(Tags.story(after.id())));
        return templates.render("next", Map.of("article", nextView(article)), 200, shows);
    }

    Rendered front() {
        FrontPage front = new FrontPage(archive, views, times);
        Set<String> shows = tags(front.shown());
        shows.add(Tags.FRONT);
        PageView page =
                new PageView(site, site.title(), "The latest from " + site.title() + ".", "/", null, null, null);
        return templates.render("front", Map.of("page", page, "front", front.view()), 200, shows);
    }

    Rendered section(String key) {
        if (archive.sections().stream().noneMatch(section -> section.key().equals(key))) {
            throw new Fault.NotHere();
        }
        List<Article> articles = archive.newest(key, SECTION_STORIES);
        SiteView.Link section = views.section(key);
        SiteView.Link earlier =
                articles.isEmpty() ? null : dayLink(times.day(articles.getLast().published()));
        ListView list = new ListView(section.title(), cards(articles), earlier, null);
        Set<String> shows = tags(articles);
        shows.add(Tags.section(key));
        PageView page = new PageView(
                site, section.title() + " – " + site.title(), null, section.address(), section.title(), null, null);
        return templates.render("list", Map.of("page", page, "list", list), 200, shows);
    }

    /// @throws Fault.NotHere for a day without stories: it would be kept for every day there is
    Rendered day(LocalDate day) {
        List<Article> articles = archive.day(day);
        if (articles.isEmpty()) {
            throw new Fault.NotHere();
        }
        Optional<LocalDate> before = archive.dayBefore(day);
        Optional<LocalDate> after = archive.dayAfter(day);
        ListView list = new ListView(
                Times.text(day),
                cards(articles),
                before.map(Renderer::dayLink).orElse(null),
                after.map(Renderer::dayLink).orElse(null));
        Set<String> shows = tags(articles);
        shows.add(Tags.day(day));
        shows.add(before.map(Tags::day).orElse(Tags.EVERYTHING_NEW));
        shows.add(after.map(Tags::day).orElse(Tags.EVERYTHING_NEW));
        PageView page =
                new PageView(site, Times.text(day) + " – " + site.title(), null, Times.address(day), null, null, null);
        return templates.render("list", Map.of("page", page, "list", list), 200, shows);
    }

    Rendered message(int status, String heading, String words) {
        List<Article> latest = archive.newest(LATEST_ON_ERRORS);
        PageView page = new PageView(site, heading + " – " + site.title(), null, null, null, null, null);
        Set<String> shows = tags(latest);
        shows.add(Tags.FRONT);
        return templates.render(
                "message",
                Map.of("page", page, "heading", heading, "words", words, "latest", cards(latest)),
                status,
                shows);
    }

    private Article shown(Route.Story route) {
        return switch (archive.lookup(route.id())) {
            case Lookup.Shown(Article article) when article.address().equals(route.path()) -> article;
            case Lookup.Shown(Article article) -> throw new Fault.Moved(article.address());
            case Lookup.Moved(Article article) -> throw new Fault.Moved(article.address());
            case Lookup.Killed killed -> throw new Fault.StoryKilled();
            case Lookup.Unknown unknown -> throw new Fault.NotHere();
        };
    }

    private ArticleView nextView(Article article) {
        return views.article(
                article, archive.next(article).map(Article::address).orElse(null));
    }

    private PageView articlePage(Article article, ArticleView view) {
        PictureView feature = view.feature();
        PictureView.@Nullable File file = feature == null ? null : feature.file();
        return new PageView(
                site,
                view.headline(),
                Views.summary(article.story().body().text()),
                view.address(),
                view.section().title(),
                file == null ? null : file.source(),
                JsonLd.of(article, view, site, times));
    }

    private List<CardView> cards(List<Article> articles) {
        return articles.stream().map(views::card).toList();
    }

    private static SiteView.Link dayLink(LocalDate day) {
        return new SiteView.Link(Times.text(day), Times.address(day));
    }

    /// All that a list of stories shows: each story, and each of its pictures.
    private static Set<String> tags(Collection<Article> articles) {
        Set<String> tags = new HashSet<>();
        for (Article article : articles) {
            tags.add(Tags.story(article.id()));
            article.pictures().stream()
                    .map(Illustration::sha256)
                    .filter(sha256 -> sha256 != null)
                    .forEach(sha256 -> tags.add(Tags.picture(sha256)));
        }
        return tags;
    }
}
