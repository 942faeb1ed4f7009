package dateline.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.journeys.AgencyFormat.Item;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
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
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Sends small histories, each in every order in which it can arrive. The result is always the same, and a
/// replay gives exactly the same site.
@Tag("long")
class J22_EveryFateInAnyOrder {
    private static final Instant LAST_MONTH =
            Instant.now().minusSeconds(30 * 86_400).truncatedTo(ChronoUnit.SECONDS);

    /// Later than the other histories, so that the shown stories are among the newest.
    private static final LocalDate DAY =
            LocalDate.ofInstant(LAST_MONTH, ZoneOffset.UTC).plusDays(2);
    private static final String CORRECTED = "put right";
    private static final String WIRE_COPY =
            "A fire destroyed three warehouses on Aldhaven's northern quay before firefighters stopped it.";

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
        everyOrder("later", 2, (guid, n) -> withHeadline(version(guid, 7, n), n == 1 ? "early" : "later"));
        everyOrder("link 4", 4, J22_EveryFateInAnyOrder::link);
        everyOrder("child 3", 3, (guid, n) -> n == 1 ? link(guid, 1) : child(guid, n));
        everyOrder("child 2", 1, (guid, n) -> child(guid, 2));
        everyOrder("released", 3, (guid, n) -> n == 2 ? withheld(guid) : withHeadline(version(guid, n, n), "released"));
        everyOrder("open", 2, (guid, n) -> n == 1 ? embargoed(guid) : withHeadline(version(guid, 2, 2), "open"));
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
        for (AgencyFormat format : AgencyFormat.values()) {
            inTheFormatOfAnAgency(format);
        }
        onTextWires(J22_EveryFateInAnyOrder::anpa);
        onTextWires(J22_EveryFateInAnyOrder::iptc);

