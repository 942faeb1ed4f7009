package dateline.site;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.site.DescribedApi.Operation;
import dateline.story.Subject;
import java.lang.reflect.Field;
import java.math.BigInteger;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/// The description of the content API has the addresses and the parameters of the running site, and no others.
class ApiDescriptionTest {
    private static final String ADDRESS = "https://news.example.org";

    @TempDir
    Path folder;

    private Paper paper;
    private DescribedApi api;

    @BeforeEach
    void open() {
        paper = new Paper(folder, ADDRESS);
        paper.file("urn:ferry", draft -> draft.subjects.add(new Subject("x:shipping", "Shipping")));
        api = new DescribedApi(paper);
    }

    @AfterEach
    void close() {
        paper.close();
    }

    @Test
    void theServerIsTheSite(@TempDir Path other) {
        assertThat(api.root().at("/servers/0/url").asString()).isEqualTo(ADDRESS);
        assertThat(api.root().get("servers")).hasSize(1);
        try (Paper unnamed = new Paper(other)) {
            assertThat(new DescribedApi(unnamed).root().at("/servers/0/url").asString())
                    .as("a site that does not know its address")
                    .isEqualTo("/");
        }
    }

    @Test
    void itIsWrittenInOpenApi() {
        assertThat(new OpenApiGrammar(api).faults()).isEmpty();
    }

    @Test
    void everyRouteIsDescribed() {
        assertThat(api.operations().stream().map(ApiDescriptionTest::routeOf))
                .contains(Route.Api.class.getPermittedSubclasses());
    }

    @Test
    void everyAddressBelowApiIsARouteOfTheApi() throws IllegalAccessException {
        List<String> paths = api.operations().stream().map(Operation::path).toList();
        for (String path : paths) {
            assertThat(Route.Api.class.isAssignableFrom(routeOf(api.operation(path))))
                    .as(path)
                    .isEqualTo(path.startsWith(Route.API));
        }
        for (String address : addressesBelowApi()) {
            assertThat(paths).as(address).anyMatch(path -> path.startsWith(address));
        }
    }

    @Test
    void everyDescribedMethodIsAnsweredAndNoOther() {
        for (Operation operation : api.operations()) {
            String path = operation.example();
            int status = paper.ask(operation.method(), path).statusCode();
            assertThat(operation.node().get("responses").has(String.valueOf(status)))
                    .as(operation.path() + " " + status)
                    .isTrue();
            assertThat(operation.method()).isEqualTo("GET");
            assertThat(paper.ask("HEAD", path).statusCode()).as(path).isEqualTo(status);
            for (String method : List.of("POST", "PUT", "DELETE", "PATCH", "OPTIONS")) {
                assertThat(paper.ask(method, path).statusCode())
                        .as(method + path)
                        .isEqualTo(405);
            }
        }
    }

    @Test
    void everyParameterIsDescribed() {
        for (Operation operation : api.operations()) {
            List<String> described = namesOf(operation);
            if (operation.path().startsWith(Route.API)) {
                assertThat(described)
                        .as(operation.path())
                        .containsExactlyInAnyOrderElementsOf(acceptedBy(operation.example()));
            }
        }
        List<String> withoutEffect = List.of("sort", "page");
        assertThat(Stream.concat(namesOf(api.operation(Route.SEARCH_FEED)).stream(), withoutEffect.stream()))
                .containsExactlyInAnyOrderElementsOf(SearchQuery.READER);
    }

    @Test
    void everyLimitIsThatOfTheSite() {
        int limits = 0;
        for (Operation operation : api.operations()) {
            for (JsonNode parameter : api.parameters(operation, "query")) {
                String request =
                        operation.example() + '?' + parameter.get("name").asString() + '=';
                for (String allowed : allowed(parameter)) {
                    assertThat(paper.status(request + allowed))
                            .as(request + allowed)
                            .isEqualTo(200);
                }
                for (String refused : refused(parameter)) {
                    assertThat(paper.status(request + refused))
                            .as(request + refused)
                            .isEqualTo(400);
                    limits++;
                }
            }
        }
        assertThat(limits).isGreaterThan(30);
    }

