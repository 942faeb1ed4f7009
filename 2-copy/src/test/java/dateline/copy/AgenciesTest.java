package dateline.copy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AgenciesTest {
    private static final AgencyHabits LUMEN = new AgencyHabits(
            List.of("Lumen Agentur", "lup"),
            List.of("lup"),
            List.of("Lumen 2026 all rights reserved"),
            List.of("Lumen Newsroom"));

    @Test
    void theTableHasTheAgenciesOfTheTrade() {
        assertThat(List.of("AP", "the Associated Press", "dpa-afx", "Reuters", "新华社", "RFE/RL", "ČTK"))
                .allMatch(Agencies::isListed);
        assertThat(List.of("Ada Lund", "NYSE", "")).noneMatch(Agencies::isListed);
        assertThat(List.of("sda", "sda/ats", "dpa afp", "NTB")).allMatch(Agencies::signWithoutDash);
        assertThat(List.of("CNN", "sda/CNN", "NYSE", "")).noneMatch(Agencies::signWithoutDash);
        assertThat(Agencies.isInSmallLetters("dpa")).isTrue();
        assertThat(Agencies.isInSmallLetters("ap")).isFalse();
    }

    @Test
    void eachLineOfTheTableHasANameThatNoOtherHas() {
        List<String> names = AgencyTable.read("agencies.tsv").stream()
                .flatMap(agency -> agency.names().stream())
                .toList();
        assertThat(names).hasSizeGreaterThan(100).doesNotHaveDuplicates();
        assertThat(AgencyTable.read("agencies.tsv"))
                .allSatisfy(agency -> assertThat(agency.names()).isNotEmpty());
    }

    @Test
    void anAgencyIsAddedForOneReadingAndNoOther() {
        assertThat(isLumenKnown()).containsOnly(false);
        assertThat(Agencies.builtIn().with(List.of(LUMEN)).during(AgenciesTest::isLumenKnown))
                .containsOnly(true);
        assertThat(isLumenKnown()).containsOnly(false);
    }

    @Test
    void theOthersStayKnown() {
        assertThat(Agencies.builtIn().with(List.of(LUMEN)).during(() -> Agencies.isListed("Reuters")))
                .isTrue();
    }

    private static List<Boolean> isLumenKnown() {
        return List.of(
                Agencies.isListed("LUP"),
                Agencies.isInSmallLetters("lup"),
                Agencies.signWithoutDash("lup"),
                Agencies.isEnding("LUMEN  1999 All Rights Reserved"),
                Agencies.isNobody("Lumen newsroom"));
    }
}
