package dateline.site;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ObjectNode;

/// The description of the content API for programs (OpenAPI 3.1). It is the file `openapi.json` with the address
/// of this site.
final class ApiDescription {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final SiteSettings settings;

    ApiDescription(SiteSettings settings) {
        this.settings = settings;
    }

    Document document() {
        ObjectNode description = file();
        if (settings.address() != null) {
            description.putArray("servers").addObject().put("url", settings.address());
        }
        return new Document(200, "application/json", JSON.writeValueAsBytes(description), Map.of());
    }

    private static ObjectNode file() {
        try (InputStream in =
                Objects.requireNonNull(ApiDescription.class.getResourceAsStream("/dateline/site/openapi.json"))) {
            return (ObjectNode) JSON.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
