package dateline.site;

import dateline.archive.Article;
import dateline.site.view.ArticleView;
import dateline.site.view.PictureView;
import dateline.site.view.SiteView;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.ObjectMapper;

/// Describes an article for machines (schema.org NewsArticle). A site without an address gives none.
final class JsonLd {
    private static final ObjectMapper JSON = new ObjectMapper();

    private JsonLd() {}

    /// Returns the description, safe inside a script element: it contains no `<`.
    ///
    /// @param address the canonical address
    static String of(Article article, String address, ArticleView view, SiteView site, SiteTimes times) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("@context", "https://schema.org");
        properties.put("@type", "NewsArticle");
        properties.put("headline", view.headline());
        String absolute = site.absolute(address);
        if (absolute != null) {
            properties.put("url", absolute);
        }
        properties.put("datePublished", view.times().published().iso());
        properties.put("dateModified", times.iso(article.updated() == null ? article.published() : article.updated()));
        properties.put("articleSection", view.section().title());
        properties.put("publisher", InOrder.of("@type", "NewsMediaOrganization", "name", site.title()));
        if (view.byline() != null) {
            properties.put("author", InOrder.of("@type", "Person", "name", view.byline()));
        }
        if (view.language() != null) {
            properties.put("inLanguage", view.language());
        }
        List<String> pictures = Stream.concat(Stream.ofNullable(view.feature()), view.pictures().stream())
                .map(PictureView::file)
                .flatMap(file -> Stream.ofNullable(site.absolute(file.largest())))
                .toList();
        if (!pictures.isEmpty()) {
            properties.put("image", pictures);
        }
        return JSON.writeValueAsString(properties).replace("<", "\\u003c");
    }
}
