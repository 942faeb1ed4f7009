package dateline.hub;

import dateline.http.ClientAddresses;
import dateline.http.MemoryBudget;
import dateline.http.MemoryBudget.Hold;
import dateline.http.Replies;
import dateline.http.Upload;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The door of our hub: `POST /hub`, where clients subscribe to our feeds and unsubscribe.
public final class SubscribeDoor implements Handler<HttpServerRequest> {
    private static final int LONGEST = 8_192;
    private static final String FORM = "application/x-www-form-urlencoded";

    /// A separate budget, so that strangers cannot use up the suppliers' memory.
    private final MemoryBudget memory = new MemoryBudget(128 * LONGEST);

    private final Replies replies;
    private final ClientAddresses addresses;
    private final Hub hub;

    public SubscribeDoor(Replies replies, ClientAddresses addresses, Hub hub) {
        this.replies = replies;
        this.addresses = addresses;
        this.hub = hub;
    }

    @Override
    public void handle(HttpServerRequest request) {
        if (!Hub.PATH.equals(request.path())) {
            answer(request, 404, "There is nothing here. The hub is at /hub.");
        } else if (request.method() != HttpMethod.POST) {
            request.response().putHeader("Allow", "POST");
            answer(request, 405, "Ask the hub by POST.");
        } else if (!isForm(request.getHeader("Content-Type"))) {
            answer(request, 415, "Send a form: " + FORM + ".");
        } else {
            receive(request);
        }
    }

    private void receive(HttpServerRequest request) {
        Upload.take(request, LONGEST, memory, new Upload.Taker() {
            @Override
            public void whole(byte[] body, Hold held) {
                try (held) {
                    take(request, new String(body, StandardCharsets.UTF_8));
                }
            }

            @Override
            public void tooLong() {
                answer(request, 413, "A wish for the hub is at most " + LONGEST + " bytes long.");
            }

            @Override
            public void noRoom() {
                answer(request, 503, "Too many ask at once. Ask again in a minute.");
            }
        });
    }

    private void take(HttpServerRequest request, String body) {
        try {
            hub.ask(form(body), addresses.of(request));
            answer(request, 202, "It is done once hub.callback confirms it.");
        } catch (BadSubscriptionRequest e) {
            answer(request, e.status(), e.reason());
        }
    }

    private static boolean isForm(@Nullable String type) {
        return type != null
                && type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT).equals(FORM);
    }

    /// Decodes a form. If a name is repeated, the first value counts.
    private static Map<String, String> form(String body) throws BadSubscriptionRequest {
        Map<String, String> form = new HashMap<>();
        for (String pair : body.split("&")) {
            String[] parts = pair.split("=", 2);
            try {
                form.putIfAbsent(
                        URLDecoder.decode(parts[0], StandardCharsets.UTF_8),
                        parts.length == 1 ? "" : URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
            } catch (IllegalArgumentException e) {
                throw new BadSubscriptionRequest(400, "The form is not encoded as forms are.");
            }
        }
        return form;
    }

    private void answer(HttpServerRequest request, int status, String sentence) {
        if (status == 429 || status == 503) {
            request.response().putHeader("Retry-After", "60");
        }
        replies.text(request, status, sentence + "\n");
    }
}
