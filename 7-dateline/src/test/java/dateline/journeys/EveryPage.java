package dateline.journeys;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads everything that readers can request: every kind of page, list, part, feed and API, for all stories
/// that were ever public.
final class EveryPage {
    /// The part of a page that [#read] leaves out: the nearest stories change with every new story, but such a
    /// change drops no page.
    private static final Pattern RECOMMENDED = Pattern.compile("(?s)<section class=\"recommended\".*?</section>");
    private static final Pattern CARD = Pattern.compile("<h3[^>]*><a href=\"([^\"]+)\">([^<]*)</a></h3>");
    private static final Pattern DAY = Pattern.compile("/\\d{4}/\\d{2}/\\d{2}");

    private final Program dateline;
    private final Set<String> stories = new TreeSet<>();
    private final Set<String> ids = new TreeSet<>();

    EveryPage(Program dateline) {
        this.dateline = dateline;
    }

    /// Reads all paths.
    ///
    /// @return the status, the redirect's address and the text, by path
    Map<String, String> read() {
        Map<String, String> read = new TreeMap<>();
        paths().forEach(path -> read.put(path, read(path)));
        return read;
    }

    /// Lists the changed stories' ids, oldest change first.
    List<String> changed() {
        JsonArray changes = new JsonObject(dateline.page("/api/changes?limit=100")).getJsonArray("changes");
        return changes.stream()
                .map(change -> ((JsonObject) change).getString("id"))
                .toList();
    }

    /// Lists the cards of Recommended Articles whose headline differs from that of the story's own page.
    List<String> staleRecommendations() {
        List<String> stale = new ArrayList<>();
        for (String story : stories) {
            Matcher recommended = RECOMMENDED.matcher(dateline.get(story).body());
            if (recommended.find()) {
                CARD.matcher(recommended.group()).results().forEach(card -> {
                    if (!dateline.get(card.group(1)).body().contains("<h1>" + card.group(2) + "</h1>")) {
                        stale.add(story + " recommends " + card.group(1) + ": " + card.group(2));
                    }
                });
            }
        }
        return stale;
    }

    private Set<String> paths() {
        stories.addAll(dateline.addresses());
        ids.addAll(changed());
        Set<String> paths = new TreeSet<>(Set.of(
                "/",
                "/feed.xml",
                "/api/stories",
                "/api/changes",
                "/sitemap.xml",
                "/sitemap-topics-1.xml",
                "/sitemap-threads.xml",
                "/nowhere"));
        for (String section : List.of("news", "sport")) {
            paths.addAll(Set.of("/" + section, "/" + section + "/feed.xml", "/api/stories?section=" + section));
        }
        for (String story : stories) {
            paths.addAll(Set.of(story, story + "/history"));
            Matcher day = DAY.matcher(story);
            if (day.find()) {
                paths.add(day.group());
            }
        }
        ids.forEach(id -> paths.add("/api/stories/" + id));
        return paths;
    }

    private String read(String path) {
        HttpResponse<String> response = dateline.get(path);
        String to = response.headers().firstValue("location").orElse("");
        return response.statusCode() + " " + to + "\n"
                + RECOMMENDED.matcher(response.body()).replaceAll("");
    }
}
