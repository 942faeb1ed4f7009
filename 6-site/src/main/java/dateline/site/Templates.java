package dateline.site;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Renders the templates: those that are compiled with the program, or those of a folder, which change while the
/// program runs.
final class Templates {
    private static final String HTML = "text/html; charset=utf-8";

    private final TemplateEngine engine;

    /// @param folder the folder of the templates' sources, for those who change them; null for the program's own
    Templates(@Nullable Path folder) {
        this.engine = folder == null
                ? TemplateEngine.createPrecompiled(null, ContentType.Html, null, "dateline.site.templates")
                : compiling(folder);
    }

    /// Creates an engine that needs JTE's compiler in the class path, and a JDK.
    private static TemplateEngine compiling(Path folder) {
        try {
            Path classes = Files.createTempDirectory("dateline-templates-");
            TemplateEngine engine = TemplateEngine.create(
                    new TemplateFolder(folder),
                    classes,
                    ContentType.Html,
                    Templates.class.getClassLoader(),
                    "dateline.site.edited");
            engine.setTrimControlStructures(true);
            return engine;
        } catch (IOException e) {
            throw new UncheckedIOException("no folder can be made for the compiled templates", e);
        }
    }

    Document render(String template, Map<String, Object> parameters, int status) {
        return new Document(status, HTML, bytes(template, parameters), Map.of());
    }

    /// Renders a page that search engines must not index: a part of a page, or text that another page
    /// has replaced.
    Document unindexed(String template, Map<String, Object> parameters) {
        return new Document(200, HTML, bytes(template, parameters), Map.of("X-Robots-Tag", "noindex"));
    }

    private byte[] bytes(String template, Map<String, Object> parameters) {
        Utf8ByteOutput output = new Utf8ByteOutput();
        engine.render(template + ".jte", parameters, output);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(output.getContentLength());
        try {
            output.writeTo(bytes::write);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
