package dateline.wire.outward;

import dateline.wire.rounds.VisitFailed;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipException;
import org.apache.hc.core5.concurrent.Cancellable;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;

/// Reads a response into memory, up to a maximum length.
final class ReplyReader {
    private ReplyReader() {}

    /// @param request is cancelled if the response is too long
    static Reply read(URI address, ClassicHttpResponse response, int longest, Cancellable request) throws IOException {
        Map<String, List<String>> headers = headers(response);
        byte[] body;
        try {
            body = body(response.getEntity(), headers.getOrDefault("content-encoding", List.of()), longest);
        } catch (VisitFailed e) {
            request.cancel();
            throw e;
        }
        return new Reply(address, response.getCode(), headers, body, null);
    }

    private static byte[] body(HttpEntity entity, List<String> codings, int longest) throws IOException {
        if (entity == null) {
            return new byte[0];
        }
        try (InputStream raw = entity.getContent();
                InputStream unpacked = Codings.undo(raw, codings)) {
            byte[] bytes = unpacked.readNBytes(longest + 1);
            if (bytes.length > longest) {
                throw new VisitFailed("The answer is longer than " + (longest >> 20) + " MiB.");
            }
            return bytes;
        } catch (ZipException e) {
            throw new VisitFailed("The answer is packed and broken.", e);
        }
    }

    private static Map<String, List<String>> headers(ClassicHttpResponse response) {
        Map<String, List<String>> headers = new HashMap<>();
        for (Header header : response.getHeaders()) {
            headers.computeIfAbsent(header.getName().toLowerCase(Locale.ROOT), name -> new ArrayList<>())
                    .add(header.getValue());
        }
        return headers;
    }
}
