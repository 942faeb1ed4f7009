package dateline.site;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/// Renders the compiled templates.
final class Templates {
    private static final String HTML = "text/html; charset=utf-8";

    private final TemplateEngine engine =
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, "dateline.site.templates");

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
