package dateline.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dateline.archive.Section;
import dateline.wire.Secret;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SubscriptionRequestTest {
    private static final FeedTopics TOPICS =
            new FeedTopics("https://gull.example", List.of(new Section("tide", "Tide", List.of())));

    @Test
    void aRequestNamesTopicCallbackSecretAndLease() throws BadSubscriptionRequest {
        SubscriptionRequest wish = wish("hub.secret", "lantern", "hub.lease_seconds", "3600");
        assertThat(wish.subscribe()).isTrue();
        assertThat(wish.key().topic()).isEqualTo("https://gull.example/tide/feed.xml");
        assertThat(wish.key().callback()).hasToString("https://reader.example/in?me=1");
        assertThat(wish.secret()).isEqualTo(new Secret("lantern"));
        assertThat(wish.lease()).isEqualTo(Duration.ofHours(1));
        assertThat(wish("hub.mode", "unsubscribe").subscribe()).isFalse();
        assertThat(wish.toString()).doesNotContain("lantern");
    }

    @Test
    void aLeaseIsBroughtWithinBounds() throws BadSubscriptionRequest {
        assertThat(wish().lease()).isEqualTo(Duration.ofDays(10));
        assertThat(wish("hub.lease_seconds", "1").lease()).isEqualTo(Duration.ofMinutes(5));
        assertThat(wish("hub.lease_seconds", "999999999999").lease()).isEqualTo(Duration.ofDays(30));
        refused(400, "hub.lease_seconds", "-1");
        refused(400, "hub.lease_seconds", "a day");
    }

    @Test
    void onlyOurOwnFeedsAreSent() {
        refused(404, "hub.topic", "https://gull.example/");
        refused(404, "hub.topic", "https://gull.example/quay/feed.xml");
        refused(404, "hub.topic", "https://other.example/feed.xml");
    }

    @Test
    void aCallbackIsAPlainWebAddress() {
        for (String bad : List.of(
                "",
                "reader",
                "ftp://reader.example/",
                "https://me:key@reader.example/",
                "https://reader.example/#in")) {
            refused(400, "hub.callback", bad);
        }
        refused(400, "hub.callback", "https://reader.example/" + "a".repeat(2_000));
    }

    @Test
    void aSecretIsShorterThanTwoHundredBytes() throws BadSubscriptionRequest {
        assertThat(wish("hub.secret", "a".repeat(199)).secret()).isNotNull();
        refused(400, "hub.secret", "a".repeat(200));
        refused(400, "hub.secret", "ä".repeat(100));
        refused(400, "hub.secret", "");
    }

    @Test
    void thereAreTwoModes() {
        refused(400, "hub.mode", "publish");
    }

    private static void refused(int status, String... parameters) {
        assertThatExceptionOfType(BadSubscriptionRequest.class)
                .isThrownBy(() -> wish(parameters))
                .satisfies(e -> assertThat(e.status()).isEqualTo(status));
    }

    private static SubscriptionRequest wish(String... parameters) throws BadSubscriptionRequest {
        Map<String, String> form = new HashMap<>(Map.of(
                "hub.mode", "subscribe",
                "hub.topic", "https://gull.example/tide/feed.xml",
                "hub.callback", "https://reader.example/in?me=1"));
        for (int i = 0; i < parameters.length; i += 2) {
            form.put(parameters[i], parameters[i + 1]);
        }
        return SubscriptionRequest.of(form, TOPICS);
    }
}
