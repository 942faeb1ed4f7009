package dateline.http;

import dateline.http.MemoryBudget.Hold;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Receives a request's body, up to a length and within a memory budget.
///
/// The memory is reserved before the body arrives, by its `Content-Length`; if the length is unknown, while it
/// arrives. The taker of the body gives it back. If the request breaks off or is not taken, this class does.
public final class Upload {
    private static final Logger LOG = LoggerFactory.getLogger(Upload.class);

    /// Handles the result of an upload.
    public interface Taker {
        /// @param memory close it when the body is no longer needed
        void whole(byte[] body, Hold memory);

        /// Handles a body that is too long. Nothing of it is kept.
        void tooLong();

        /// Handles a body for which there is not enough memory now. Nothing of it is kept.
        void noRoom();
    }

    private final HttpServerRequest request;
    private final int most;
    private final Taker taker;
    private final @Nullable Hold memory;
    private final long length;
    private @Nullable Buffer body;
    private boolean tooLong;

    private Upload(HttpServerRequest request, int most, @Nullable Hold memory, long length, Taker taker) {
        this.request = request;
        this.most = most;
        this.taker = taker;
        this.memory = memory;
        this.length = length;
        this.tooLong = length > most;
        this.body = memory == null || tooLong ? null : buffer(memory, length);
    }

    /// Answers when the request has ended, because many clients read no answer before they have sent
    /// everything. Until then, bytes that are not taken are dropped. If the request breaks off, it is not
    /// taken; if its chunks are malformed, it is answered with 400. If the taker throws, the request is
    /// answered with 500 and its memory is given back.
    ///
    /// @param most the longest body that is taken, in bytes
    public static void take(HttpServerRequest request, int most, MemoryBudget budget, Taker taker) {
        long length = length(request.getHeader("Content-Length"));
        Hold memory = length > most ? null : budget.tryTake(Math.max(0, length));
        Upload upload = new Upload(request, most, memory, length, taker);
        request.handler(upload::part);
        request.exceptionHandler(cut -> {
            upload.drop();
            BrokenBody.answer(request, cut);
        });
        request.endHandler(end -> upload.endSafely());
        Expectation.goOn(request);
    }

    private void part(Buffer part) {
        Buffer known = body;
        if (known == null || memory == null) {
            return;
        }
        if (known.length() + (long) part.length() > most) {
            tooLong = true;
            drop();
        } else if (length < 0 && !memory.tryMore(2L * part.length())) {
            drop(); // counted twice: a body of unknown length is copied while it grows
        } else {
            append(known, part);
        }
    }

    private void append(Buffer known, Buffer part) {
        try {
            known.appendBuffer(part);
        } catch (OutOfMemoryError e) {
            drop();
        }
    }

    private void drop() {
        body = null;
        if (memory != null) {
            memory.close();
        }
    }

    /// Catches everything, because no caller can: the request's head was handled long ago.
    private void endSafely() {
        try {
            end();
        } catch (RuntimeException | Error failure) {
            drop();
            LOG.error("{} {} could not be taken", request.method(), request.path(), failure);
            answerFailed();
        }
    }

    private void answerFailed() {
        HttpServerResponse response = request.response();
        if (!response.ended() && !response.headWritten()) {
            response.setStatusCode(500)
                    .putHeader(HttpHeaders.CONTENT_TYPE, "text/plain; charset=utf-8")
                    .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                    .end("It failed here; the log says why.\n");
        }
    }

    private void end() {
        Buffer known = body;
        if (tooLong) {
            taker.tooLong();
        } else if (known == null || memory == null) {
            taker.noRoom();
        } else {
            taker.whole(known.getBytes(), memory);
        }
    }

    /// @return null if Java cannot allocate it, even if the budget allows it
    private static @Nullable Buffer buffer(Hold memory, long length) {
        try {
            return Buffer.buffer((int) Math.max(0, length));
        } catch (OutOfMemoryError e) {
            memory.close();
            return null;
        }
    }

    /// @return -1 if the length is unknown
    private static long length(@Nullable String header) {
        return header != null && header.matches("[0-9]{1,18}") ? Long.parseLong(header) : -1;
    }
}
