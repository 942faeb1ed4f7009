package dateline.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/// The verdict and the renditions that [RenditionMaker] made of a file, held in memory for tests.
///
/// @param files renditions by name, for example `400.webp`
record Developed(Verdict verdict, Map<String, byte[]> files) {
    static Developed of(byte[] file) throws IOException {
        Map<String, byte[]> files = new HashMap<>();
        Verdict verdict = new RenditionMaker()
                .make(file, (width, format, rendition) -> files.put(width + "." + format.extension(), rendition));
        return new Developed(verdict, files);
    }

    Accepted accepted() {
        assertThat(verdict).isInstanceOf(Accepted.class);
        return (Accepted) verdict;
    }

    String refusal() {
        assertThat(verdict).isInstanceOf(Refused.class);
        return ((Refused) verdict).reason();
    }

    byte[] file(String name) {
        return Objects.requireNonNull(files.get(name), name);
    }

    /// Decodes the JPEG rendition of this width.
    BufferedImage picture(int width) throws IOException {
        return Pictures.decoded(file(width + ".jpg"));
    }
}
