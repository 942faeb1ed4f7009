package dateline.site;

import dateline.site.DescribedApi.Operation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/// The rules of OpenAPI 3.1.1 for the objects that our description has: the fields that each may have and must
/// have. Most programs ignore a misspelled field.
final class OpenApiGrammar {
    private static final Pattern IN_BRACES = Pattern.compile("\\{([^}]*)}");

    /// The fields of each kind of object (section 4.8 of the specification); those with `!` are required.
    private static final Map<String, String> FIELDS = Map.ofEntries(
            Map.entry("document", "openapi! info! servers paths! components tags"),
            Map.entry("info", "title! summary description version!"),
            Map.entry("server", "url! description"),
            Map.entry("tag", "name! description"),
            Map.entry("path", "get"),
            Map.entry("operation", "operationId! tags summary description parameters responses!"),
            Map.entry("parameter", "name! in! description required schema! example"),
            Map.entry("response", "description! headers content"),
            Map.entry("header", "description required schema!"),
            Map.entry("media", "schema!"),
            Map.entry("components", "parameters headers responses schemas"),
            Map.entry(
                    "schema",
                    "$ref description type format const enum default pattern minimum maximum maxLength minItems"
                            + " maxItems minProperties required properties additionalProperties propertyNames"
                            + " unevaluatedProperties allOf oneOf items prefixItems"));

    private final DescribedApi api;
    private final List<String> faults = new ArrayList<>();

    OpenApiGrammar(DescribedApi api) {
        this.api = api;
    }

    /// Lists what is not OpenAPI.
    List<String> faults() {
        JsonNode root = api.root();
        check("document", root);
        check("info", root.get("info"));
        root.get("servers").forEach(server -> check("server", server));
        root.get("tags").forEach(tag -> check("tag", tag));
        root.get("paths").forEach(path -> check("path", path));
        JsonNode components = root.get("components");
        check("components", components);
        components.get("parameters").forEach(this::parameter);
        components.get("headers").forEach(this::header);
        components.get("responses").forEach(this::response);
        components.get("schemas").forEach(this::schema);
        api.operations().forEach(this::operation);
        if (!root.get("openapi").asString().startsWith("3.1.")) {
            faults.add("the version is not 3.1");
        }
        names();
        unused(root);
        return faults;
    }

    private void operation(Operation operation) {
        check("operation", operation.node());
        operation.node().path("parameters").forEach(this::parameter);
        operation.node().get("responses").forEach(this::response);
        Set<String> inPath = IN_BRACES
                .matcher(operation.path())
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
        List<JsonNode> described = api.parameters(operation, "path");
        if (!described.stream()
                        .map(each -> each.get("name").asString())
                        .collect(Collectors.toSet())
                        .equals(inPath)
                || !described.stream().allMatch(each -> each.path("required").asBoolean(false))) {
            faults.add("the parameters in the path of " + operation.path());
        }
    }

    /// Checks that each operation has a name of its own, and tags that exist.
    private void names() {
        Set<String> tags = api.root()
                .get("tags")
                .valueStream()
                .map(tag -> tag.get("name").asString())
                .collect(Collectors.toSet());
        Set<String> names = new HashSet<>();
        for (Operation operation : api.operations()) {
            if (!names.add(operation.node().get("operationId").asString())) {
                faults.add("two operations have the name of " + operation.path());
            }
            operation
                    .node()
                    .get("tags")
                    .valueStream()
                    .filter(tag -> !tags.contains(tag.asString()))
                    .forEach(tag -> faults.add("there is no tag " + tag));
        }
    }

    /// Checks that no component is left over.
    private void unused(JsonNode root) {
        Set<String> used =
                root.findValues("$ref").stream().map(JsonNode::asString).collect(Collectors.toSet());
        for (Map.Entry<String, JsonNode> kind : root.get("components").properties()) {
            for (String name : kind.getValue().propertyNames()) {
                if (!used.contains("#/components/" + kind.getKey() + '/' + name)) {
                    faults.add("nothing refers to " + name);
                }
            }
        }
    }

    private void parameter(JsonNode node) {
        JsonNode parameter = api.resolved(node);
        check("parameter", parameter);
        schema(parameter.get("schema"));
        if (parameter.has("example")) {
            api.faults(parameter.get("schema"), parameter.get("example"))
                    .forEach(fault -> faults.add("the example of " + parameter.get("name") + ": " + fault));
        }
    }

    private void response(JsonNode node) {
        JsonNode response = api.resolved(node);
        check("response", response);
        response.path("headers").forEach(this::header);
        response.path("content").forEach(media -> {
            check("media", media);
            schema(media.get("schema"));
        });
    }

    private void header(JsonNode node) {
        JsonNode header = api.resolved(node);
        check("header", header);
        schema(header.get("schema"));
    }

    private void schema(JsonNode schema) {
        if (schema.isBoolean()) {
            return;
        }
        check("schema", schema);
        api.resolved(schema);
        schema.path("properties").forEach(this::schema);
        for (String several : List.of("allOf", "oneOf", "prefixItems")) {
            schema.path(several).forEach(this::schema);
        }
        for (String one : List.of("items", "additionalProperties", "propertyNames", "unevaluatedProperties")) {
            if (schema.has(one)) {
                schema(schema.get(one));
            }
        }
        if ("object".equals(schema.path("type").asString("")) && schema.has("properties")) {
            schema.path("required")
                    .valueStream()
                    .filter(name -> !schema.get("properties").has(name.asString()))
                    .forEach(name -> faults.add(name + " is required, and not described"));
        }
    }

    private void check(String kind, JsonNode object) {
        List<String> fields = List.of(Objects.requireNonNull(FIELDS.get(kind)).split(" ", -1));
        for (String name : object.propertyNames()) {
            if (!fields.contains(name) && !fields.contains(name + '!')) {
                faults.add("a " + kind + " has no field " + name);
            }
        }
        fields.stream()
                .filter(field -> field.endsWith("!") && !object.has(field.substring(0, field.length() - 1)))
                .forEach(field -> faults.add("a " + kind + " needs " + field + " " + object));
    }
}
