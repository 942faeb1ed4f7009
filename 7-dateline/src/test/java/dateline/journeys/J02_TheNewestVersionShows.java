package dateline.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class J02_TheNewestVersionShows {
    @TempDir
    Path data;

    private Program dateline;

    @BeforeEach
    void start() throws Exception {
        dateline = new Program(data);
    }

    @AfterEach
    void stop() throws Exception {
        dateline.close();
    }

    @Test
    void whateverCameLast() {
        dateline.take(Wire.story("urn:a", 1, "Ten hurt in harbour fire").encode());
        String first = dateline.onlyAddress();
        dateline.take(Wire.story("urn:a", 3, "Twelve hurt in harbour fire").encode());
        dateline.take(Wire.story("urn:a", 2, "Eleven hurt in harbour fire").encode());
        String now = dateline.onlyAddress();
        assertThat(dateline.page(now)).contains("<h1>Twelve hurt in harbour fire</h1>", "Earlier versions");
        assertThat(dateline.page("/"))
                .contains("Twelve hurt")
                .doesNotContain("Ten hurt")
                .doesNotContain("Eleven hurt");
        HttpResponse<String> old = dateline.get(first);
        assertThat(old.statusCode()).isEqualTo(301);
        assertThat(old.headers().firstValue("location")).contains(now);
    }

    @Test
    void aChainOfNewIdsIsOneStoryInAnyOrder() {
        int[] order = {3, 5, 2, 1, 4};
        for (int number : order) {
            String ancestor = number == 1 ? "" : "urn:link:" + (number - 1);
            dateline.take(Wire.update("urn:link:" + number, ancestor, "Count stands at " + number));
        }
        assertThat(dateline.page(dateline.onlyAddress())).contains("<h1>Count stands at 5</h1>");
    }

    @Test
    void aCorrectionIsMarked() {
        dateline.take(Wire.story("urn:a", 1, "Mayor, 51, resigns").encode());
        dateline.take(Wire.story("urn:a", 2, "Mayor, 52, resigns")
                .put("ednote", "CORRECTION: fixes the mayor's age.")
                .encode());
        assertThat(dateline.page(dateline.onlyAddress()))
                .contains("Corrected</strong>", "</time>: fixes the mayor's age.");
        assertThat(dateline.page("/")).contains("Corrected");
    }

    @Test
    void anUnchangedPageIsNotSentAgain() {
        dateline.take(Wire.story("urn:a", 1, "Quiet day").encode());
        String address = dateline.onlyAddress();
        String etag = dateline.get(address).headers().firstValue("etag").orElseThrow();
        assertThat(dateline.get(address, "If-None-Match", etag).statusCode()).isEqualTo(304);
        dateline.take(Wire.story("urn:a", 2, "Quiet day")
                .put("ednote", "CORRECTION: a name.")
                .encode());
        assertThat(dateline.get(address, "If-None-Match", etag).statusCode()).isEqualTo(200);
    }

    @Test
    void repeatingADecisionChangesNothing() {
        String copy = Wire.story("urn:a", 1, "Quiet day").encode();
        String wire =
                Teletype.anpa("BC-Quiet Day", LocalDate.now(ZoneOffset.UTC), 1, Teletype.display("Calm", "Quiet."));
        dateline.take(copy);
        dateline.take(wire);
        List<String> before = everything();
        dateline.take(copy);
        assertThat(dateline.push("test", "secret-of-the-test", copy).body()).contains("\"alreadyHad\":true");
        dateline.take(wire);
        assertThat(everything()).isEqualTo(before);
        dateline.take(copy + "\n");
        dateline.take("\u0016" + wire);
        assertThat(everything()).as("other bytes that say the same").isEqualTo(before);
    }

    private List<String> everything() {
        List<String> all = new ArrayList<>(List.of(dateline.page("/api/changes"), dateline.page("/feed.xml")));
        dateline.addresses().forEach(address -> {
            var answer = dateline.get(address);
            all.add(answer.headers().firstValue("etag").orElseThrow() + answer.body());
        });
        return all;
    }
}
