package dateline.formats.ninjs;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.copy.WireFile;
import dateline.formats.Corpora;
import dateline.story.Reading;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("corpora")
class NinjsCorporaTest {
    /// Files that one version forbids and a later one allows. They do not state their version.
    private static final List<String> UNKNOWABLE = List.of(
            "ninjs/test_suite/1.0/should_fail/014_type_component.json",
            "ninjs/test_suite/1.0/should_fail/016_infosource.json",
            "ninjs/test_suite/1.1/should_fail/001_type_component.json",
            "ninjs/test_suite/1.1/should_fail/002_infosource.json",
            "ninjs/test_suite/2.1/should_fail/002_good_association_but_no_name.json");

    private static final int SHOULD_PASS = 158;
    private final NinjsReader reader = new NinjsReader(true);

    @Test
    void everyFileThatShouldPassIsRead() {
        List<String> refused = new ArrayList<>();
        int read = 0;
        for (Path file : Corpora.files("ninjs/test_suite", "**/should_pass/*.json")) {
            WireFile wire = Corpora.read(file);
            Reading reading = reader.read(wire);
            if (!reader.recognises(wire) || !reading.refused().isEmpty()) {
                refused.add(wire.name() + " " + reading.refused());
            }
            read++;
        }
        assertThat(refused).isEmpty();
        assertThat(read).isEqualTo(SHOULD_PASS);
    }

    @Test
    void everyFileThatShouldFailIsRefused() {
        List<String> read = new ArrayList<>();
        for (Path file : Corpora.files("ninjs/test_suite", "**/should_fail/*.json")) {
            WireFile wire = Corpora.read(file);
            if (reader.recognises(wire) && reader.read(wire).refused().isEmpty()) {
                read.add(wire.name());
            }
        }
        assertThat(read).containsExactlyElementsOf(UNKNOWABLE);
    }
}
