package dateline.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("long")
class J15_LeadsWithoutAnId {
    private static final String FIRE =
            "A fire destroyed three warehouses on Aldhaven's northern quay before firefighters stopped it.";
    private static final String VOTE = "Parliament rejected the ferries' subsidy after eleven hours of angry debate.";

    @TempDir
    Path data;

    private Program dateline;
    private LocalDate day;

    @BeforeEach
    void start() throws Exception {
        dateline = new Program(data, "suppliers.apart.token=secret-of-the-test", "suppliers.apart.join-leads=false");
        day = LocalDate.ofInstant(Instant.now(), ZoneOffset.UTC);
    }

    @AfterEach
    void stop() throws Exception {
        dateline.close();
    }

    @Test
    void areOneStoryUnderOneAddressWhateverOrderTheyComeIn() {
        dateline.take(anpa("BC-Harbour Fire, 3rd Ld-Writethru", 3, "Nine hurt in harbour fire", FIRE));
        String first = dateline.onlyAddress();
        dateline.take(anpa("BC-Harbour Fire, 1st Ld-Writethru", 1, "Four hurt in harbour fire", FIRE));
        dateline.take(anpa("BC-Harbour Fire, 2nd Ld-Writethru", 2, "Six hurt in harbour fire", FIRE));
        dateline.take(anpa("BC-Harbour Fire", 0, "Fire in harbour", FIRE));
        assertThat(dateline.onlyAddress()).isEqualTo(first);
        assertThat(dateline.page(first))
                .contains("<h1>Nine hurt in harbour fire</h1>")
                .doesNotContain("Corrected");
    }

    @Test
    void aLeadThatCorrectsIsMarkedAndACorrectionWithoutANumberCorrectsWhatIsThere() {
        dateline.take(anpa("BC-Harbour Fire, 1st Ld-Writethru", 1, "Mayor, 51, at harbour fire", FIRE));
        dateline.take(anpa("BC-Harbour Fire, 2nd Ld-Writethru, Corrects", 2, "Mayor, 52, at harbour fire", FIRE));
        assertThat(dateline.page(dateline.onlyAddress())).contains("Mayor, 52", ">Corrected</strong>");
        dateline.take(anpa("BC-Harbour Fire, Correction", 3, "Mayor, 53, at harbour fire", FIRE));
        assertThat(dateline.page(dateline.onlyAddress())).contains("<h1>Mayor, 53, at harbour fire</h1>");
        dateline.take(anpa("BC-Harbour Fire, 3rd Ld-Writethru", 4, "Mayor leaves harbour", FIRE));
        assertThat(dateline.page(dateline.onlyAddress())).contains("<h1>Mayor leaves harbour</h1>");
    }

    @Test
    void anAddBeforeItsStoryWaits() {
        dateline.take(Teletype.anpa("BC-Harbour Fire, 1st Add", day, 5, "\t   The quay will stay closed.\r\n"));
        assertThat(dateline.addresses()).isEmpty();
        dateline.take(anpa("BC-Harbour Fire", 0, "Fire in harbour", FIRE));
        assertThat(dateline.page(dateline.onlyAddress()))
                .containsSubsequence("before firefighters", "The quay will stay closed.");
    }

    @Test
    void onlyCertainDuplicatesAreMerged() {
        dateline.take(anpa("BC-Aldhaven", 0, "Fire in harbour", FIRE));
        dateline.take(anpa("BC-Aldhaven, 1st Ld-Writethru", 1, "Subsidy rejected", VOTE));
        dateline.take(anpa("BC-Aldhaven-ABRIDGED", 2, "Fire in harbour, in short", FIRE));
        dateline.take(Teletype.anpa("BC-Aldhaven, 1st Add", day, 5, "\t   More to follow.\r\n"));
        assertThat(dateline.addresses()).hasSize(3);
    }

