package dateline.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.journeys.AgencyFormat.Item;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class J04_AnEmbargoHolds {
    @TempDir
    Path data;

    @Test
    void untilItsTimeAndNotLonger() throws Exception {
        try (Program dateline = new Program(data)) {
            assertThat(dateline.page("/")).doesNotContain("Prize");
            Instant end = Instant.now().plusSeconds(4).truncatedTo(ChronoUnit.SECONDS);
            dateline.take(Wire.story("urn:a", 1, "Prize goes to Lund")
                    .put("embargoed", end.toString())
                    .encode());
            while (Instant.now().isBefore(end.minusMillis(200))) {
                String front = dateline.page("/");
                boolean early = Instant.now().isBefore(end);
                assertThat(early && front.contains("Prize")).isFalse();
                assertThat(early
                                && !dateline.addresses().isEmpty()
                                && Instant.now().isBefore(end))
                        .isFalse();
                Thread.sleep(50);
            }
            Program.await("it shows", () -> dateline.page("/"), front -> front.contains("Prize"));
            assertThat(Instant.now()).isBetween(end, end.plusSeconds(5));
            assertThat(dateline.page(dateline.onlyAddress()))
                    .as("it was not updated when its embargo ended")
                    .containsPattern(
                            "published_time\" content=\"([^\"]+)\">\\s*<meta[^>]*modified_time\" content=\"\\1\"");
        }
    }

    @Test
    void anUnreadableStatusHoldsEvenWithoutANote() throws Exception {
        try (Program dateline = new Program(data)) {
            for (String embargo : new String[] {"when the minister has spoken", "", "  "}) {
                dateline.take(Wire.story("urn:a" + embargo, 1, "Prize goes to Lund")
                        .put("embargoed", embargo)
                        .encode());
            }
            assertThat(dateline.addresses()).isEmpty();
        }
    }

    @Test
    void alsoOneThatEndsWhileTheMachineIsOff() throws Exception {
        try (Program dateline = new Program(data)) {
            Instant end = Instant.now().plusSeconds(2).truncatedTo(ChronoUnit.SECONDS);
            dateline.take(Wire.story("urn:a", 1, "Prize goes to Lund")
                    .put("embargoed", end.toString())
                    .encode());
            dateline.kill();
            Thread.sleep(Math.max(0, end.toEpochMilli() - System.currentTimeMillis()) + 100);
            dateline.startAgain();
            assertThat(dateline.page(dateline.onlyAddress())).contains("Prize goes to Lund");
        }
    }

    @Test
    void whereverItIsSaidUntilItEndsWhileTheMachineIsOffOrANewVersionLiftsIt() throws Exception {
        Map<String, Embargoed> forms = forms();
        try (Program dateline = new Program(data)) {
            forms.forEach((form, copy) -> dateline.take(copy.write(
                    "urn:tomorrow:" + form, "Tomorrow by " + form, tomorrow().toString())));
            dateline.take(hold("urn:hold", "Hold by note"));
            dateline.take(Teletype.anpa(
                    "BC-Prize, HFR", LocalDate.now(ZoneOffset.UTC), 1, Teletype.display("Hold by wire", "Lund won.")));
            dateline.take(Wire.packaged("urn:pack", "Hold by package", "when it is out"));
            dateline.take(AgencyFormat.NITF
                    .write(new Item("urn:nitf", 1, Instant.now(), "Hold by NITF").freeAt(Instant.EPOCH))
                    .replace(Instant.EPOCH.toString(), "noon"));
            assertThat(all(dateline)).doesNotContain("Tomorrow", "Hold");

            Instant end = Instant.now().plusSeconds(2).truncatedTo(ChronoUnit.SECONDS);
            forms.forEach(
                    (form, copy) -> dateline.take(copy.write("urn:soon:" + form, "Soon by " + form, end.toString())));
            String early = all(dateline);
            assertThat(Instant.now().isBefore(end) && early.contains("Soon")).isFalse();
            dateline.kill();
            Thread.sleep(Math.max(0, end.toEpochMilli() - System.currentTimeMillis()) + 100);
            dateline.startAgain();
            assertThat(all(dateline)).doesNotContain("Tomorrow", "Hold");
            for (String form : forms.keySet()) {
                assertThat(all(dateline)).contains("Soon by " + form);
            }
            assertThat(dateline.addresses()).hasSameSizeAs(forms.keySet());
            assertThat(dateline.run("desk", "held", "--data", data.toString()).printed())
                    .contains("Hold by note", "Hold by wire", "Hold by package", "Hold by NITF")
                    .contains("Its embargo cannot be understood. It says: Hold for release")
                    .contains("It says: when it is out", "It says: noon")
                    .contains("Tomorrow by NITF", "It is under an embargo, which ends at ");

            lift(dateline, forms.keySet());
            for (String form : forms.keySet()) {
                assertThat(all(dateline)).contains("Free by " + form);
            }
        }
    }

    private interface Embargoed {
        String write(String id, String headline, String until);
    }

    private static Map<String, Embargoed> forms() {
        Map<String, Embargoed> forms = new TreeMap<>();
        for (AgencyFormat format : AgencyFormat.values()) {
            forms.put(
                    format.name(),
                    (id, headline, until) -> format.write(
                            new Item(id, 1, Instant.now().minusSeconds(60), headline).freeAt(Instant.parse(until))));
        }
        forms.put("package", Wire::packaged);
        forms.put(
                "collection",
                (id, headline, until) -> Wire.story(id, 1, headline)
                        .put("type", "composite")
                        .put("embargoed", until)
                        .encode());
        forms.put(
                "note",
                (id, headline, until) -> Wire.story(id, 1, headline)
                        .put("ednote", "Embargoed until " + until + ".")
                        .encode());
        return forms;
    }

    /// Sends the stories that are under an embargo until tomorrow again, without an embargo.
    private static void lift(Program dateline, Set<String> forms) {
        for (AgencyFormat format : AgencyFormat.values()) {
            String id = "urn:tomorrow:" + format;
            dateline.take(format.write(new Item(id, 2, Instant.now(), "Free by " + format)));
        }
        dateline.take(Wire.update("urn:tomorrow:package", "", "Free by package"));
        for (String form : List.of("collection", "note")) {
            assertThat(forms).contains(form);
            dateline.take(
                    Wire.story("urn:tomorrow:" + form, 2, "Free by " + form).encode());
        }
    }

    private static String hold(String id, String headline) {
        return Wire.story(id, 1, headline).put("ednote", "Hold for release.").encode();
    }

    private static Instant tomorrow() {
        return Instant.now().plusSeconds(86_400).truncatedTo(ChronoUnit.SECONDS);
    }

    /// Returns what readers and programs get if they do not know a story's address.
    private static String all(Program dateline) {
        String today = "/" + LocalDate.now(ZoneOffset.UTC).toString().replace('-', '/');
        return Stream.of("/", "/news", today, "/feed.xml", "/api/stories?limit=100", "/api/changes?limit=100")
                .map(path -> dateline.get(path).body())
                .collect(Collectors.joining());
    }
}
