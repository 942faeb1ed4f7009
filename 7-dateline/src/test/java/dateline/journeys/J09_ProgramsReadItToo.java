package dateline.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ObjectNode;

class J09_ProgramsReadItToo {
    @TempDir
    Path data;

    @Tag("corpora")
    @Test
    void everyItemIsValidNinjs() throws Exception {
        Path specification =
                Path.of(System.getProperty("dateline.corpora"), "ninjs/specification/ninjs-schema_3.1.json");
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(specification));
        try (Program dateline = new Program(data)) {
            Copy.fill(dateline);
            JsonNode list = new ObjectMapper().readTree(dateline.page("/api/stories?limit=5"));
            assertThat(list.get("items").size()).isEqualTo(5);
            for (JsonNode item : list.get("items")) {
                assertThat(schema.validate(item)).as(item.toString()).isEmpty();
            }
            assertThat(new ObjectMapper()
                            .readTree(dateline.page(list.get("next").stringValue()))
                            .get("items")
                            .size())
                    .isEqualTo(5);
        }
    }

    @Tag("corpora")
    @Test
    void everyAnswerIsAsDescribed() throws Exception {
        try (Program dateline = new Program(data)) {
            Copy.fill(dateline);
            ObjectNode description = (ObjectNode) new ObjectMapper().readTree(dateline.page("/api/openapi.json"));
            check(dateline, description, "StoryList", "/api/stories?limit=100");
            check(dateline, description, "ChangeList", "/api/changes?limit=100");
            check(dateline, description, "SearchResult", "/api/search?limit=100");
            JsonNode stories = new ObjectMapper().readTree(dateline.page("/api/stories?limit=10"));
            for (JsonNode item : stories.get("items")) {
                String address = "/api/stories/" + item.get("uri").asString().replaceFirst(".*:", "");
                check(dateline, description, "Item", address);
                check(dateline, description, "Related", address + "/related");
            }
        }
    }

    private static void check(Program dateline, ObjectNode description, String schema, String path) {
        ObjectNode whole = new ObjectMapper().createObjectNode();
        whole.put("$ref", "#/components/schemas/" + schema);
        whole.set("components", description.get("components"));
        JsonNode answer = new ObjectMapper().readTree(dateline.page(path));
        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(whole)
                        .validate(answer))
                .as(path)
                .isEmpty();
    }

    @Test
    void senselessRequestsAreAnsweredWithAReason() throws Exception {
        try (Program dateline = new Program(data)) {
            for (String query : new String[] {"limit=0", "limit=x", "section=nowhere", "before=never", "page=2"}) {
                var response = dateline.get("/api/stories?" + query);
                assertThat(response.statusCode()).as(query).isEqualTo(400);
                assertThat(response.headers().firstValue("content-type")).contains("application/problem+json");
            }
            assertThat(dateline.status("/api/stories/000000000")).isEqualTo(404);
        }
    }
}
