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
