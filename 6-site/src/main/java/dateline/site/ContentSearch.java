package dateline.site;

import dateline.search.find.Excerpt;
import dateline.search.find.SearchRequest;
import dateline.search.find.SearchResult;
import dateline.search.text.Dimension;
import gg.jte.html.escape.Escape;
import gg.jte.output.StringOutput;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.ObjectMapper;

/// Search in the content API: items as ninjs 3.1, with excerpts and counts.
final class ContentSearch {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final int MOST_DAYS = 366;

    private final NinjsWriter writer;

    ContentSearch(SiteSettings settings) {
        this.writer = new NinjsWriter(settings);
    }

    Document search(SiteSnapshot snapshot, SearchQuery query) {
        SearchResult result = snapshot.search(query.request());
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("total", result.total());
        body.put("complete", result.complete());
        body.put("exact", result.exact());
        if (result.correction() != null) {
            body.put("correction", result.correction());
        }
        body.put(
                "items",
                result.hits().stream()
                        .map(hit -> writer.itemWithoutBody(snapshot, hit.article()))
                        .toList());
        body.put("excerpts", excerpts(result.hits()));
        body.put("counts", counts(result));
        if (query.page() < SearchRequest.LAST_PAGE && result.total() > query.page() * query.limit()) {
            body.put("next", query.onPage(query.page() + 1).address(Route.API_SEARCH));
        }
        return new Document(200, "application/json", JSON.writeValueAsBytes(body), Map.of());
    }

    /// Returns headlines and sentences as HTML, by the items' URIs. The only element is `mark`.
    private static Map<String, Object> excerpts(List<SearchResult.Hit> hits) {
        Map<String, Object> excerpts = new LinkedHashMap<>();
        for (SearchResult.Hit hit : hits) {
            Map<String, Object> excerpt = new LinkedHashMap<>();
            excerpt.put("headline", html(hit.headline()));
            if (hit.text() != null) {
                excerpt.put("text", html(hit.text()));
            }
            excerpts.put(NinjsWriter.uri(hit.article().id()), excerpt);
        }
        return excerpts;
    }

    private static String html(Excerpt excerpt) {
        StringOutput html = new StringOutput();
        for (Excerpt.Span span : excerpt.spans()) {
            html.writeContent(span.found() ? "<mark>" : "");
            Escape.htmlContent(span.text(), html);
            html.writeContent(span.found() ? "</mark>" : "");
        }
        return html.toString();
    }

    private static Map<String, Object> counts(SearchResult result) {
        Map<String, Object> counts = new LinkedHashMap<>();
        for (Dimension dimension : Dimension.values()) {
            counts.put(
                    dimension.key(),
                    result.counts().getOrDefault(dimension, List.of()).stream()
                            .map(count -> count(count.value(), count.stories()))
                            .toList());
        }
        counts.put(
                "day",
                result.days().descendingMap().entrySet().stream()
                        .limit(MOST_DAYS)
                        .map(day -> count(day.getKey().toString(), day.getValue()))
                        .toList());
        return counts;
    }

    private static Map<String, Object> count(String value, int stories) {
        return InOrder.of("value", value, "stories", stories);
    }
}
