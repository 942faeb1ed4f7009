package dateline.hub;

import static java.nio.charset.StandardCharsets.UTF_8;

import dateline.hub.Subscription.Key;
import dateline.wire.outward.Ask;
import dateline.wire.outward.Outward;
import dateline.wire.outward.Reply;
import dateline.wire.websub.Signature;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/// Sends HTTP requests to the callbacks of subscribers. Follows no redirects.
final class SubscriberClient {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int CHALLENGE_BYTES = 24;
    private static final int LONGEST_ANSWER = 65_536;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Outward outward;

    SubscriberClient(Outward outward) {
        this.outward = outward;
    }

    /// Verifies with the callback's owner that the request is wanted (WebSub, section 5.3): the callback must
    /// return a random challenge.
    boolean want(SubscriptionRequest request) throws IOException {
        byte[] challenge = challenge();
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("hub.mode", request.mode());
        parameters.put("hub.topic", request.key().topic());
        parameters.put("hub.challenge", new String(challenge, UTF_8));
        if (request.subscribe()) {
            parameters.put("hub.lease_seconds", String.valueOf(request.lease().toSeconds()));
        }
        Reply reply = get(request.key().callback(), parameters);
        return reply.status() / 100 == 2 && Arrays.equals(reply.body(), challenge);
    }

    /// Tells the callback that the subscription is refused or has ended (WebSub, section 5.2).
    void deny(Key key, String reason) throws IOException {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("hub.mode", "denied");
        parameters.put("hub.topic", key.topic());
        parameters.put("hub.reason", reason);
        get(key.callback(), parameters);
    }

    /// Sends the feed as it is now (WebSub, section 7).
    ///
    /// @return the HTTP status of the answer
    int send(Subscription subscription, FeedEdition edition) throws IOException {
        Ask ask = Ask.post(subscription.key().callback(), edition.type(), edition.body())
                .with("Link", edition.links())
                .within(LONGEST_ANSWER, PATIENCE);
        if (subscription.secret() != null) {
            ask = ask.with("X-Hub-Signature", Signature.of(subscription.secret(), edition.body()));
        }
        return outward.send(ask).status();
    }

    /// Sends a GET request with these parameters, and keeps the callback's own query.
    private Reply get(URI callback, Map<String, String> parameters) throws IOException {
        String query = parameters.entrySet().stream()
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
        String joint = callback.getRawQuery() == null ? "?" : "&";
        return outward.send(
                Ask.get(URI.create(callback + joint + query)).redirects(0).within(LONGEST_ANSWER, PATIENCE));
    }

    private static byte[] challenge() {
        byte[] bytes = new byte[CHALLENGE_BYTES];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes).getBytes(UTF_8);
    }
}
