package dateline.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("long")
class J24_MendedRulesReachThePast {
    @TempDir
    Path data;

    @Test
    void firstAsAListAndThenIndeed() throws Exception {
        try (Program dateline = new Program(data)) {
            dateline.take(Wire.story("urn:a", 1, "Regatta won by a hair")
                    .put("slugline", "regatta")
                    .put("usageterms", "No archival use.")
                    .encode());
            dateline.take(Wire.story("urn:b", 1, "Bridge opens").encode());
        }
        try (Program dateline = new Program(data, "routing.0.slug=regatta", "routing.0.section=sport")) {
            assertThat(reroute(dateline, "--dry-run"))
                    .contains("PUBLISHED news -> PUBLISHED sport  Regatta won by a hair", "1 would change")
                    .doesNotContain("Bridge");
            assertThat(dateline.page("/sport")).doesNotContain("Regatta");
            assertThat(reroute(dateline)).contains("1 changed");
            assertThat(dateline.page("/sport")).contains("Regatta");
            assertThat(dateline.page("/news")).contains("Bridge opens").doesNotContain("Regatta");
            assertThat(dateline.page("/api/stories?section=sport")).contains("\"usageTerms\":\"No archival use.\"");
            assertThat(reroute(dateline, "--dry-run"))
                    .contains("0 would change")
                    .doesNotContain("its own rules");
            assertThat(reroute(dateline, "--dry-run", "--set", "routing.0.publish=false"))
                    .as("whoever gives other rules must not believe that they were tried")
                    .contains("The server", "went by its own rules");
        }
        try (Program dateline = new Program(data, "routing.0.terms=(?i)no archiv", "routing.0.publish=false")) {
            assertThat(reroute(dateline)).contains("1 changed");
            assertThat(dateline.page("/")).doesNotContain("Regatta").contains("Bridge opens");
            assertThat(dateline.run("desk", "held", "--data", data.toString()).printed())
                    .contains("Regatta", "waits for an editor", "Usage terms: No archival use.");
        }
    }

    private String reroute(Program dateline, String... options) throws Exception {
        java.util.List<String> all = new java.util.ArrayList<>(
                java.util.List.of("reroute", "--data", data.toString(), "--since", "2020-01-01"));
        all.addAll(java.util.List.of(options));
        Program.Ran ran = dateline.run(all.toArray(String[]::new));
        assertThat(ran.exitCode()).as(ran.printed()).isZero();
        return ran.printed();
    }
}
