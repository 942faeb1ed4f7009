package dateline.intake;

import dateline.doors.Bearer;
import dateline.doors.Replies;
import dateline.doors.Upload;
import dateline.settings.Settings;
import dateline.wire.Intake;
import dateline.wire.IntakeUnavailable;
import dateline.wire.Limits;
import dateline.wire.Outcome;
import dateline.wire.Parcel;
import dateline.wire.Receipt;
import dateline.wire.Via;
import dateline.wire.mime.ContentType;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The door for copy that is pushed: `POST /wire/{supplier}?name=story.json`.
///
/// Answers 202 with the dispatch's number once it is synced; with `wait=true` 200 once it is read and visible. The
/// program's own `import` comes in here too, with the token of the run instead of a supplier's.
public final class Push implements Handler<HttpServerRequest> {
    private static final Pattern PATH = Pattern.compile("/wire/([a-z0-9][a-z0-9-]*)");
    /// The type of a form is what curl says of anything; the content decides.
    private static final Pattern NEWS = Pattern.compile(
            "(?i)(text/|image/|message/rfc822|application/(json|xml|zip|x-zip-compressed|octet-stream|x-www-form-urlencoded|[a-z0-9.+-]+\\+(json|xml)))[^,]*");

    private static final Logger LOG = LoggerFactory.getLogger(Push.class);
    private static final long SECONDS_TO_RETRY = 10;

    private final Replies replies;
    private final Map<String, Settings.Supplier> suppliers;
    private final String runToken;
    private final InstantSource clock;
    private final Intake intake;
    private final Executor threads = Executors.newVirtualThreadPerTaskExecutor();

    public Push(
            Replies replies,
            Map<String, Settings.Supplier> suppliers,
            String runToken,
            InstantSource clock,
            Intake intake) {
        this.replies = replies;
        this.suppliers = suppliers;
        this.runToken = runToken;
        this.clock = clock;
        this.intake = intake;
    }

    @Override
    public void handle(HttpServerRequest request) {
        var path = PATH.matcher(request.path());
        if (!path.matches()) {
            replies.problem(request, 404, "There is no such supplier.");
        } else if (request.method() != HttpMethod.POST) {
            request.response().putHeader("Allow", "POST");
            replies.problem(request, 405, "Send copy by POST.");
        } else {
            String supplier = path.group(1);
            boolean own = Bearer.has(request, runToken);
            if (!own && !isSuppliers(request, supplier)) {
                request.response().putHeader("WWW-Authenticate", "Bearer");
                replies.problem(
                        request, 401, "The token is not this supplier's. Send it as Authorization: Bearer TOKEN.");
            } else {
                receive(request, supplier, own);
            }
        }
    }

    private void receive(HttpServerRequest request, String supplier, boolean own) {
        String type = request.getHeader("Content-Type");
        int most = own ? Limits.FILE_BYTES : Limits.PUSH_BYTES;
        if (type != null && !type.isBlank() && !NEWS.matcher(type.strip()).matches()) {
            replies.problem(
                    request,
                    415,
                    "This type is not taken: send JSON, XML, text, a message, a picture or a zip archive.");
            return;
        }
        String encoding = request.getHeader("Content-Encoding");
        if (encoding != null && !encoding.strip().equalsIgnoreCase("identity")) {
            request.response().putHeader("Accept-Encoding", "identity");
            replies.problem(
                    request,
                    415,
                    "Compressed copy is not taken: send it without Content-Encoding, or as a zip archive.");
            return;
        }
        String length = request.getHeader("Content-Length");
        if (length != null && length.length() < 19 && Long.parseLong(length) > most) {
            tooLong(request, most);
            return;
        }
        Upload.take(
                request,
                most,
                body -> threads.execute(() -> take(request, supplier, own, body.getBytes())),
                () -> tooLong(request, most));
    }

    private void take(HttpServerRequest request, String supplier, boolean own, byte[] bytes) {
        String name = request.getParam("name");
        Via via = own ? Via.IMPORT : Via.PUSH;
        Parcel parcel = new Parcel(supplier, via, clock, intake);
        try {
            List<Receipt> receipts = parcel
                    .hand(
                            name == null || name.isBlank() ? "push" : name,
                            bytes,
                            ContentType.charset(request.getHeader("Content-Type")))
                    .stream()
                    .map(CompletableFuture::join)
                    .toList();
            boolean wait = "true".equals(request.getParam("wait"));
            replies.json(request, wait ? 200 : 202, body(receipts, wait));
        } catch (RuntimeException e) {
            notTaken(request, supplier, e);
        }
    }

    private void notTaken(HttpServerRequest request, String supplier, RuntimeException failure) {
        Optional<IntakeUnavailable> unavailable = IntakeUnavailable.in(failure);
        if (unavailable.isEmpty()) {
            LOG.error("What {} pushed could not be kept", supplier, failure);
        }
        long seconds = unavailable.map(each -> each.retryAfter().toSeconds()).orElse(SECONDS_TO_RETRY);
        request.response().putHeader("Retry-After", String.valueOf(seconds));
        replies.problem(
                request,
                503,
                unavailable.map(IntakeUnavailable::sentence).orElse("It could not be kept.") + " Send it again later.");
    }

    private static JsonObject body(List<Receipt> receipts, boolean wait) {
        JsonObject body = new JsonObject();
        if (!receipts.isEmpty()) {
            body.put("dispatch", receipts.getFirst().number());
            body.put("alreadyHad", receipts.stream().allMatch(Receipt::alreadyHad));
        }
        if (wait) {
            List<Outcome> outcomes =
                    receipts.stream().map(receipt -> receipt.outcome().join()).toList();
            body.put(
                    "format", outcomes.isEmpty() ? "empty" : outcomes.getFirst().format());
            body.put("stories", outcomes.stream().mapToInt(Outcome::stories).sum());
            body.put("pictures", outcomes.stream().mapToInt(Outcome::pictures).sum());
            body.put(
                    "refused",
                    new JsonArray(
                            outcomes.stream().flatMap(o -> o.refused().stream()).toList()));
        }
        return body;
    }

    private boolean isSuppliers(HttpServerRequest request, String name) {
        Settings.Supplier supplier = suppliers.get(name);
        return supplier != null
                && supplier.token() != null
                && Bearer.has(request, supplier.token().value());
    }

    private void tooLong(HttpServerRequest request, int most) {
        request.response().putHeader("Connection", "close");
        replies.problem(request, 413, "At most " + (most >> 20) + " MiB are taken at once. Send it in parts.");
    }
}
