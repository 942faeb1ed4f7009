package dateline.site;

import dateline.archive.Archive;
import dateline.archive.Article;
import dateline.archive.Card;
import dateline.archive.Edition;
import dateline.archive.Lookup;
import dateline.archive.Section;
import dateline.media.Media;
import dateline.pages.Rendered;
import dateline.related.Related;
import dateline.site.view.ArticleView;
import dateline.site.view.DayView;
import dateline.site.view.PageView;
import dateline.site.view.PictureView;
import dateline.site.view.SectionView;
import dateline.site.view.SiteView;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
                Direction.of(settings.language()),
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
        Card listed = archive.listed(article);
        Set<String> beside = new HashSet<>(Set.of(listed.id()));
        next.ifPresent(n -> beside.add(n.id()));
        List<Card> recommended = related.recommend(article, beside, RECOMMENDED);

        ArticleView view = views.article(article, next.map(Article::address).orElse(null), history(article));
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("page", articlePage(article, listed, view));
        parameters.put("article", view);
        parameters.put("next", next.map(this::nextView).orElse(null));
        parameters.put("recommended", views.cards(recommended));
        Set<String> shows = Tags.ofCards(recommended);
        shows.addAll(Tags.of(List.of(article)));
        shows.add(Tags.story(listed.id()));
        next.ifPresent(n -> shows.addAll(Tags.of(List.of(n))));
        next.flatMap(this::after).ifPresent(after -> shows.add(Tags.story(after.id())));
        return templates.render("articlePage", parameters, 200, shows);
    }

    /// The story alone, as the Next Article of another.
    Rendered next(Route.Story route) {
        Article article = shown(route);
        Set<String> shows = Tags.of(List.of(article));
        shows.add(Tags.story(archive.listed(article).id()));
        after(article).ifPresent(after -> shows.add(Tags.story(after.id())));
        return templates.unindexed("next", Map.of("article", nextView(article)), shows);
    }

    /// @throws Fault as [#article], and where there is no history to show
    Rendered history(Route.Story route) {
        Article article = shown(route);
        List<Edition> editions = archive.history(article.id());
        if (editions.isEmpty()) {
            throw new Fault.NotHere();
        }
        String title = "Versions: " + article.headline();
        PageView page = page(
                title,
                null,
                article.address() + Route.HISTORY,
                views.section(article.section()).title());
        return templates.unindexed(
                "history",
                Map.of("page", page, "history", new HistoryPage(times).view(article, editions)),
                Tags.of(List.of(article)));
    }

    Rendered front() {
        FrontPage front = new FrontPage(archive, views, times);
        Set<String> shows = Tags.ofCards(front.shown());
        shows.add(Tags.FRONT);
        PageView page = new PageView(site, site.title(), "The latest from " + site.title() + ".", "/", null, null);
        return templates.render("front", Map.of("page", page, "front", front.view()), 200, shows);
    }

    Rendered section(String key) {
        if (archive.sections().stream().noneMatch(section -> section.key().equals(key))) {
            throw new Fault.NotHere();
        }
        List<Card> cards = archive.newestCards(key, SECTION_STORIES);
        SiteView.Link section = views.section(key);
        SiteView.Link earlier =
                cards.isEmpty() ? null : dayLink(times.day(cards.getLast().published()));
        SectionView list = new SectionView(section.title(), Feeds.address(key), views.cards(cards), earlier);
        Set<String> shows = Tags.ofCards(cards);
        shows.add(Tags.section(key));
        String description = "The latest in " + section.title() + " from " + site.title() + ".";
        PageView page = page(section.title(), description, section.address(), section.title());
        return templates.render("section", Map.of("page", page, "list", list), 200, shows);
    }

    /// @throws Fault.NotHere for a day without stories: it would be kept for every day there is
    Rendered day(LocalDate day) {
        List<Card> cards = archive.day(day);
        if (cards.isEmpty()) {
            throw new Fault.NotHere();
        }
        Optional<LocalDate> before = archive.dayBefore(day);
        Optional<LocalDate> after = archive.dayAfter(day);
        DayView list = new DayView(
                Times.withWeekday(day),
                groups(cards),
                before.map(Renderer::dayLink).orElse(null),
                after.map(Renderer::dayLink).orElse(null));
        Set<String> shows = Tags.ofCards(cards);
        shows.add(Tags.day(day));
        shows.addAll(Tags.neighbours(day, before, after));
        String description = "All stories of " + Times.text(day) + " from " + site.title() + ".";
        PageView page = page(Times.text(day), description, Times.address(day), null);
        return templates.render("day", Map.of("page", page, "list", list), 200, shows);
    }

    Rendered message(int status, String heading, String words) {
        List<Card> latest = archive.newestCards(null, LATEST_ON_ERRORS);
        PageView page = page(heading, null, null, null);
        Set<String> shows = Tags.ofCards(latest);
        shows.add(Tags.FRONT);
        return templates.render(
                "message",
                Map.of("page", page, "heading", heading, "words", words, "latest", views.cards(latest)),
                status,
                shows);
    }

    private Article shown(Route.Story route) {
        return switch (archive.lookup(route.id())) {
            case Lookup.Shown(Article article) when article.address().equals(route.path()) -> article;
            case Lookup.Shown(Article article) -> throw new Fault.Moved(article.address());
            case Lookup.Moved(Article article) -> throw new Fault.Moved(article.address());
            case Lookup.Killed killed -> throw new Fault.StoryKilled();
            case Lookup.Expired expired -> throw new Fault.StoryExpired();
            case Lookup.Unknown unknown -> throw new Fault.NotHere();
        };
    }

    private @Nullable String history(Article article) {
        boolean has =
                article.updated() != null && !archive.history(article.id()).isEmpty();
        return has ? article.address() + Route.HISTORY : null;
    }

    private ArticleView nextView(Article article) {
        return views.article(article, after(article).map(Card::address).orElse(null), history(article));
    }

    /// The Next Article of one.
    private Optional<Card> after(Article article) {
        return archive.nextCard(archive.listed(article));
    }

    /// @param listed whose address is the canonical one: the story's own, or that of the same copy which stands in
    /// lists
    private PageView articlePage(Article article, Card listed, ArticleView view) {
        PictureView feature = view.feature();
        PictureView.@Nullable File file = feature == null ? null : feature.file();
        return new PageView(
                site,
                view.headline(),
                Views.summary(article.story().body().text()),
                listed.address(),
                view.section().title(),
                new PageView.StoryHead(
                        view.published().iso(),
                        times.iso(article.updated() == null ? article.published() : article.updated()),
                        file == null ? null : file.largest(),
                        JsonLd.of(article, listed.address(), view, site, times)));
    }

    private PageView page(
            String title, @Nullable String description, @Nullable String address, @Nullable String section) {
        return new PageView(site, title + " – " + site.title(), description, address, section, null);
    }

    /// A day's stories by section, in the sections' order; last those of sections that the settings no longer name.
    private List<DayView.Group> groups(List<Card> cards) {
        Map<String, List<Card>> bySection =
                cards.stream().collect(Collectors.groupingBy(Card::section, LinkedHashMap::new, Collectors.toList()));
        return Stream.concat(archive.sections().stream().map(Section::key), bySection.keySet().stream())
                .distinct()
                .filter(bySection::containsKey)
                .map(key ->
                        new DayView.Group(views.section(key), views.cards(Objects.requireNonNull(bySection.get(key)))))
                .toList();
    }

    private static SiteView.Link dayLink(LocalDate day) {
        return new SiteView.Link(Times.text(day), Times.address(day));
    }
}
