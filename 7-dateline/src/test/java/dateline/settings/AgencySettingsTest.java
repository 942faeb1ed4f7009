package dateline.settings;

import static dateline.settings.SettingsFixtures.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.copy.AgencyHabits;
import java.util.List;
import org.junit.jupiter.api.Test;

class AgencySettingsTest {
    @Test
    void theHabitsOfAnAgencyAreSettings() throws BadSettings {
        assertThat(read("""
                        agencies:
                          lumen-press:
                            names: [Lumen Press, lup]
                          reuters:
                            endings: ["Thomson Reuters 2026"]
                        """).agencies())
                .containsExactly(
                        new AgencyHabits(List.of("Lumen Press", "lup"), List.of(), List.of(), List.of()),
                        new AgencyHabits(List.of(), List.of(), List.of("Thomson Reuters 2026"), List.of()));
    }

    @Test
    void aBadHabitOfAnAgencyIsRefusedWithItsLineAndARemedy() {
        assertThatThrownBy(() -> read("""
                        agencies:
                          lumen-press:
                            names: [Lumen Press, "(lup)"]
                          tide:
                            names: [NYSE]
                          gull:
                            endings: ["--"]
                          quay:
                            names:
                          fjord:
                            sign-offs: [fj]
                        """))
                .isInstanceOfSatisfying(
                        BadSettings.class,
                        bad -> assertThat(bad.faults())
                                .extracting(fault -> fault.where() + " " + fault.key() + ": " + fault.what())
                                .containsExactlyInAnyOrder(
                                        "line 3 agencies.lumen-press.names: \"(lup)\" cannot be an agency's name in a dateline.",
                                        "line 5 agencies.tide.names: \"NYSE\" is a stock exchange, which stands in brackets"
                                                + " behind a company's name.",
                                        "line 7 agencies.gull.endings: \"--\" is too short or too long, or has no letter.",
                                        "line 9 agencies.quay: It says nothing about the agency.",
                                        "line 11 agencies.fjord: It says nothing about the agency.",
                                        "line 11 agencies.fjord.sign-offs: There is no such setting."));
    }
}
