package dateline.http;

import io.vertx.core.http.HttpServerRequest;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Writes one line for each request, in the Combined Log Format of Apache's httpd. Two fields follow: how many
/// milliseconds the answer took, and the kind of request. The log line itself has the time.
///
/// Example: `192.0.2.7 "GET /news HTTP/1.1" 200 18213 "-" "Mozilla/5.0" 3 page`
public final class AccessLog implements Answered {
    private static final Logger LOG = LoggerFactory.getLogger("dateline.access");
    private static final int LONGEST_FIELD = 300;

    private final ClientAddresses addresses;

    public AccessLog(ClientAddresses addresses) {
        this.addresses = addresses;
    }

    @Override
    public void answered(HttpServerRequest request, RequestKind kind, long nanos) {
        LOG.info(
                "{} \"{} {} {}\" {} {} \"{}\" \"{}\" {} {}",
                addresses.of(request),
                request.method(),
                field(request.uri()),
                request.version().alpnName().toUpperCase(Locale.ROOT),
                request.response().getStatusCode(),
                request.response().bytesWritten(),
                field(request.getHeader("Referer")),
                field(request.getHeader("User-Agent")),
                nanos / 1_000_000,
                kind.label());
    }

    /// Escapes quotation marks and cuts long values, because the client chooses this text.
    private static String field(@Nullable String text) {
        if (text == null) {
            return "-";
        }
        String cut = text.length() > LONGEST_FIELD ? text.substring(0, LONGEST_FIELD) : text;
        return cut.replace("\\", "\\\\").replace("\"", "\\\"");
    }
}
