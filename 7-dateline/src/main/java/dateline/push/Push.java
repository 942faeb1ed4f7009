package dateline.push;

import dateline.envelope.mime.ContentType;
import dateline.http.Bearer;
import dateline.http.MemoryBudget.Hold;
import dateline.http.Query;
import dateline.http.Replies;
import dateline.http.ReservedNames;
import dateline.http.TokenGuard;
import dateline.http.Upload;
import dateline.intake.BoundedIntake;
import dateline.intake.IntakeMemory;
import dateline.settings.Settings;
import dateline.wire.Intake;
import dateline.wire.IntakeUnavailable;
import dateline.wire.Parcel;
import dateline.wire.Receipt;
import dateline.wire.Via;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
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

/// The door for pushed copy: `POST /wire/{supplier}?name=story.json`.
///
/// Answers 202 with the dispatch's number once it is durable. With `wait=true`, waits until it is read and
/// filed, and answers with the result ([PushAnswer]). The program's own `import` also uses this door, with the
/// token of the run instead of a supplier's.
public final class Push implements Handler<HttpServerRequest> {
    private static final Logger LOG = LoggerFactory.getLogger(Push.class);
    private static final Pattern PATH = Pattern.compile("/" + ReservedNames.WIRE + "/([a-z0-9][a-z0-9-]*)");
    /// Includes the form type, because curl sends it by default with any data. The content decides the format.
    private static final Pattern NEWS = Pattern.compile(
            "(?i)(text/|image/|message/rfc822|application/(json|xml|zip|x-zip-compressed|octet-stream|x-www-form-urlencoded|[a-z0-9.+-]+\\+(json|xml)))[^,]*");

    /// This and the wait for memory together must be shorter than the time after which an idle connection
    /// is closed.
    private static final int LONGEST_WAIT_SECONDS = 45;

    private static final String RETRY_AFTER_SECONDS = "10";

    /// The label, in metrics, for suppliers that are not in the settings.
    public static final String UNKNOWN = "unknown supplier";

    private final Replies replies;
    private final Map<String, Settings.Supplier> suppliers;
    private final String runToken;
    private final InstantSource clock;
    private final Intake intake;
    private final IntakeMemory memory;
    private final TokenGuard guard;
    private final Executor threads = Executors.newVirtualThreadPerTaskExecutor();

    public Push(
            Replies replies,
            Map<String, Settings.Supplier> suppliers,
            String runToken,
            InstantSource clock,
            Intake intake,
            IntakeMemory memory,
            TokenGuard guard) {
        this.replies = replies;
        this.suppliers = suppliers;
        this.runToken = runToken;
        this.clock = clock;
        this.intake = intake;
        this.memory = memory;
        this.guard = guard;
    }

    @Override
    public void handle(HttpServerRequest request) {
        var path = PATH.matcher(request.path());
        if (!path.matches()) {
            replies.problem(request, 404, "There is no such supplier.");
        } else if (request.method() != HttpMethod.POST) {
            request.response().putHeader("Allow", "POST");
            replies.problem(request, 405, "Send copy by POST.");
        } else if (!Query.isReadable(request)) {
            replies.problem(request, 400, "The query is not percent-encoded as it should be. Encode the name.");
        } else {
            String supplier = path.group(1);
            boolean own = Bearer.has(request, runToken);
            if (!own && !isSuppliers(request, supplier)) {
                guard.refuse(
                        request,
                        suppliers.containsKey(supplier) ? supplier : UNKNOWN,
                        "The token is not this supplier's. Send it as Authorization: Bearer TOKEN.");
            } else {
                receive(request, supplier, own);
            }
        }
    }

    private void receive(HttpServerRequest request, String supplier, boolean own) {
        String type = request.getHeader("Content-Type");
        int most = own ? memory.longestImport() : memory.longestPush();
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
        if (declared(request) > most) {
            request.response().putHeader("Connection", "close");
            tooLong(request, most);
            return;
        }
        Upload.take(request, most, memory.receiving(), new Upload.Taker() {
            @Override
            public void whole(byte[] body, Hold held) {
                threads.execute(() -> take(request, supplier, own, body, held));
            }

            @Override
            public void tooLong() {
                Push.this.tooLong(request, most);
            }

            @Override
            public void noRoom() {
                later(request, "So much is being received that there is no memory for more. Send it again.");
            }
        });
    }

    private static long declared(HttpServerRequest request) {
        String length = request.getHeader("Content-Length");
        return length != null && length.matches("[0-9]{1,18}") ? Long.parseLong(length) : 0;
    }

    private void take(HttpServerRequest request, String supplier, boolean own, byte[] bytes, Hold held) {
        try {
            List<Receipt> receipts = keep(request, supplier, own, bytes, held);
            PushAnswer answer = PushAnswer.of(receipts, "true".equals(request.getParam("wait")), LONGEST_WAIT_SECONDS);
            replies.json(request, answer.status(), answer.body());
        } catch (Throwable failure) { // even after an Error, the client gets an answer
            notTaken(request, supplier, failure);
        }
    }

    private void notTaken(HttpServerRequest request, String supplier, Throwable failure) {
        Optional<IntakeUnavailable> unavailable = IntakeUnavailable.in(failure);
        if (unavailable.isEmpty()) {
            tell(supplier, failure);
        }
        later(
                request,
                unavailable.map(IntakeUnavailable::sentence).orElse("It could not be kept.") + " Send it again.");
    }

    private static void tell(String supplier, Throwable failure) {
        if (failure instanceof Error || failure.getCause() instanceof Error) {
            LOG.error("A push of {} could not be kept", supplier, failure);
        } else {
            LOG.warn("A push of {} could not be kept: {}", supplier, String.valueOf(failure.getMessage()));
        }
    }

    /// Waits until there is memory to read the copy, and until all of it is on the disk.
    private List<Receipt> keep(HttpServerRequest request, String supplier, boolean own, byte[] bytes, Hold held) {
        try (held) {
            if (own) {
                awaitRoom(bytes);
            }
            String name = request.getParam("name");
            Parcel parcel = new Parcel(supplier, own ? Via.IMPORT : Via.PUSH, clock, intake);
            return parcel
                    .hand(
                            name == null || name.isBlank() ? "push" : name,
                            bytes,
                            ContentType.charset(request.getHeader("Content-Type")))
                    .stream()
                    .map(CompletableFuture::join)
                    .toList();
        }
    }

    /// Waits a limited time for memory for an import. The importing program sends again and waits at its own
    /// end, where no connection times out.
    private void awaitRoom(byte[] bytes) {
        Hold room = memory.reading().take(IntakeMemory.needs(bytes), BoundedIntake.PATIENCE);
        if (room == null) {
            throw BoundedIntake.NO_MEMORY;
        }
        room.close();
    }

    private void later(HttpServerRequest request, String why) {
        request.response().putHeader("Retry-After", RETRY_AFTER_SECONDS);
        replies.problem(request, 503, why);
    }

    private boolean isSuppliers(HttpServerRequest request, String name) {
        Settings.Supplier supplier = suppliers.get(name);
        return supplier != null
                && supplier.token() != null
                && Bearer.has(request, supplier.token().value());
    }

    private void tooLong(HttpServerRequest request, int most) {
        String length = most < 1 << 20 ? (most >> 10) + " KiB" : (most >> 20) + " MiB";
        replies.problem(request, 413, "At most " + length + " are taken at once. Send it in parts.");
    }
}
