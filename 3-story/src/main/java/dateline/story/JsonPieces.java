package dateline.story;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Reads what can be read of JSON that breaks off or is broken: everything up to the fault, then every object after it
/// that begins anew. For orders to stop copy only ([JsonStops]); nothing that it reads is published.
public final class JsonPieces {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    /// Objects that are tried after a fault; each costs at most a hundred levels.
    private static final int MOST_TRIES = 10_000;
    private static final int LONGEST_UNREAD = 100_000;

    /// @param read as far as it could be read
    /// @param unread what follows the fault, up to the next piece
    public record Piece(JsonNode read, String unread) {}

    private final String text;
    private final List<JsonNode> read = new ArrayList<>();
    private final List<Integer> begins = new ArrayList<>();
    private final List<Integer> ends = new ArrayList<>();

    private JsonPieces(String text) {
        this.text = text;
    }

    public static List<Piece> of(String text) {
        JsonPieces pieces = new JsonPieces(text);
        int at = pieces.start();
        for (int tries = 0; at >= 0 && tries < MOST_TRIES; tries++) {
            int end = pieces.piece(at);
            at = text.indexOf('{', Math.max(end, at + 1));
        }
        return pieces.list();
    }

    private int start() {
        int object = text.indexOf('{');
        int list = text.indexOf('[');
        return list >= 0 && (object < 0 || list < object) ? list : object;
    }

    private List<Piece> list() {
        List<Piece> pieces = new ArrayList<>();
        for (int i = 0; i < read.size(); i++) {
            int next = i + 1 < read.size() ? begins.get(i + 1) : text.length();
            int end = Math.min(Math.max(ends.get(i), begins.get(i)), next);
            pieces.add(new Piece(read.get(i), text.substring(end, Math.min(next, end + LONGEST_UNREAD))));
        }
        return pieces;
    }

    /// @return the place after it
    private int piece(int from) {
        Tree tree = new Tree();
        int end = read(from, tree);
        JsonNode root = tree.root();
        if (root != null && !root.isEmpty()) {
            read.add(root);
            begins.add(from);
            ends.add(end);
        }
        return end;
    }

    private int read(int from, Tree tree) {
        try (StringReader reader = new StringReader(text)) {
            reader.skip(from);
            try (JsonParser parser = JsonInput.looseParser(reader)) {
                JsonToken token = parser.nextToken();
                while (token != null && !tree.isWhole()) {
                    tree.add(token, parser);
                    token = tree.isWhole() ? null : parser.nextToken();
                }
                return place(from, parser.currentLocation().getCharOffset());
            } catch (JacksonException e) {
                return e.getLocation() == null
                        ? from + 1
                        : place(from, e.getLocation().getCharOffset());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int place(int from, long offset) {
        return (int) Math.min(text.length(), from + Math.max(1, offset));
    }

    /// The values that came so far.
    private static final class Tree {
        private final Deque<JsonNode> open = new ArrayDeque<>();
        private final Deque<String> names = new ArrayDeque<>();
        private @Nullable JsonNode root;

        @Nullable
        JsonNode root() {
            return root;
        }

        boolean isWhole() {
            return root != null && open.isEmpty();
        }

        void add(JsonToken token, JsonParser parser) {
            switch (token) {
                case START_OBJECT -> open(NODES.objectNode());
                case START_ARRAY -> open(NODES.arrayNode());
                case END_OBJECT, END_ARRAY -> {
                    open.pop();
                    names.pop();
                }
                case PROPERTY_NAME -> {
                    names.pop();
                    names.push(parser.currentName());
                }
                case VALUE_STRING -> value(NODES.stringNode(parser.getString()));
                case VALUE_NUMBER_INT -> value(NODES.numberNode(new BigInteger(parser.getString())));
                case VALUE_NUMBER_FLOAT -> value(NODES.numberNode(parser.getDoubleValue()));
                case VALUE_TRUE, VALUE_FALSE, VALUE_NULL, VALUE_EMBEDDED_OBJECT, NOT_AVAILABLE -> {}
            }
        }

        private void open(JsonNode node) {
            value(node);
            open.push(node);
            names.push("");
        }

        private void value(JsonNode value) {
            switch (open.peek()) {
                case null -> root = root == null ? value : root;
                case ArrayNode list -> list.add(value);
                case ObjectNode object -> put(object, names.element(), value);
                default -> {}
            }
        }

        /// Of a name that stands twice the first value counts, unless the second one stops copy.
        private static void put(ObjectNode object, String name, JsonNode value) {
            StatusWord word = value.isString() ? StatusWord.of(value.stringValue()) : StatusWord.ABSENT;
            boolean stops = word == StatusWord.CANCELED || word == StatusWord.WITHHELD;
            if (stops || !object.has(name)) {
                object.set(name, value);
            }
        }
    }
}
