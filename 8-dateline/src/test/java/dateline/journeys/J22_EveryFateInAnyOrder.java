package dateline.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Small histories, each in every order in which it can arrive: all come to the same, and a replay to the very same
/// site.
class J22_EveryFateInAnyOrder {
    private static final Instant LAST_MONTH =
            Instant.now().minusSeconds(30 * 86_400).truncatedTo(ChronoUnit.SECONDS);

    @TempDir
    Path data;

    private Program dateline;
    private int histories;
    private final Set<String> everSeen = new TreeSet<>();

    @BeforeEach
    void start() throws Exception {
        dateline = new Program(data);
    }

    @AfterEach
    void stop() throws Exception {
        dateline.close();
    }

    @Test
    void whateverArrivesFirst() throws Exception {
        everyOrder("version 3", 3, (guid, n) -> version(guid, n, n).encode());
        everyOrder("later", 2, (guid, n) -> said(version(guid, 7, n), n == 1 ? "early" : "later"));
        everyOrder("link 4", 4, J22_EveryFateInAnyOrder::link);
        everyOrder("child 3", 3, (guid, n) -> n == 1 ? link(guid, 1) : child(guid, n));
        everyOrder("child 2", 1, (guid, n) -> child(guid, 2));
        everyOrder("released", 3, (guid, n) -> n == 2 ? withheld(guid) : said(version(guid, n, n), "released"));
        everyOrder("open", 2, (guid, n) -> n == 1 ? embargoed(guid) : said(version(guid, 2, 2), "open"));
        everyOrder(
                null,
                4,
                (guid, n) -> n > 2 ? kill(guid + "1", n) : version(guid, n, n).encode());
        everyOrder(null, 4, (guid, n) -> n == 4 ? kill(guid + "2", n) : link(guid, n));
        everyOrder(
                null,
                3,
                (guid, n) -> n == 2
                        ? kill(guid + "1", 5)
                        : version(guid, n == 1 ? 1 : 9, n).encode());
        everyOrder(
                null,
                2,
                (guid, n) -> n == 2 ? withheld(guid) : version(guid, 1, 1).encode());

        Map<String, String> before = site();
        assertThat(before.values()).anyMatch(page -> page.startsWith("410")).anyMatch(page -> page.startsWith("200"));
        dateline.stop();
        assertThat(dateline.run("replay", "--data", data.toString()).exitCode()).isZero();
        dateline.startAgain();
        assertThat(site()).isEqualTo(before);
    }

    private interface History {
        /// @param guid what its guids begin with
        /// @param number of the dispatch, from 1 on
        String dispatch(String guid, int number);
    }

    /// @param headline what is shown at the end, at one address; null for nothing
    private void everyOrder(@Nullable String headline, int dispatches, History history) {
        for (List<Integer> order :
                orders(IntStream.rangeClosed(1, dispatches).boxed().toList())) {
            String guid = "urn:h" + histories++ + ":";
            Set<String> others = new TreeSet<>(dateline.addresses());
            for (int number : order) {
                dateline.take(history.dispatch(guid, number));
                everSeen.addAll(dateline.addresses());
            }
            List<String> shown = new ArrayList<>(dateline.addresses());
            shown.removeAll(others);
            assertThat(shown).as(headline + " in the order " + order).hasSize(headline == null ? 0 : 1);
            if (headline != null) {
                assertThat(dateline.page(shown.getFirst()))
                        .as("in the order " + order)
                        .contains("<h1>" + headline + "</h1>");
            }
        }
    }

    /// Every address that ever was, and the lists, with what they answer.
    private Map<String, String> site() {
        Map<String, String> site = new TreeMap<>();
        Set<String> paths = new TreeSet<>(everSeen);
        paths.addAll(List.of("/", "/news", "/api/stories?limit=100"));
        for (String path : paths) {
            var answer = dateline.get(path);
            String body = answer.statusCode() == 200 ? answer.body() : "";
            site.put(
                    path,
                    answer.statusCode() + " "
                            + answer.headers().firstValue("location").orElse("") + body);
        }
        return site;
    }

    private static JsonObject version(String guid, int version, int number) {
        return Wire.story(guid + "1", version, "version " + number)
                .put("versioncreated", time(number).toString());
    }

    private static String said(JsonObject story, String headline) {
        return story.put(
                        "headlines",
                        new JsonArray().add(new JsonObject().put("role", "main").put("value", headline)))
                .encode();
    }

    private static String kill(String guid, int version) {
        return Wire.kill(guid).put("version", String.valueOf(version)).encode();
    }

    private static String link(String guid, int number) {
        return Wire.update(guid + number, number == 1 ? "" : guid + (number - 1), "link " + number, time(number));
    }

    private static String child(String guid, int number) {
        return Wire.update(guid + number, guid + "1", "child " + number, time(number));
    }

    private static String withheld(String guid) {
        return version(guid, 2, 2).put("pubstatus", "withheld").encode();
    }

    private static String embargoed(String guid) {
        return version(guid, 1, 1)
                .put("embargoed", Instant.now().plusSeconds(86_400).toString())
                .encode();
    }

    private static Instant time(int number) {
        return LAST_MONTH.plusSeconds(60L * number);
    }

    private static List<List<Integer>> orders(List<Integer> numbers) {
        if (numbers.size() < 2) {
            return List.of(numbers);
        }
        List<List<Integer>> orders = new ArrayList<>();
        for (Integer first : numbers) {
            List<Integer> rest = numbers.stream().filter(n -> !n.equals(first)).toList();
            for (List<Integer> order : orders(rest)) {
                List<Integer> whole = new ArrayList<>(List.of(first));
                whole.addAll(order);
                orders.add(whole);
            }
        }
        return orders;
    }
}