    @Test
    void everyDefaultIsThatOfTheSite() {
        for (int i = 0; i < 21; i++) {
            paper.file("urn:" + i);
        }
        for (Operation operation : api.operations()) {
            for (JsonNode parameter : api.parameters(operation, "query")) {
                JsonNode value = parameter.get("schema").get("default");
                if (value != null) {
                    String request =
                            operation.path() + '?' + parameter.get("name").asString() + '=';
                    assertThat(paper.page(request + value.asString()))
                            .as(request)
                            .isEqualTo(paper.page(operation.path()));
                }
            }
        }
    }

    @Test
    void itIsNotSentAgainToAProgramThatHasIt() {
        HttpResponse<String> first = paper.get(Route.API_DESCRIPTION);
        String etag = first.headers().firstValue("etag").orElseThrow();
        assertThat(paper.get(Route.API_DESCRIPTION, "If-None-Match", etag).statusCode())
                .isEqualTo(304);
        assertThat(paper.pages().kept(Route.API_DESCRIPTION)).isNotNull();
    }

    private List<String> namesOf(Operation operation) {
        return api.parameters(operation, "query").stream()
                .map(parameter -> parameter.get("name").asString())
                .toList();
    }

    /// Returns the names of the parameters that the site accepts: it lists them if one is unknown.
    private List<String> acceptedBy(String path) {
        HttpResponse<String> response = paper.get(path + "?nonsense=1");
        assertThat(response.statusCode()).as(path).isEqualTo(400);
        String detail =
                new ObjectMapper().readTree(response.body()).get("detail").asString();
        assertThat(detail)
                .matches("There is no parameter \"nonsense\" here\\. (This address has none|There are [a-z, ]+)\\.");
        return detail.endsWith(" none.")
                ? List.of()
                : List.of(
                        detail.replaceFirst(".*There are ", "").replace(".", "").split(", ", -1));
    }

    private static List<String> allowed(JsonNode parameter) {
        JsonNode schema = parameter.get("schema");
        List<String> allowed = new ArrayList<>();
        schema.path("enum").forEach(value -> allowed.add(value.asString()));
        if (schema.has("minimum")) {
            allowed.add(schema.get("minimum").asString());
            allowed.add(schema.get("maximum").asString());
        }
        if (schema.has("maxLength")) {
            allowed.add("a".repeat(schema.get("maxLength").asInt()));
        }
        if (schema.has("pattern")) {
            String example = parameter.get("example").asString();
            assertThat(example).matches(schema.get("pattern").asString());
            allowed.add(example);
        }
        return allowed;
    }

    private static List<String> refused(JsonNode parameter) {
        JsonNode schema = parameter.get("schema");
        List<String> refused = new ArrayList<>();
        if (schema.has("minimum")) {
            refused.add("x");
            refused.add("1.5");
            refused.add(String.valueOf(schema.get("minimum").asLong() - 1));
            refused.add(new BigInteger(schema.get("maximum").asString())
                    .add(BigInteger.ONE)
                    .toString());
        }
        if (schema.has("maxLength")) {
            refused.add("a".repeat(schema.get("maxLength").asInt() + 1));
        }
        if (schema.has("enum")) {
            refused.add("never");
        }
        if (schema.has("pattern")) {
            assertThat("never").doesNotMatch(schema.get("pattern").asString());
            refused.add("never");
        }
        return refused;
    }

    private static Class<?> routeOf(Operation operation) {
        return Route.of(operation.example(), "").getClass();
    }

    /// Returns the paths below `/api/` that the route table has as constants.
    private static Set<String> addressesBelowApi() throws IllegalAccessException {
        Set<String> addresses = new TreeSet<>();
        for (Field field : Route.class.getFields()) {
            if (field.get(null) instanceof String text && text.startsWith(Route.API) && !text.equals(Route.API)) {
                addresses.add(text);
            }
        }
        assertThat(addresses).hasSizeGreaterThan(4);
        return addresses;
    }
}
