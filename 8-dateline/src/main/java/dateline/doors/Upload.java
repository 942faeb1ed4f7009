package dateline.doors;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.util.function.Consumer;

/// What a request sends, up to a length.
public final class Upload {
    private Upload() {}

    /// Takes the whole of it, or says that it is too long once it has ended. One that breaks off is not taken; if its
    /// chunks are not as they should be, it is answered 400.
    ///
    /// @param most bytes; of more no more is kept
    public static void take(HttpServerRequest request, int most, Consumer<Buffer> whole, Runnable tooLong) {
        Buffer body = Buffer.buffer();
        request.handler(part -> {
            if (body.length() <= most) {
                body.appendBuffer(part);
            }
        });
        request.exceptionHandler(cut -> BrokenBody.answer(request, cut));
        request.endHandler(end -> {
            if (body.length() > most) {
                tooLong.run();
            } else {
                whole.accept(body);
            }
        });
        Expectation.goOn(request);
    }
}
