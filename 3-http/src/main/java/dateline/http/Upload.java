package dateline.http;

import dateline.http.MemoryBudget.Hold;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Receives what a request sends, up to a length and within a budget of memory.
///
/// The memory is taken before the body comes, by its `Content-Length`, or while it comes where the length is not known.
/// It is given back by whoever takes the body, or here where the request breaks off or is not taken.
public final class Upload {
    private static final Logger LOG = LoggerFactory.getLogger(Upload.class);

    /// What becomes of a body.
    public interface Taker {
        /// @param memory to be closed when the body is not needed any more
        void whole(byte[] body, Hold memory);

        /// It is longer than the most. Nothing is kept of it.
        void tooLong();

        /// There is no memory for it now. Nothing is kept of it.
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

    /// Answers once the request has ended: many clients hear no answer before they have sent all. Until then
    /// what is not taken is dropped as it comes. One that breaks off is not taken; if its chunks are not as
    /// they should be, it is answered 400. If the taker throws, it is answered 500, and its memory is given
    /// back.
    ///
    /// @param most bytes
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
            drop(); // a body of unknown length is copied while it grows: it counts twice
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

    /// Nobody else hears of what is thrown here: the head was handled long ago.
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

    /// @return null if Java has no memory for it, whatever the budget says
    private static @Nullable Buffer buffer(Hold memory, long length) {
        try {
            return Buffer.buffer((int) Math.max(0, length));
        } catch (OutOfMemoryError e) {
            memory.close();
            return null;
        }
    }

    /// @return -1 where it is not known
    private static long length(@Nullable String header) {
        return header != null && header.matches("[0-9]{1,18}") ? Long.parseLong(header) : -1;
    }
}
