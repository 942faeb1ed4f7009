package dateline.copy;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Reads as much as possible of JSON that is cut short, is broken, or has other text around it. Used only for
/// orders to stop copy ([JsonStops]); nothing that it reads is published.
///
/// An object is unsure if there is a fault between its id and its status, or if it has two ids: they may belong
/// to two items.
public final class LooseJson {
    /// The fields, in lower case, that may identify an item; AP has its id inside `altids`.
    private static final Set<String> IDS = Set.of("uri", "guid", "id", "itemid", "url", "altids");
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int DEEPEST = 100;
    private static final int MOST_TOKENS = 4_000_000;
    private static final int MOST_IDS = 10;

    private final JsonScanner scanner;
    private final Deque<Open> open = new ArrayDeque<>();
    private final List<JsonNode> roots = new ArrayList<>();
    private final Set<JsonNode> unsure = Collections.newSetFromMap(new IdentityHashMap<>());
    private int faults;
    /// The number of open objects and lists below the deepest level that is read.
    private int tooDeep;

    private LooseJson(String text) {
        scanner = new JsonScanner(text);
    }

    public static LooseJson of(String text) {
        LooseJson json = new LooseJson(text);
        JsonScanner.Token token = json.scanner.next(false);
        for (int count = 0; token.kind() != JsonScanner.Kind.END && count < MOST_TOKENS; count++) {
            json.add(token);
            token = json.scanner.next(!json.open.isEmpty());
        }
        while (!json.open.isEmpty()) {
            json.close();
        }
        return json;
    }

    /// Returns the values that are not inside another.
    public List<JsonNode> roots() {
        return roots;
    }

    /// Returns whether the fields of this object may belong to two items.
    public boolean isUnsure(JsonNode object) {
        return unsure.contains(object);
    }

    private void add(JsonScanner.Token token) {
        switch (token.kind()) {
            case OPEN_OBJECT -> open(NODES.objectNode(), token.named());
            case OPEN_LIST -> open(NODES.arrayNode(), token.named());
            case CLOSE_OBJECT -> closeTo(ObjectNode.class);
            case CLOSE_LIST -> closeTo(ArrayNode.class);
            case NAME -> name(token);
            case VALUE -> value(token);
            case END -> {}
        }
    }

    /// Opens an object or a list. An object in the place of a name is not part of the object before it, which
    /// has lost its end.
    private void open(JsonNode node, boolean named) {
        if (!named && node.isObject() && open.peek() instanceof Open above && above.node.isObject()) {
            close();
        }
        if (open.size() >= DEEPEST) {
            tooDeep++;
            return;
        }
        open.push(new Open(node));
    }

    private void closeTo(Class<? extends JsonNode> kind) {
        if (tooDeep > 0) {
            tooDeep--;
        } else if (open.stream().anyMatch(each -> kind.isInstance(each.node))) {
            while (!kind.isInstance(open.element().node)) {
                close();
            }
            close();
        }
    }

    /// Sets the name of the next value. A name in quotes begins an object that has lost its beginning.
    private void name(JsonScanner.Token token) {
        boolean inObject = open.peek() instanceof Open above && above.node.isObject();
        if (!inObject && !token.quoted()) {
            return;
        }
        if (!inObject) {
            open(NODES.objectNode(), true);
        }
        String name = String.valueOf(token.text());
        int quote = Math.max(name.lastIndexOf('"'), name.lastIndexOf('\''));
        faults += token.sure() && quote < 0 ? 0 : 1;
        open.element().name = name.substring(quote + 1).strip();
    }

    private void value(JsonScanner.Token token) {
        Open above = open.peek();
        if (above == null) {
            return;
        }
        faults += token.sure() && (token.named() || above.node.isArray()) ? 0 : 1;
        if (token.text() != null && (token.named() || above.node.isArray())) {
            put(NODES.stringNode(token.text()), token.sure());
        }
    }

    private void put(JsonNode value, boolean sure) {
        Open above = open.peek();
        switch (above == null ? null : above.node) {
            case null -> roots.add(value);
            case ArrayNode list -> list.add(value);
            case ObjectNode object -> put(above, object, value, sure);
            default -> {}
        }
    }

    /// Puts a value into an object. If a name is there twice, the first value counts, unless the second one
    /// stops copy.
    private void put(Open above, ObjectNode object, JsonNode value, boolean sure) {
        String name = above.name;
        boolean id = IDS.contains(name.toLowerCase(Locale.ROOT));
        if (id || JsonStops.isStatus(name)) {
            boolean fault = !sure || above.faults != null && above.faults != faults;
            above.faults = faults;
            if (fault) {
                unsure.add(object);
            }
        }
        JsonNode first = object.get(name);
        if (first == null || value.isString() && JsonStops.stops(value.stringValue())) {
            object.set(name, value);
        } else if (id && !first.equals(value) && above.otherIds.size() < MOST_IDS) {
            above.otherIds.put(value, name);
        }
    }

    /// Closes the innermost object or list; drops it if it is empty.
    private void close() {
        Open closed = open.pop();
        if (!closed.node.isEmpty()) {
            put(closed.node, true);
        }
        closed.otherIds.forEach((id, name) -> {
            ObjectNode other = NODES.objectNode().setAll((ObjectNode) closed.node);
            other.set(name, id);
            roots.add(other);
            unsure.add(other);
            unsure.add(closed.node);
        });
    }

    private static final class Open {
        private final JsonNode node;
        private final Map<JsonNode, String> otherIds = new LinkedHashMap<>();
        private String name = "";
        /// The number of faults at its last id or status; null before the first of them.
        private @Nullable Integer faults;

        Open(JsonNode node) {
            this.node = node;
        }
    }
}
