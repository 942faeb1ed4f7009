package dateline.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import dateline.hub.Subscription.Key;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SubscriptionLimitsTest {
    private static final String STRANGER = "203.0.113.7";
    private static final String READER = "198.51.100.9";

    @TempDir
    Path folder;

    private Instant now = Instant.parse("2026-03-01T08:00:00Z");
    private Subscriptions subscriptions;
    private SubscriptionLimits admission;

    @BeforeEach
    void open() {
        subscriptions = new Subscriptions(folder.resolve("hub.db"), Instant.EPOCH);
        admission = new SubscriptionLimits(subscriptions, () -> now);
    }

    @AfterEach
    void close() {
        subscriptions.close();
    }

    @Test
    void allHostNamesOfADomainCountTogether() throws Exception {
        for (int i = 0; i < 20; i++) {
            admission.admit(wish("https://a" + i + ".evil.example/in"), "203.0.113." + i);
        }
        assertRefused("https://another.evil.example/in", READER, 429);
        assertTaken("https://gull.example/in", READER);
    }

    @Test
    void oneAddressMayUseASmallPartOfTheRequestsPerMinute() throws Exception {
        for (int i = 0; i < 30; i++) {
            admission.admit(wish("https://evil" + i + ".example/in"), STRANGER);
        }
        assertRefused("https://evil30.example/in", STRANGER, 429);
        assertTaken("https://gull.example/in", READER);
        now = now.plusSeconds(61);
        assertTaken("https://evil31.example/in", STRANGER);
    }

    @Test
    void oneAddressMayUseASmallPartOfTheSubscriptions() throws Exception {
        for (int i = 0; i < 100; i++) {
            place("https://evil" + i + ".example/in", STRANGER);
        }
        assertRefused("https://evil100.example/in", STRANGER, 429);
        assertTaken("https://gull.example/in", READER);
        assertTaken("https://evil7.example/in", STRANGER);
        now = now.plus(Duration.ofHours(25));
        assertTaken("https://evil100.example/in", STRANGER);
    }

    @Test
    void anUnconfirmedRequestDoesNotCountAsASubscription() throws Exception {
        for (int i = 0; i < 200; i++) {
            admission.admit(wish("https://evil.example/in" + i), STRANGER);
            now = now.plusSeconds(4);
        }
        assertTaken("https://evil.example/in", READER);
    }

    @Test
    void aCallbackBelongsToItsRegistrableDomainOrNetwork() {
        assertThat(domain("https://A.B.Evil.example:8443/in")).isEqualTo("evil.example");
        assertThat(domain("http://localhost/in")).isEqualTo("localhost");
        assertThat(domain("https://hub.gull.co.uk/in")).isEqualTo("gull.co.uk");
        assertThat(domain("https://co.uk/in")).isEqualTo("co.uk");
        assertThat(domain("https://x.gull.com/in")).isEqualTo("gull.com");
        assertThat(domain("http://192.0.2.200/in")).isEqualTo("192.0.2.0/24");
        assertThat(domain("http://[2001:db8:7::9]/in")).isEqualTo("2001:db8:7::/48");
        assertThat(domain("http://[2001:0db8:0007:ff::]/in")).isEqualTo("2001:db8:7::/48");
    }

    private void place(String callback, String asker) {
        SubscriptionRequest wish = wish(callback);
        admission.placed(wish, asker);
        subscriptions.keep(new Subscription(wish.key(), null, now.plus(wish.lease()), ""));
    }

    private void assertTaken(String callback, String asker) {
        assertThatNoException().isThrownBy(() -> admission.admit(wish(callback), asker));
    }

    private void assertRefused(String callback, String asker, int status) {
        assertThatExceptionOfType(BadSubscriptionRequest.class)
                .isThrownBy(() -> admission.admit(wish(callback), asker))
                .satisfies(e -> assertThat(e.status()).isEqualTo(status));
    }

    private static String domain(String callback) {
        return CallbackDomain.of(URI.create(callback));
    }

    private static SubscriptionRequest wish(String callback) {
        return new SubscriptionRequest(
                true, new Key("https://gull.example/feed.xml", URI.create(callback)), null, Duration.ofDays(10));
    }
}
