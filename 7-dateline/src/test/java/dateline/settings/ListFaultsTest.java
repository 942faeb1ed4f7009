package dateline.settings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ListFaultsTest {
    private final Given given = new Given();

    @Test
    void eachWrongValueIsNamedWithItsOwnLine() {
        given.put("hosts.0", new Value("wire.example.org", "line 2"));
        given.put("hosts.1", new Value("https://x", "line 3"));
        given.put("hosts.2", new Value("y z", "line 4"));
        boolean all = given.check("hosts", host -> host.matches("[a-z.]+"), "is not a host.", "Write a host.");
        assertThat(all).isFalse();
        assertThat(given.faults())
                .extracting(fault -> fault.where() + " " + fault.key() + ": " + fault.what())
                .containsExactly("line 3 hosts: \"https://x\" is not a host.", "line 4 hosts: \"y z\" is not a host.");
    }

    @Test
    void aGoodListHasNoFault() {
        given.put("hosts.0", new Value("wire.example.org", "line 2"));
        assertThat(given.check("hosts", host -> true, "is not a host.", "Write a host."))
                .isTrue();
        assertThat(given.faults()).isEmpty();
    }
}
