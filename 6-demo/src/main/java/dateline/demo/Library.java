package dateline.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Reads the demo's stories and pictures from the source files beside this class.
final class Library {
    /// In running order: `stories/running-order.txt` has one name per line.
    final List<StorySource> stories;

    final Map<String, PictureSource> pictures;

    Library() {
        stories = resource("stories/running-order.txt")
                .lines()
                .filter(line -> !line.isBlank())
                .map(name -> StorySource.parse(resource("stories/" + name + ".md")))
                .toList();
        pictures = Arrays.stream(resource("pictures.txt").split("\\n\\s*\\n"))
                .map(block -> new PictureSource(Fields.parse(block)))
                .collect(
                        Collectors.toMap(PictureSource::name, Function.identity(), Library::twice, LinkedHashMap::new));
    }

    PictureSource picture(String name) {
        PictureSource picture = pictures.get(name);
        if (picture == null) {
            throw new IllegalArgumentException("No picture '" + name + "' in pictures.txt");
        }
        return picture;
    }

    static String resource(String name) {
        try (InputStream in = Library.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalArgumentException("The demo's file " + name + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PictureSource twice(PictureSource one, PictureSource other) {
        throw new IllegalArgumentException("Two pictures are called " + one.name() + ": " + one + ", " + other);
    }
}
