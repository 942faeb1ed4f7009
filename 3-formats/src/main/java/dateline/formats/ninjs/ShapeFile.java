package dateline.formats.ninjs;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Reads the table of an item's fields; `generation-1.shape` explains its notation.
final class ShapeFile {
    private final Iterator<String> lines;
    private final Shape.Again item = new Shape.Again();

    private final Shape size;

    private ShapeFile(Iterator<String> lines, Shape size) {
        this.lines = lines;
        this.size = size;
    }

    /// @param size the kind of a size
    static Shape.Fields read(String resource, Shape size) {
        try (InputStream in = Objects.requireNonNull(ShapeFile.class.getResourceAsStream(resource), resource);
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            ShapeFile file = new ShapeFile(
                    reader.lines()
                            .map(String::strip)
                            .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                            .toList()
                            .iterator(),
                    size);
            Shape.Fields fields = file.fields();
            file.item.is(fields);
            return fields;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Shape.Fields fields() {
        Map<String, Shape> named = new LinkedHashMap<>();
        Map<String, Shape> extended = new LinkedHashMap<>();
        List<String> required = new ArrayList<>();
        while (lines.hasNext()) {
            String line = lines.next();
            if (line.equals("}")) {
                break;
            }
            boolean must = line.endsWith(" !");
            List<String> words = Arrays.asList((must ? line.substring(0, line.length() - 2) : line).split(" "));
            String name = words.getFirst();
            Shape shape = shape(words.subList(1, words.size()));
            if (name.endsWith("*")) {
                extended.put(name.substring(0, name.length() - 1), shape);
            } else {
                named.put(name, shape);
            }
            if (must) {
                required.add(name);
            }
        }
        return new Shape.Fields(named, extended, required);
    }

    private Shape shape(List<String> words) {
        List<String> rest = words.subList(1, words.size());
        return switch (words.getFirst()) {
            case "text" -> new Shape.Text();
            case "number" -> new Shape.Number();
            case "whole" -> whole(rest.getFirst());
            case "one-of" -> new Shape.OneOf(List.copyOf(rest));
            case "any" -> new Shape.Any();
            case "size" -> size;
            case "item" -> item;
            case "list-of" -> new Shape.ListOf(shape(rest));
            case "map-of" -> new Shape.MapOf(shape(rest));
            case "rights" -> SpecialShapes.RIGHTS;
            case "dates" -> SpecialShapes.DATES;
            case "geojson" -> SpecialShapes.GEO;
            case "{" -> fields();
            default -> throw new IllegalStateException("no such kind: " + words);
        };
    }

    private static Shape whole(String range) {
        int dots = range.indexOf("..");
        return new Shape.Whole(Integer.parseInt(range.substring(0, dots)), Integer.parseInt(range.substring(dots + 2)));
    }
}
