package dateline.intake;

import dateline.settings.Settings;
import dateline.wire.Intake;
import dateline.wire.Limits;
import dateline.wire.Outcome;
import dateline.wire.Parcel;
import dateline.wire.Receipt;
import dateline.wire.Via;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The door for copy that is pushed: `POST /wire/{supplier}?name=story.json`.
///
/// Answers 202 with the dispatch's number once it is synced; with `wait=true` 200 once it is read and visible. The
/// program's own `import` comes in here too, with the token of the run instead of a supplier's.
public final class Push implements Handler<HttpServerRequest> {
    private static final Pattern PATH = Pattern.compile("/wire/([a-z0-9][a-z0-9-]*)");
    /// The type of a form is what curl says of anything; the content decides.
    private static final Pattern NEWS = Pattern.compile(
            "(?i)(text/|image/|application/(json|xml|zip|x-zip-compressed|octet-stream|x-www-form-urlencoded|[a-z0-9.+-]+\\+(json|xml)))[^,]*");

    private static final String BEARER = "Bearer ";

    private final Vertx vertx;
    private final Map<String, Settings.Supplier> suppliers;
    private final String runToken;
    private final InstantSource clock;
    private final Intake intake;
    private final Executor threads = Executors.newVirtualThreadPerTaskExecutor();

    public Push(
            Vertx vertx,
            Map<String, Settings.Supplier> suppliers,
            String runToken,
            InstantSource clock,
            Intake intake) {
        this.vertx = vertx;
        this.suppliers = suppliers;
        this.runToken = runToken;
        this.clock = clock;
        this.intake = intake;
    }

    @Override
    public void handle(HttpServerRequest request) {
        var path = PATH.matcher(request.path());
        if (!path.matches()) {
            problem(request, 404, "There is no such supplier.");
        } else if (request.method() != HttpMethod.POST) {
            request.response().putHeader("Allow", "POST");
            problem(request, 405, "Send copy by POST.");
        } else {
            String supplier = path.group(1);
            boolean own = isToken(request, runToken);
            if (!own && !isSuppliers(request, supplier)) {
                request.response().putHeader("WWW-Authenticate", "Bearer");
                problem(request, 401, "The token is not this supplier's. Send it as Authorization: Bearer TOKEN.");
            } else {
                receive(request, supplier, own);
            }
        }
    }

    private void receive(HttpServerRequest request, String supplier, boolean own) {
        String type = request.getHeader("Content-Type");
        int most = own ? Limits.FILE_BYTES : Limits.PUSH_BYTES;
        if (type != null && !type.isBlank() && !NEWS.matcher(type.strip()).matches()) {
            problem(request, 415, "This type is not taken: send JSON, XML, text, a picture or a zip archive.");
            return;
        }
        String encoding = request.getHeader("Content-Encoding");
        if (encoding != null && !encoding.strip().equalsIgnoreCase("identity")) {
            request.response().putHeader("Accept-Encoding", "identity");
            problem(
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
        Buffer body = Buffer.buffer();
        request.handler(part -> {
            if (body.length() <= most) {
                body.appendBuffer(part);
            }
        });
        request.exceptionHandler(cut -> {});
        request.endHandler(end -> {
            if (body.length() > most) {
                tooLong(request, most);
            } else {
                threads.execute(() -> take(request, supplier, own, body.getBytes()));
            }
        });
    }

    private void take(HttpServerRequest request, String supplier, boolean own, byte[] bytes) {
        String name = request.getParam("name");
        Via via = own ? Via.IMPORT : Via.PUSH;
        Parcel parcel = new Parcel(supplier, via, clock, intake);
        try {
            List<Receipt> receipts = parcel.hand(name == null || name.isBlank() ? "push" : name, bytes).stream()
                    .map(CompletableFuture::join)
                    .toList();
            boolean wait = "true".equals(request.getParam("wait"));
            answer(request, wait ? 200 : 202, "application/json", body(receipts, wait));
        } catch (RuntimeException e) {
            problem(request, 503, "It could not be kept. Send it again.");
        }
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
                && isToken(request, supplier.token().value());
    }

    /// The name of a scheme is in letters of either case (RFC 9110 §11.1).
    private static boolean isToken(HttpServerRequest request, String token) {
        @Nullable String said = request.getHeader("Authorization");
        return said != null
                && said.regionMatches(true, 0, BEARER, 0, BEARER.length())
                && MessageDigest.isEqual(
                        said.substring(BEARER.length()).getBytes(StandardCharsets.UTF_8),
                        token.getBytes(StandardCharsets.UTF_8));
    }

    private void tooLong(HttpServerRequest request, int most) {
        request.response().putHeader("Connection", "close");
        problem(request, 413, "At most " + (most >> 20) + " MiB are taken at once. Send it in parts.");
    }

    private void problem(HttpServerRequest request, int status, String detail) {
        answer(
                request,
                status,
                "application/problem+json",
                new JsonObject().put("status", status).put("detail", detail));
    }

    private void answer(HttpServerRequest request, int status, String type, JsonObject body) {
        vertx.runOnContext(run -> request.response()
                .setStatusCode(status)
                .putHeader("Content-Type", type)
                .putHeader("Cache-Control", "no-store")
                .end(body.encode()));
    }
}
