package dateline.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.journeys.AgencyFormat.Item;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("long")
class J27_ADamagedKillKills {
    private static final String TOKEN = "gull-token";

    @TempDir
    Path data;

    /// Writes one version of an item, usable or canceled.
    private interface Format {
        String write(String id, int version, String status);
    }

    @Test
    void inEveryFormatWhereItsIdAndItsStatusCanBeRead() throws Exception {
        try (Program dateline = new Program(data, "suppliers.gull.token=" + TOKEN)) {
            Map<String, String> addresses = new LinkedHashMap<>();
            List<String> kills = new ArrayList<>();
            formats()
                    .forEach((name, format) -> damages().forEach((damage, change) -> {
                        String id = "urn:" + name + ':' + addresses.size();
                        String usable = format.write(id, 2, "usable");
                        addresses.put(name + ", " + damage, story(dateline, usable));
                        kills.add(change.apply(format.write(id, 1, "canceled")));
                    }));
            assertThat(addresses.values()).allMatch(address -> dateline.status(address) == 200);
            kills.forEach(kill -> dateline.push("gull", TOKEN, kill));
            for (Map.Entry<String, String> killed : addresses.entrySet()) {
                Program.await(killed.getKey(), () -> dateline.status(killed.getValue()), status -> status == 410);
            }
            assertThat(dateline.addresses()).isEmpty();
        }
    }

    @Test
    void onATextWireToo() throws Exception {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        try (Program dateline = new Program(data, "suppliers.gull.token=" + TOKEN)) {
            String anpa = story(
                    dateline,
                    Teletype.anpa("BC-Harbour Fire", today, 1, Teletype.display("Fire on quay", "It burned.")));
            String iptc = story(dateline, Teletype.iptc("Bank/Aldhaven", today, 2, "Bank fails", "It failed."));
            String kill = Teletype.anpa(
                    "BC-Harbour Fire, KILL", today, 3, "^Eds: Kill BC-Harbour Fire. The story is wrong.<\r\n");
            dateline.push("gull", TOKEN, kill.substring(0, kill.indexOf('\u0003') - 8));
            Program.await("no end of the text", () -> dateline.status(anpa), status -> status == 410);
            String other = Teletype.iptc("Bank/Aldhaven/KILL", today, 4, "MANDATORY KILL: Bank fails", "It is wrong.");
            dateline.push("gull", TOKEN, other.substring(0, other.indexOf('\u0003')));
            Program.await("cut in the text", () -> dateline.status(iptc), status -> status == 410);
        }
    }

    /// Pushes a story and returns its address.
    private static String story(Program dateline, String copy) {
        List<String> before = dateline.addresses();
        dateline.take("gull", TOKEN, copy);
        return dateline.addresses().stream()
                .filter(address -> !before.contains(address))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, Format> formats() {
        Map<String, Format> formats = new LinkedHashMap<>();
        for (AgencyFormat format : AgencyFormat.values()) {
            formats.put(
                    format.name(),
                    (id, version, status) ->
                            format.write(new Item(id, version, Instant.now(), "Told by " + id).of(status)));
        }
        formats.put(
                "ninjs",
                (id, version, status) -> Wire.story(id, version, "Told by " + id)
                        .put("pubstatus", status)
                        .encode());
        formats.put(
                "g2",
                (id, version, status) -> Wire.update(id, "", "Told by " + id)
                        .replace("version=\"1\"", "version=\"" + version + '"')
                        .replace("stat:usable", "stat:" + status));
        return formats;
    }

    private static Map<String, UnaryOperator<String>> damages() {
        Map<String, UnaryOperator<String>> damages = new LinkedHashMap<>();
        damages.put(
                "another spelling",
                kill -> kill.replace("canceled", "CANCELLED").replace("Canceled", "CANCELLED"));
        damages.put(
                "an unknown field",
                kill -> kill.replace("\"type\"", "\"x_field\":1,\"type\"")
                        .replace("<provider qcode=\"nprov:TW\"/>", "<x_field/>"));
        damages.put(
                "cut short",
                kill -> kill.substring(
                        0,
                        kill.lastIndexOf("happened") < 0 ? kill.lastIndexOf("in full") : kill.lastIndexOf("happened")));
        damages.put(
                "not well-formed",
                kill -> kill.replace("Told by", "Told & \u0002 <b> by")
                        .replace("\"language\"", "\"language\":\"en\",\"language\""));
        return damages;
    }
}
