package dateline.wire.outward;

import java.net.URI;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;

/// Makes the HTTP request of one hop. Secrets are sent only to the owner's host.
final class OutwardRequest {
    private OutwardRequest() {}

    /// @param address the address of this hop; after a redirect, another than that of `ask`
    static HttpUriRequestBase of(Ask ask, URI address, Cookies cookies) {
        HttpUriRequestBase request = new HttpUriRequestBase(ask.method(), address);
        request.setHeader("Accept-Encoding", "gzip");
        ask.headers().forEach(request::setHeader);
        cookies.header(address).ifPresent(value -> request.setHeader("Cookie", value));
        if (isFor(ask.owner(), address)) {
            ask.secrets().forEach((name, secret) -> request.setHeader(name, secret.value()));
        }
        if (ask.body().length > 0) {
            request.setEntity(new ByteArrayEntity(ask.body(), ContentType.parse(ask.type())));
        }
        return request;
    }

    /// Returns whether secrets of `owner` may be sent to an address: same host, and either the same scheme and
    /// port or HTTPS instead of HTTP.
    private static boolean isFor(URI owner, URI address) {
        boolean same = owner.getHost().equalsIgnoreCase(address.getHost());
        boolean safer = "http".equals(owner.getScheme()) && "https".equals(address.getScheme());
        return same && (safer || owner.getScheme().equals(address.getScheme()) && owner.getPort() == address.getPort());
    }
}
