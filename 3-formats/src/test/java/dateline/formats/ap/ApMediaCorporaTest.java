package dateline.formats.ap;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.formats.Corpora;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("corpora")
class ApMediaCorporaTest {
    private final ApMediaReader reader = new ApMediaReader();

    @Test
    void noOtherFormatsFileIsTakenForAps() {
        List<Path> files = Corpora.files("", "**");
        assertThat(files).hasSizeGreaterThan(1_000);
        assertThat(files).noneMatch(file -> reader.recognises(Corpora.read(file)));
    }
}
