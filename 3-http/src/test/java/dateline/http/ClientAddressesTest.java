package dateline.http;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.wire.outward.Prefix;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClientAddressesTest {
    private final ClientAddresses addresses =
            new ClientAddresses(List.of(Prefix.of("127.0.0.1"), Prefix.of("10.0.0.0/8"), Prefix.of("2001:db8:1::/48")));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "127.0.0.1         | 203.0.113.7                           | 203.0.113.7",
                "127.0.0.1         | 198.51.100.1, 203.0.113.7             | 203.0.113.7",
                "127.0.0.1         | 198.51.100.1, 203.0.113.7, 10.1.2.3   | 203.0.113.7",
                "::ffff:127.0.0.1  | 203.0.113.7                           | 203.0.113.7",
                "2001:db8:1::5     | 203.0.113.7                           | 203.0.113.7",
                "127.0.0.1         | 203.0.113.7:4711                      | 203.0.113.7",
                "127.0.0.1         | [2001:db8:2::7]:4711                  | 20010db800020000/64",
                "127.0.0.1         | 2001:db8:2::7                         | 20010db800020000/64",
                "127.0.0.1         | 198.51.100.1, unknown                 | 127.0.0.1",
                "127.0.0.1         | 198.51.100.1, unknown, 10.1.2.3       | 10.1.2.3",
                "127.0.0.1         | 198.51.100.1,                         | 127.0.0.1",
                "127.0.0.1         | gull.example                          | 127.0.0.1",
                "127.0.0.1         | 10.1.2.3, 10.4.5.6                    | 10.1.2.3",
            })
    void onlyTheAddressThatATrustedProxyAddedCounts(String peer, String forwarded, String client) {
        assertThat(addresses.of(peer, List.of(forwarded))).isEqualTo(client);
    }

    @Test
    void severalHeadersAreOneList() {
        assertThat(addresses.of("127.0.0.1", List.of("198.51.100.1", "203.0.113.7, 10.1.2.3")))
                .isEqualTo("203.0.113.7");
    }

    @Test
    void withoutTheHeaderTheClientIsThePeer() {
        assertThat(addresses.of("127.0.0.1", List.of())).isEqualTo("127.0.0.1");
        assertThat(addresses.of("203.0.113.7", List.of())).isEqualTo("203.0.113.7");
    }

    @Test
    void aHeaderFromAnUntrustedPeerIsIgnored() {
        for (String peer : new String[] {"203.0.113.7", "192.168.1.5", "127.0.0.2"}) {
            assertThat(addresses.of(peer, List.of("198.51.100.1"))).isEqualTo(peer);
        }
    }
}