        Map<String, String> before = site();
        assertThat(before.values()).anyMatch(page -> page.startsWith("410")).anyMatch(page -> page.startsWith("200"));
        dateline.stop();
        assertThat(dateline.run("replay", "--data", data.toString()).exitCode()).isZero();
        dateline.startAgain();
        site().forEach((path, answer) -> assertThat(answer).as(path).isEqualTo(before.get(path)));
    }

    private void inTheFormatOfAnAgency(AgencyFormat format) {
        everyOrder("telling 3", 3, (guid, n) -> format.write(telling(guid, n)));
        everyOrder(
                "released",
                3,
                (guid, n) -> format.write(n == 2 ? telling(guid, 2).of("withheld") : released(guid, n)));
        everyOrder(null, 3, (guid, n) -> format.write(n == 3 ? telling(guid, 3).of("canceled") : telling(guid, n)));
        everyOrder(CORRECTED, 2, (guid, n) -> format.write(n == 2 ? corrected(guid) : telling(guid, 1)));
        everyOrder("successor 3", 3, (guid, n) -> format.write(successor(guid, n)));
        everyOrder("successor 3", 2, (guid, n) -> format.write(n == 1 ? successor(guid, 1) : another(guid)));
        everyOrder("successor 2", 1, (guid, n) -> format.write(successor(guid, 2)));
        everyOrder(null, 3, (guid, n) -> format.write(n == 3 ? dead(guid) : successor(guid, n)));
        inOrder("successor 5", List.of(3, 5, 2, 1, 4), (guid, n) -> format.write(successor(guid, n)));
    }

    /// Sends copy without ids: the slug says which dispatches belong together.
    private void onTextWires(TextWire wire) {
        everyOrder("3 people hurt", 3, (slug, n) -> wire.telling(slug, n == 1 ? "" : n - 1 + "", n, hurt(n)));
        everyOrder(CORRECTED, 2, (slug, n) -> wire.telling(slug, n == 1 ? "1" : "2 corrects", n, CORRECTED));
        everyOrder(null, 3, (slug, n) -> wire.telling(slug, n == 1 ? "" : n == 2 ? "1" : "kill", n, hurt(n)));
    }

    private static String hurt(int number) {
        return number + " people hurt";
    }

    private interface TextWire {
        /// @param mark empty, a lead's number, a number with "corrects", or "kill"
        String telling(String slug, String mark, int minute, String headline);
    }

    private interface History {
        /// @param guid the beginning of the history's guids
        /// @param number the dispatch's number, from 1 on
        String dispatch(String guid, int number);
    }

    /// @param headline the headline that one address shows at the end; null if no story is shown
    private void everyOrder(@Nullable String headline, int dispatches, History history) {
        orders(IntStream.rangeClosed(1, dispatches).boxed().toList())
                .forEach(order -> inOrder(headline, order, history));
    }

    private void inOrder(@Nullable String headline, List<Integer> order, History history) {
        String guid = "urn:h" + ++histories + ":";
        Set<String> others = new TreeSet<>(dateline.addresses());
        for (int number : order) {
            dateline.take(history.dispatch(guid, number));
            everSeen.addAll(dateline.addresses());
        }
        List<String> shown = new ArrayList<>(dateline.addresses());
        shown.removeAll(others);
        String what = headline + " in the order " + order + " of " + history.dispatch(guid, 1);
        assertThat(shown).as(what).hasSize(headline == null ? 0 : 1);
        if (headline != null) {
            String page = dateline.page(shown.getFirst()).split("Next Article")[0];
            assertThat(page).as(what).contains("<h1>" + headline + "</h1>");
            assertThat(page.contains(">Corrected</strong>")).as(what).isEqualTo(headline.equals(CORRECTED));
        }
    }

    /// Returns the answers of the lists and of every address that was ever shown, by path. Leaves out
    /// Recommended Articles, because they are only as recent as the page.
    private Map<String, String> site() {
        Map<String, String> site = new TreeMap<>();
        Set<String> paths = new TreeSet<>(everSeen);
        paths.addAll(List.of("/", "/news", "/api/stories?limit=100"));
        for (String path : paths) {
            var answer = dateline.get(path);
            String body = answer.statusCode() == 200
                    ? answer.body().split("\\s*(<section class=\"recommended\"|</main>)")[0]
                    : "";
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

    private static String withHeadline(JsonObject story, String headline) {
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

    private static Item telling(String guid, int number) {
        return new Item(guid + "1", number, time(number), "telling " + number);
    }

    private static Item released(String guid, int number) {
        return new Item(guid + "1", number, time(number), "released");
    }

    private static Item corrected(String guid) {
        return new Item(guid + "1", 2, time(2), CORRECTED).noting("CORRECTION: a name.");
    }

    private static Item successor(String guid, int number) {
        Item item = new Item(guid + number, 1, time(number), "successor " + number);
        return number == 1 ? item : item.replacing(guid + (number - 1));
    }

    private static Item another(String guid) {
        return successor(guid, 3).replacing(guid + "1");
    }

    private static Item dead(String guid) {
        return new Item(guid + "1", 2, time(3), "killed").of("canceled");
    }

    private static String anpa(String guid, String mark, int minute, String headline) {
        String marks = switch (mark) {
            case "" -> "";
            case "kill" -> ", Kill";
            case "1" -> ", 1st Ld-Writethru";
            case "2" -> ", 2nd Ld-Writethru";
            default -> ", 2nd Ld-Writethru, Corrects";
        };
        return Teletype.anpa("BC-" + slug(guid) + marks, DAY, minute, Teletype.display(headline, WIRE_COPY));
    }

    private static String iptc(String guid, String mark, int minute, String headline) {
        String marks = switch (mark) {
            case "" -> "";
            case "kill" -> "STREICHUNG\r\n";
            case "1" -> "1. Lead\r\n";
            case "2" -> "2. Lead\r\n";
            default -> "2. Lead\r\nKorrektur\r\n";
        };
        return Teletype.iptc(slug(guid) + "/Aldhaven", DAY, minute, marks + headline, WIRE_COPY);
    }

    private static String slug(String guid) {
        return "Quay Fire " + guid.replaceAll("\\D", "");
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
