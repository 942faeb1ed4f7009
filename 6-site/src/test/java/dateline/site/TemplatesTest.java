package dateline.site;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemplatesTest {
    @TempDir
    Path folder;

    private int changes;

    @Test
    void aTemplateOfAFolderIsCompiledAgainAfterAChange() throws IOException {
        write("line.jte", "@param String word\n<p>${word}</p>");
        write("page.jte", "@param String word\n<main>@template.line(word = word)</main>");
        Templates templates = new Templates(folder);
        assertThat(page(templates)).isEqualTo("<main><p>a &amp; b</p></main>");

        write("page.jte", "@param String word\n<div>@template.line(word = word)</div>");
        assertThat(page(templates)).isEqualTo("<div><p>a &amp; b</p></div>");

        write("line.jte", "@param String word\n<b>${word}</b>");
        assertThat(page(templates)).isEqualTo("<div><b>a &amp; b</b></div>");
    }

    @Test
    void aFaultInATemplateIsNamedAndMayBeMended() throws IOException {
        write("page.jte", "@param String word\n<p>${wrod}</p>");
        Templates templates = new Templates(folder);
        assertThatThrownBy(() -> page(templates))
                .hasMessageContaining("page.jte")
                .hasMessageContaining("wrod");

        write("page.jte", "@param String word\n<p>${word}</p>");
        assertThat(page(templates)).isEqualTo("<p>a &amp; b</p>");
    }

    /// Writes a template. Each change is a second after the last one, whatever the clock of the disk can
    /// tell apart.
    private void write(String name, String text) throws IOException {
        Path file = Files.writeString(folder.resolve(name), text);
        Files.setLastModifiedTime(file, FileTime.fromMillis(1_772_352_000_000L + 1_000L * changes++));
    }

    private static String page(Templates templates) {
        return new String(templates.render("page", Map.of("word", "a & b"), 200).body(), UTF_8).strip();
    }
}