    @Test
    void theDayIsTheCopysOwnNotThatOfItsArrival() {
        LocalDate before = day.minusDays(1);
        dateline.take(Teletype.anpa("BC-Harbour Fire", before, 58, Teletype.display("Fire in harbour", FIRE)));
        dateline.take(
                Teletype.anpa("BC-Harbour Fire, 1st Ld-Writethru", before, 59, Teletype.display("Four hurt", FIRE)));
        assertThat(dateline.addresses()).hasSize(1);
        dateline.take(Teletype.anpa("BC-Harbour Fire, 2nd Ld-Writethru", day, 0, Teletype.display("Six hurt", FIRE)));
        assertThat(dateline.addresses())
                .as("another day is not surely the same story")
                .hasSize(2);
    }

    @Test
    void aKillRemovesEarlierAndLaterVersionsOfTheStory() {
        LocalDate before = day.minusDays(1);
        dateline.take(Teletype.anpa("BC-Harbour Fire", before, 58, Teletype.display("Fire in harbour", FIRE)));
        dateline.take(anpa("BC-Harbour Fire, 1st Ld-Writethru", 1, "Four hurt in harbour fire", FIRE));
        dateline.take(anpa("BC-Regatta", 2, "Boats sail", "Boats sailed to Aldhaven."));
        var addresses = dateline.addresses();
        assertThat(addresses).hasSize(3);
        dateline.take(anpa("BC-Harbour Fire, Kill", 5, "KILL", "Editors: Kill the story slugged BC-Harbour Fire."));
        assertThat(dateline.page(dateline.onlyAddress())).contains("Boats sail");
        assertThat(addresses.stream().filter(address -> dateline.status(address) == 410))
                .hasSize(2);
        dateline.take(anpa("BC-Harbour Fire, 2nd Ld-Writethru", 6, "Six hurt in harbour fire", FIRE));
        assertThat(dateline.addresses()).hasSize(1);
    }

    @Test
    void aKillBeforeItsStoryKillsItAndNewsAboutAKillKillsNothing() {
        dateline.take(anpa("BC-Harbour Fire, Mandatory Kill", 1, "KILL", "Editors: Kill BC-Harbour Fire."));
        dateline.take(anpa("BC-Harbour Fire", 0, "Fire in harbour", FIRE));
        assertThat(dateline.addresses()).isEmpty();
        dateline.take(anpa("BC-Harbour-Kill", 2, "Kill switch saves ferry", "A kill switch saved a ferry."));
        assertThat(dateline.page(dateline.onlyAddress())).contains("Kill switch saves ferry");
    }

    @Test
    void tellingsOfIptc7901AreJoinedTheSameWay() {
        dateline.take(iptc("2. Lead\r\nBrand verletzt neun", 2));
        dateline.take(iptc("Brand am Kai", 0));
        assertThat(dateline.page(dateline.onlyAddress())).contains("<h1>Brand verletzt neun</h1>");
    }

    @Test
    void aSupplierWhoseLeadsAreNotToBeJoinedHasThemApart() {
        String first = anpa("BC-Harbour Fire", 0, "Fire in harbour", FIRE);
        String second = anpa("BC-Harbour Fire, 1st Ld-Writethru", 1, "Four hurt", FIRE);
        assertThat(dateline.push("apart", "secret-of-the-test", first).statusCode())
                .isEqualTo(202);
        assertThat(dateline.push("apart", "secret-of-the-test", second).statusCode())
                .isEqualTo(202);
        dateline.take(anpa("BC-Regatta", 2, "Boats sail", "Boats sailed to Aldhaven."));
        assertThat(dateline.addresses()).hasSize(3);
    }

    @Test
    void aReplayGivesTheSameArchive() throws Exception {
        areOneStoryUnderOneAddressWhateverOrderTheyComeIn();
        var addresses = dateline.addresses();
        dateline.stop();
        assertThat(dateline.run("replay", "--data", data.toString()).exitCode()).isZero();
        dateline.startAgain();
        assertThat(dateline.addresses()).isEqualTo(addresses);
    }

    private String anpa(String keyword, int minute, String headline, String text) {
        return Teletype.anpa(keyword, day, minute, Teletype.display(headline, text));
    }

    private String iptc(String headline, int minute) {
        return Teletype.iptc(
                "Brand/Aldhaven",
                day,
                minute,
                headline,
                "Feuerwehrleute retteten gestern mehrere Lagerhallen in Aldhaven.");
    }
}
