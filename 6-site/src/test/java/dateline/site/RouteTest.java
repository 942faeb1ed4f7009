package dateline.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RouteTest {
    private static final String STORY = "/news/2024/11/16/ferry-aground-aaaaaaaaa";

    @ParameterizedTest
    @CsvSource({
        "/?utm_source=x, /",
        "/news?x=1, /news",
        "/feed.xml?&&&, /feed.xml",
        "/news/feed.xml?now, /news/feed.xml",
        "/2024/11/16?page=2, /2024/11/16",
        "/robots.txt?x, /robots.txt",
        "/favicon.ico, /favicon.svg",
        "/world/2024/11/16, /world/2024/11/16",
        "/world/2024/11/16?page=1, /world/2024/11/16",
        "/world/2024/11/16?x=1&page=2, /world/2024/11/16?page=2",
        "/world/2024/11/16?page=0, /world/2024/11/16",
        "/assets/favicon.svg, /favicon.svg",
        "/assets/site-0.css?v=2, /assets/site-0.css",
        "/api/stories?, /api/stories",
        "/api/stories?&&&&, /api/stories",
        "/api/stories?limit=20, /api/stories",
        "/api/stories?limit=0020&limit=20, /api/stories",
        "/api/stories?section=news&limit=50, /api/stories?limit=50&section=news",
        "/api/stories?limit=50&&section=%6Eews&, /api/stories?limit=50&section=news",
        "/api/changes?after=0, /api/changes",
        "/api/changes?limit=30&after=000, /api/changes?limit=30",
        "/api/stories/aaaaaaaaa?, /api/stories/aaaaaaaaa",
        "/api/stories/aaaaaaaaa/related?&&, /api/stories/aaaaaaaaa/related",
        "/opensearch.xml?x, /opensearch.xml",
        "/api/openapi.json?&, /api/openapi.json",
    })
    void equivalentRequestsHaveOneKey(String asked, String key) {
        assertThat(route(asked).pageKey()).isEqualTo(key);
        assertThat(route(key).pageKey()).as("asked for by its key").isEqualTo(key);
    }

    @Test
    void aStoryAndItsVersionsHaveAKeyEach() {
        for (String key : List.of(STORY, STORY + "/history")) {
            assertThat(route(key).pageKey()).isEqualTo(key);
        }
        assertThat(route(STORY + "?x=1").pageKey()).isEqualTo(STORY);
        assertThat(route(STORY + "/history?x=1").pageKey()).isEqualTo(STORY + "/history");
        assertThat(route(STORY + "/history/history")).isEqualTo(new Route.Unknown());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/?p=12",
                "/search",
                "/search?q=ferry",
                "/search/suggest?q=ferry",
                "/api/search?q=ferry",
                "/nowhere/at/all",
                "/nowhere/at/all?part=article",
                "/404",
                "/%2e%2e",
                "",
                "/api/stories?before=2024-01-01T00:00:00Z",
                "/api/stories?before=",
                "/api/changes?after=1",
                "/api/changes?after=17&&&&",
                "/api/changes?after=x",
                "/api/stories?limit=0",
                "/api/stories?page=2",
                "/api/stories/aaaaaaaaa?x",
                "/api/stories/aaaaaaaaa/related?limit=7",
                "/api/threads/aaaaaaaaa?limit=7",
                "/api/openapi.json?x",
                "/pictures/0000000000000000000000000000000000000000000000000000000000000000/400.webp",
            })
    void arbitraryParametersMakeNoNewPages(String asked) {
        Route route = route(asked);
        assertThat(route.pageKey() == null || route instanceof Route.SectionList)
                .as(asked)
                .isTrue();
    }

    @Test
    void theLongestAddressesAreRoutedAtOnce() {
        int most = 8_000;
        List<String> longest = List.of(
                "/history".repeat(most / 8),
                "/news/2024/11/16/" + "a-".repeat(most / 2),
                "/news/2024/11/16/" + "-".repeat(most) + "/history",
                "/" + "a".repeat(most),
                "/" + "a-".repeat(most / 2) + "/feed.xmx",
                "/".repeat(most),
                "/../.".repeat(most / 5),
                "/api/stories?" + "&".repeat(most),
                "/api/stories?" + "limit=1&".repeat(most / 8),
                "/?" + "p=1".repeat(most / 3),
                "/?" + "&p=".repeat(most / 3));
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            for (int i = 0; i < 200; i++) {
                for (String asked : longest) {
                    assertThat(route(asked)).isNotNull();
                    assertThat(TidyPath.of(asked)).startsWith("/");
                }
            }
        });
    }

    private static Route route(String asked) {
        int query = asked.indexOf('?');
        return query < 0 ? Route.of(asked, "") : Route.of(asked.substring(0, query), asked.substring(query + 1));
    }
}
