package dateline.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class J14_TheHistoryIsOpen {
    @TempDir
    Path data;

    @Test
    void aCorrectionIsMarkedAndReadersSeeWhatItChanged() throws Exception {
        try (Program dateline = new Program(data)) {
            dateline.take(Wire.story("urn:a", 1, "Court clears mayor, 75").encode());
            String address = dateline.onlyAddress();
            assertThat(dateline.status(address + "/history")).isEqualTo(404);
            dateline.take(Wire.story("urn:a", 2, "Court clears mayor, 57")
                    .put("ednote", "CORRECTION: his age.")
                    .encode());
            String now = dateline.onlyAddress();
            assertThat(dateline.page(now))
                    .contains("Corrected")
                    .contains("his age")
                    .contains(now + "/history");
            assertThat(dateline.page(now + "/history"))
                    .contains("<del>75</del> <ins>57</ins>")
                    .contains(">his age.<");
            dateline.take(Wire.kill("urn:a").encode());
            assertThat(dateline.status(now + "/history")).isEqualTo(410);
        }
    }

    @Test
    void unlessTheSuppliersTermsForbidIt() throws Exception {
        try (Program dateline = new Program(data, "suppliers.test.show-history=false")) {
            dateline.take(Wire.story("urn:a", 1, "Court clears mayor").encode());
            dateline.take(Wire.story("urn:a", 2, "Court clears former mayor").encode());
            String address = dateline.onlyAddress();
            assertThat(dateline.page(address)).doesNotContain("/history");
            assertThat(dateline.status(address + "/history")).isEqualTo(404);
        }
    }
}
