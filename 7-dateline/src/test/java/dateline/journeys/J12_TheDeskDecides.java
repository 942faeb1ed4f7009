package dateline.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("long")
class J12_TheDeskDecides {
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
    void waitingStoriesAreListedWithReasonsAndReleased() throws Exception {
        dateline.take(Wire.story("urn:a", 1, "Minister resigns")
                .put("embargoed", "after the speech")
                .encode());
        assertThat(dateline.addresses()).isEmpty();
        String held = desk("held");
        assertThat(held).contains("Minister resigns").contains("embargo cannot be understood");
        assertThat(desk("release", "--by", "Ada Lund: she has spoken", held.substring(0, 9)))
                .contains("published");
        assertThat(dateline.onlyAddress()).contains("minister-resigns");
        assertThat(desk("held")).contains("No story waits");
    }

    @Test
    void aKillAndARevivalHoldAlsoAfterAReplay() throws Exception {
        dateline.take(Wire.story("urn:a", 1, "Bank fails").encode());
        dateline.take(Wire.story("urn:b", 1, "Bridge opens").encode());
        String bridge = dateline.addresses().getFirst();
        String bank = dateline.addresses().getLast();
        assertThat(desk("kill", "--by", "Ada Lund: libel", id(bank))).contains("killed");
        assertThat(desk("kill", "--by", "Ada Lund: the wrong bridge", id(bridge)))
                .contains("killed");
        assertThat(desk("revive", "--by", "Ada Lund: the right bridge", id(bridge)))
                .contains("published");
        dateline.stop();
        assertThat(dateline.run("replay", "--data", data.toString()).exitCode()).isZero();
        dateline.startAgain();
        assertThat(dateline.status(bank)).isEqualTo(410);
        assertThat(dateline.onlyAddress()).isEqualTo(bridge);
    }

    @Test
    void aStoryWhoseTimeNobodyKnowsIsListedAndItsTimeIsNotThatOfAReplay() throws Exception {
        dateline.take(Wire.story("urn:a", 1, "Bank fails").encode());
        dateline.take(Wire.story("urn:b", 1, "Bridge opens")
                .put(
                        "versioncreated",
                        Instant.now().truncatedTo(ChronoUnit.SECONDS).toString())
                .encode());
        dateline.take(Wire.story("urn:c", 1, "Minister resigns")
                .put("embargoed", "after the speech")
                .encode());
        String undated = desk("undated");
        assertThat(undated).contains("Bank fails").doesNotContain("Bridge opens", "Minister resigns");
        assertThat(desk("held")).contains("Its supplier gives no time that can be read.");
        String bank = dateline.addresses().getLast();
        dateline.stop();
        assertThat(dateline.run("replay", "--data", data.toString()).exitCode()).isZero();
        dateline.startAgain();
        assertThat(desk("undated")).isEqualTo(undated);
        desk("redate", "--by", "Ada Lund: it is old", "--to", "2020-02-03T10:00:00Z", id(bank));
        assertThat(desk("undated")).contains("Bank fails", "2020-02-03");
    }

    @Test
    void aStoryGetsAnotherTimeAlsoAfterAReplay() throws Exception {
        dateline.take(Wire.story("urn:a", 1, "Bank fails").encode());
        dateline.take(Wire.story("urn:b", 1, "Bridge opens").encode());
        String bridge = dateline.addresses().getFirst();
        String day = "2020-02-03";
        assertThat(desk("redate", "--by", "Ada Lund: the clock", "--to", day + "T10:00:00Z", id(bridge)))
                .contains("published");
        assertThat(dateline.addresses().getLast()).contains("/2020/02/03/").endsWith(id(bridge));
        dateline.stop();
        assertThat(dateline.run("replay", "--data", data.toString()).exitCode()).isZero();
        dateline.startAgain();
        assertThat(dateline.addresses().getLast()).contains("/2020/02/03/").endsWith(id(bridge));
        Program.Ran ran = dateline.run(
                "desk", "redate", "--data", data.toString(), "--by", "Ada", "--to", "2999-01-01T00:00:00Z", id(bridge));
        assertThat(ran.exitCode()).isEqualTo(1);
        assertThat(ran.printed()).contains("has not come yet");
    }

