package dateline.formats.g2;

import dateline.copy.WireFile;
import dateline.story.Reading;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/// Reads the NewsML-G2 fixtures, which are named for their oddity.
final class G2Fixtures {
    private static final NewsmlG2Reader READER = new NewsmlG2Reader();

    private G2Fixtures() {}

    static Reading read(String fixture) {
        return readText(text(fixture));
    }

    static Reading readText(String xml) {
        return READER.read(file(xml));
    }

    static WireFile file(String xml) {
        return new WireFile("test.xml", xml.getBytes(StandardCharsets.UTF_8));
    }

    static String text(String fixture) {
        try (InputStream in = Objects.requireNonNull(G2Fixtures.class.getResourceAsStream("/newsml-g2/" + fixture))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
