package dateline.site;

import com.networknt.schema.Error;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ObjectNode;

/// The description of the content API, as a site gives it to programs.
final class DescribedApi {
    private static final Set<String> METHODS =
            Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

    private final SchemaRegistry schemas = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));
    private final JsonNode root;

    /// @param path with the names of its parameters in braces
    /// @param method in upper case
    record Operation(String path, String method, JsonNode node) {
        /// Returns a path of this form, with values that need not exist.
        String example() {
            return at(Map.of("id", "aaaaaaaaa", "section", "news", "slug", "shipping"));
        }

        /// Returns the path with these values of its parameters.
        String at(Map<String, String> values) {
            String path = path();
            for (Map.Entry<String, String> value : values.entrySet()) {
                path = path.replace('{' + value.getKey() + '}', value.getValue());
            }
            return path;
        }
    }

    DescribedApi(Paper paper) {
        root = new ObjectMapper().readTree(paper.page(Route.API_DESCRIPTION));
    }

    JsonNode root() {
        return root;
    }

    List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path : root.get("paths").properties()) {
            for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
                if (METHODS.contains(method.getKey())) {
                    operations.add(
                            new Operation(path.getKey(), method.getKey().toUpperCase(Locale.ROOT), method.getValue()));
                }
            }
        }
        return operations;
    }

    Operation operation(String path) {
        return operations().stream()
                .filter(operation -> operation.path().equals(path))
                .findFirst()
                .orElseThrow(() -> new AssertionError(path + " is not described"));
    }

    /// Lists the parameters of an operation.
    ///
    /// @param in where they are: `query`, `path` or `header`
    List<JsonNode> parameters(Operation operation, String in) {
        return operation
                .node()
                .path("parameters")
                .valueStream()
                .map(this::resolved)
                .filter(parameter -> parameter.get("in").asString().equals(in))
                .toList();
    }

    /// Returns what a reference refers to; any other node unchanged.
    JsonNode resolved(JsonNode node) {
        if (!node.has("$ref")) {
            return node;
        }
        JsonNode target = root.at(node.get("$ref").asString().substring(1));
        if (target.isMissingNode()) {
            throw new AssertionError(node.get("$ref") + " is not in the description");
        }
        return resolved(target);
    }

    /// Lists what is wrong with a value.
    List<Error> faults(JsonNode schema, JsonNode value) {
        ObjectNode whole = ((ObjectNode) schema).deepCopy();
        whole.set("components", root.get("components"));
        return schemas.getSchema(whole).validate(value);
    }

    /// Returns the names of all fields that the schemas describe.
    Set<String> fields() {
        Set<String> fields = new TreeSet<>();
        root.get("components").get("schemas").findValues("properties").forEach(properties -> {
            fields.addAll(properties.propertyNames());
            properties.findValues("properties").forEach(inner -> fields.addAll(inner.propertyNames()));
        });
        return fields;
    }
}
