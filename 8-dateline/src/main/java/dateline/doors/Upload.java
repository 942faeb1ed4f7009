package dateline.doors;

import dateline.doors.MemoryBudget.Hold;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import org.jspecify.annotations.Nullable;

/// Receives what a request sends, up to a length and within a budget of memory.
///
/// The memory is taken before the body comes, by its `Content-Length`, or while it comes where the length is not known.
/// It is given back by whoever takes the body, or here where the request breaks off or is not taken.
public final class Upload {
    /// What becomes of a body.
    public interface Taker {
        /// @param memory to be closed when the body is not needed any more
        void whole(byte[] body, Hold memory);

        /// It is longer than the most. Nothing is kept of it.
        void tooLong();

        /// There is no memory for it now. Nothing is kept of it.
        void noRoom();
    }

    private final int most;
    private final Taker taker;
    private final @Nullable Hold memory;
    private final long length;
    private @Nullable Buffer body;
    private boolean tooLong;

    private Upload(int most, @Nullable Hold memory, long length, Taker taker) {
        this.most = most;
        this.taker = taker;
        this.memory = memory;
        this.length = length;
        this.tooLong = length > most;
        this.body = memory == null || tooLong ? null : Buffer.buffer((int) Math.max(0, length));
    }

    /// Answers once the request has ended: many clients hear no answer before they have sent all. Until then what is
    /// not taken is dropped as it comes. One that breaks off is not taken; if its chunks
    /// are not as they should be, it is answered 400.
    ///
    /// @param most bytes
    public static void take(HttpServerRequest request, int most, MemoryBudget budget, Taker taker) {
        long length = length(request.getHeader("Content-Length"));
        Hold memory = length > most ? null : budget.tryTake(Math.max(0, length));
        Upload upload = new Upload(most, memory, length, taker);
        request.handler(upload::part);
        request.exceptionHandler(cut -> {
            upload.drop();
            BrokenBody.answer(request, cut);
        });
        request.endHandler(end -> upload.end());
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
            known.appendBuffer(part);
        }
    }

    private void drop() {
        body = null;
        if (memory != null) {
            memory.close();
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

    /// @return -1 where it is not known
    private static long length(@Nullable String header) {
        return header != null && header.matches("[0-9]{1,18}") ? Long.parseLong(header) : -1;
    }
}
