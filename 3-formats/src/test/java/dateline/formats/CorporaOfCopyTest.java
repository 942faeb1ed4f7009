package dateline.formats;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.copy.BodyHtml;
import dateline.copy.TextDecoding;
import dateline.story.Embargo;
import dateline.story.HoldForRelease;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Checks the rules for copy that all formats share, on real feeds and press releases.
@Tag("corpora")
class CorporaOfCopyTest {
    private static final int EMBARGOED = 136;
    private static final int UNCLEAR = 3;

    @Test
    void theFeedsOfOthersAreCleanedTheSameTwice() {
        long unlike = Corpora.files("feeds", "**/*.{xml,atom,json}").stream()
                .map(file -> TextDecoding.decode(Corpora.read(file).bytes()).text())
                .map(text -> text.replace("&lt;", "<").replace("&gt;", ">").replace("<![CDATA[", ""))
                .filter(html -> !BodyHtml.clean(html)
                        .equals(BodyHtml.clean(BodyHtml.clean(html).html())))
                .count();
        assertThat(unlike).isZero();
    }

    /// Three embargoes give no time: one names two times, one writes `C.T.`, one has no year.
    @Test
    void theEmbargoesOfPressReleasesHold() {
        List<String> lines = Corpora.files("press-releases", "**/*.md").stream()
                .flatMap(CorporaOfCopyTest::lines)
                .filter(line -> line.strip().startsWith("Embargoed until"))
                .toList();
        assertThat(lines).hasSize(EMBARGOED);
        assertThat(lines.stream().filter(line -> !(HoldForRelease.in(line) instanceof Embargo.Until)))
                .allMatch(line -> HoldForRelease.in(line) instanceof Embargo.Unclear)
                .hasSize(UNCLEAR);
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