    @Test
    void aReleaseWithoutEffectSaysWhy() throws Exception {
        dateline.take(Wire.story("urn:a", 1, "Minister resigns")
                .put("embargoed", "after the speech")
                .encode());
        String id = desk("held").substring(0, 9);
        Instant tomorrow = Instant.now().plus(Duration.ofDays(1)).truncatedTo(ChronoUnit.SECONDS);
        dateline.take(Wire.story("urn:a", 2, "Minister resigns")
                .put("embargoed", tomorrow.toString())
                .encode());
        Program.Ran early = dateline.run("desk", "release", "--data", data.toString(), "--by", "Ada", id);
        assertThat(early.exitCode()).isEqualTo(1);
        assertThat(early.printed())
                .contains(id + "  held")
                .contains("is not shown yet: Its embargo ends at " + tomorrow);
        desk("kill", "--by", "Ada", id);
        Program.Ran killed = dateline.run("desk", "release", "--data", data.toString(), "--by", "Ada", id);
        assertThat(killed.exitCode()).isEqualTo(1);
        assertThat(killed.printed()).contains("was killed, so it cannot be released. Revive it first.");
    }

    @Test
    void anAddressIsAcceptedAsAnId() throws Exception {
        dateline.take(Wire.story("urn:a", 1, "Bank fails").encode());
        String address = dateline.onlyAddress();
        assertThat(desk("kill", "--by", "Ada Lund: libel", "https://paper.example" + address + "?from=feed"))
                .contains("killed");
        assertThat(dateline.status(address)).isEqualTo(410);
    }

    @Test
    void aUniqueSlugIsAcceptedAsAnId() throws Exception {
        dateline.take(Wire.story("urn:a", 1, "Bank fails").encode());
        dateline.take(Wire.story("urn:b", 1, "Bridge opens").encode());
        dateline.take(Wire.story("urn:c", 1, "Bridge opens").encode());
        assertThat(desk("kill", "--by", "Ada Lund: libel", "bank-fails")).contains("killed");
        assertThat(dateline.addresses()).hasSize(2);
        assertThat(refused("kill", "bridge-opens"))
                .contains("2 stories have the slug bridge-opens: ")
                .contains(id(dateline.addresses().getFirst()));
    }

    @Test
    void aStoryUnderAnEmbargoIsListed() throws Exception {
        dateline.take(Wire.story("urn:a", 1, "Minister resigns")
                .put("embargoed", "2999-01-01T00:00:00Z")
                .encode());
        assertThat(desk("held"))
                .contains("Minister resigns")
                .contains("It is under an embargo, which ends at 2999-01-01T00:00:00Z.");
    }

    @Test
    void failuresAreReported() throws Exception {
        assertThat(refused("kill", "000000000"))
                .contains(
                        "There is no story 000000000. Give its id, its address, the last part of its address, or its slug.");
        dateline.take(Wire.story("urn:a", 1, "Bank fails").encode());
        String id = id(dateline.onlyAddress());
        assertThat(refused("release", id)).contains("is published, and no version of it waits.");
        assertThat(refused("revive", id)).contains("was not killed");
        desk("kill", "--by", "Ada", id);
        assertThat(refused("kill", id)).contains("was killed already.");
        assertThat(refused("redate", id)).contains("was killed, so its date is not shown. Revive it first.");
        assertThat(refused("release", id)).contains("was killed, so it cannot be released. Revive it first.");
    }

    private String refused(String decision, String story) throws Exception {
        Program.Ran ran = dateline.run("desk", decision, "--data", data.toString(), "--by", "Ada", story);
        assertThat(ran.exitCode()).as(ran.printed()).isEqualTo(1);
        return ran.printed();
    }

    private String desk(String decision, String... arguments) throws Exception {
        List<String> all = new ArrayList<>(List.of("desk", decision, "--data", data.toString()));
        all.addAll(List.of(arguments));
        Program.Ran ran = dateline.run(all.toArray(String[]::new));
        assertThat(ran.exitCode()).as(ran.printed()).isZero();
        return ran.printed();
    }

    private static String id(String address) {
        return address.substring(address.length() - 9);
    }
}
