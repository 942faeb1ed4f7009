package dateline.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("long")
class J23_TheSameCopyStandsOnce {
    @TempDir
    Path data;

    @Test
    void ofTwoSuppliersAndTheOtherTakesItsPlaceAlsoAfterAReplay() throws Exception {
        String[] settings = {
            "suppliers.gull.token=gull-secret",
            "archive.near-duplicates.preferred=gull",
            "site.address=https://quay.example"
        };
        try (Program dateline = new Program(data, settings)) {
            dateline.take(story("urn:a", "Quay burns"));
            String first = dateline.onlyAddress();
            assertThat(dateline.push("gull", "gull-secret", story("urn:b", "Warehouses burn"))
                            .statusCode())
                    .isEqualTo(202);
            Program.await("the other is there", () -> dateline.page("/"), front -> front.contains("Warehouses burn"));
            String second = dateline.onlyAddress();
            assertThat(dateline.page("/")).doesNotContain("Quay burns");
            assertThat(dateline.page(first))
                    .contains("<h1>Quay burns</h1>", "rel=\"canonical\" href=\"https://quay.example" + second + "\"");
            assertThat(desk(dateline, "duplicates", id(first))).contains(id(second), "gull", "(in lists)");

            dateline.stop();
            assertThat(dateline.run("replay", "--data", data.toString(), "--set", settings[0], "--set", settings[1])
                            .exitCode())
                    .isZero();
            dateline.startAgain();
            assertThat(dateline.onlyAddress()).isEqualTo(second);

            assertThat(desk(dateline, "kill", "--by", "Ada Lund: wrong quay", id(second)))
                    .contains("killed", "The same copy is shown as:", id(first));
            assertThat(dateline.onlyAddress()).isEqualTo(first);
            assertThat(dateline.page("/")).contains("Quay burns").doesNotContain("Warehouses burn");
            assertThat(dateline.status(second)).isEqualTo(410);
        }
    }

    @Test
    void unlessAnEditorSaysThatTheyAreTwoStoriesAlsoAfterAReplay() throws Exception {
        String gull = "suppliers.gull.token=gull-secret";
        try (Program dateline = new Program(data, gull)) {
            dateline.take(story("urn:a", "Quay burns"));
            String first = dateline.onlyAddress();
            dateline.take("gull", "gull-secret", story("urn:b", "Warehouses burn"));
            assertThat(dateline.onlyAddress()).isEqualTo(first);
            String item = dateline.page("/api/stories/" + id(first));
            Matcher other = Pattern.compile("urn:dateline:story:(\\w{9})\"[^}]*\"type\":\"text\",\"headlines")
                    .matcher(item);
            assertThat(other.find()).as(item).isTrue();

            assertThat(desk(dateline, "unlink", "--by", "Ada Lund: two fires", id(first)))
                    .contains(id(first) + "  published")
                    .doesNotContain(other.group(1));
            List<String> both = dateline.addresses();
            assertThat(both).hasSize(2).anyMatch(address -> id(address).equals(other.group(1)));
            assertThat(dateline.page("/")).contains("Quay burns", "Warehouses burn");
            assertThat(dateline.page("/api/stories/" + id(first))).doesNotContain(other.group(1));

            dateline.stop();
            assertThat(dateline.run("replay", "--data", data.toString(), "--set", gull)
                            .exitCode())
                    .isZero();
            dateline.startAgain();
            assertThat(dateline.addresses()).isEqualTo(both);
            desk(dateline, "relink", "--by", "Ada Lund: one fire after all", id(first), other.group(1));
            assertThat(dateline.onlyAddress()).isEqualTo(first);
        }
    }

    private String desk(Program dateline, String... words) throws Exception {
        List<String> all = new java.util.ArrayList<>(List.of("desk"));
        all.addAll(List.of(words));
        all.addAll(List.of("--data", data.toString()));
        Program.Ran ran = dateline.run(all.toArray(String[]::new));
        assertThat(ran.exitCode()).as(ran.printed()).isZero();
        return ran.printed();
    }

    private static String story(String uri, String headline) {
        return Wire.story(uri, 1, headline)
                .put(
                        "bodies",
                        new JsonArray()
                                .add(new JsonObject()
                                        .put("role", "main")
                                        .put("contenttype", "text/html")
                                        .put("value", "<p>ALDHAVEN (TW) — " + Copy.FIRE + "</p>")))
                .encode();
    }

    private static String id(String address) {
        return address.substring(address.length() - 9);
    }
}
