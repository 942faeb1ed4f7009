package dateline.site;

import dateline.envelope.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// The site's own files: style, script, icon. The addresses of style and script contain a hash of their
/// content, so that browsers can keep them for ever.
final class Assets {
    private static final Map<String, String> TYPES =
            Map.of("css", "text/css; charset=utf-8", "js", "text/javascript; charset=utf-8", "svg", "image/svg+xml");

    private final Map<String, byte[]> files = new HashMap<>();
    private final String style;
    private final String script;

    Assets() {
        style = add("site.css");
        script = add("site.js");
        files.put("favicon.svg", bytes("favicon.svg"));
    }

    String style() {
        return style;
    }

    String script() {
        return script;
    }

    Optional<Document> find(String name) {
        return Optional.ofNullable(files.get(name))
                .map(bytes -> new Document(
                        200,
                        Objects.requireNonNull(TYPES.get(name.substring(name.lastIndexOf('.') + 1))),
                        bytes,
                        Map.of(
                                "Cache-Control",
                                name.equals("favicon.svg")
                                        ? "public, max-age=86400"
                                        : "public, max-age=31536000, immutable")));
    }

    private String add(String name) {
        byte[] bytes = bytes(name);
        int dot = name.lastIndexOf('.');
        String hashed = name.substring(0, dot) + '-' + hash(bytes) + name.substring(dot);
        files.put(hashed, bytes);
        return Route.ASSETS + hashed;
    }

    private static byte[] bytes(String name) {
        try (InputStream in =
                Objects.requireNonNull(Assets.class.getResourceAsStream("/dateline/site/assets/" + name))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hash(byte[] bytes) {
        return HexFormat.of().formatHex(Sha256.of(bytes), 0, 8);
    }
}
