package dateline.wire.outward;

import dateline.wire.rounds.VisitFailed;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.util.Set;
import org.apache.hc.client5.http.ClientProtocolException;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.MalformedChunkCodingException;
import org.apache.hc.core5.http.NoHttpResponseException;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.jspecify.annotations.Nullable;

/// Asks other hosts over HTTP, and none in a private network but those that the settings allow.
///
/// Every hop's name is asked for and checked, and the connection goes to the address that was checked. Secrets go only
/// to the host that they are for. Each request has a connection of its own, no retry and an end in time and
/// length. To be called from virtual threads: an interrupt breaks off.
public final class Outward implements AutoCloseable {
    private final CheckedNames names;
    private @Nullable CloseableHttpClient client;

    /// @param privateHosts hosts that may have private addresses, in lower case
    public Outward(Set<String> privateHosts) {
        this(InetAddress::getAllByName, privateHosts);
    }

    Outward(CheckedNames.Names names, Set<String> privateHosts) {
        this.names = new CheckedNames(names, privateHosts);
    }

    /// @throws VisitFailed where the host may not be asked, or its answer is not to be had
    public Reply send(Ask ask) throws IOException {
        return send(ask, new Cookies());
    }

    /// @param cookies that hosts set and want to see again, of one visit
    /// @throws VisitFailed where the host may not be asked, or its answer is not to be had
    public Reply send(Ask ask, Cookies cookies) throws IOException {
        URI address = ask.address();
        @Nullable URI moved = null;
        boolean forGood = true;
        for (int hop = 0; ; hop++) {
            checkAddress(address, ask.owner());
            Reply reply = once(ask, address, cookies);
            cookies.take(address, reply.headers("set-cookie"));
            URI target = reply.redirect().orElse(null);
            if (target == null || ask.redirects() == 0) {
                return reply.movedTo(moved);
            }
            if (hop == ask.redirects()) {
                throw new VisitFailed("The host sends us from address to address without end.");
            }
            checkRedirect(address, target);
            forGood &= reply.isForGood();
            moved = forGood ? target : moved;
            address = target;
        }
    }

    /// The address at which a host is reached by other ways than HTTP, with its name.
    ///
    /// @throws VisitFailed where the host may not be asked
    public InetAddress address(String host) throws IOException {
        try {
            return InetAddress.getByAddress(host, names.resolve(host)[0].getAddress());
        } catch (CheckedNames.NotPublic e) {
            throw notPublic(host);
        }
    }

    @Override
    public synchronized void close() {
        try {
            if (client != null) {
                client.close();
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /// Made when it is first needed: most runs of the program ask nobody.
    private synchronized CloseableHttpClient client() {
        if (client == null) {
            client = Clients.client(names);
        }
        return client;
    }

    /// A host in a private network is asked because the settings name its address, never because another host says so.
    private void checkAddress(URI address, URI owner) throws VisitFailed {
        boolean web = "http".equals(address.getScheme()) || "https".equals(address.getScheme());
        if (!web || address.getHost() == null || address.getUserInfo() != null) {
            throw new VisitFailed("It leads to something that is no plain address of the web.");
        }
        if (names.mayBePrivate(address.getHost()) && !address.getHost().equalsIgnoreCase(owner.getHost())) {
            throw notPublic(address);
        }
    }

    private static void checkRedirect(URI from, URI to) throws VisitFailed {
        if ("https".equals(from.getScheme()) && "http".equals(to.getScheme())) {
            throw new VisitFailed("The host sends us from a safe address (https) to one that is not.");
        }
    }

    private Reply once(Ask ask, URI address, Cookies cookies) throws IOException {
        HttpUriRequestBase request = request(ask, address, cookies);
        try (Deadline deadline = new Deadline(ask.patience(), request::cancel)) {
            try {
                return client().execute(request, response -> ReplyReader.read(address, response, ask.longest(), request));
            } catch (IOException | RuntimeException failure) {
                if (deadline.hasPassed()) {
                    SocketTimeoutException late = new SocketTimeoutException("the answer took too long");
                    late.initCause(failure);
                    throw late;
                }
                throw failure;
            }
        } catch (CheckedNames.NotPublic e) {
            throw notPublic(address);
        } catch (ConnectionClosedException | MalformedChunkCodingException | NoHttpResponseException e) {
            EOFException cut = new EOFException("the host broke off");
            cut.initCause(e);
            throw cut;
        } catch (ClientProtocolException e) {
            throw new VisitFailed("What the host answers is no good HTTP.", e);
        }
    }

    private static HttpUriRequestBase request(Ask ask, URI address, Cookies cookies) {
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

    /// The same host by the same way, or by a safer one.
    private static boolean isFor(URI owner, URI address) {
        boolean same = owner.getHost().equalsIgnoreCase(address.getHost());
        boolean safer = "http".equals(owner.getScheme()) && "https".equals(address.getScheme());
        return same && (safer || owner.getScheme().equals(address.getScheme()) && owner.getPort() == address.getPort());
    }

    private static VisitFailed notPublic(URI address) {
        return notPublic(String.valueOf(address.getHost()));
    }

    private static VisitFailed notPublic(String host) {
        return new VisitFailed(
                "The host " + host + " is in a private network. Where it is yours, name it in network.private-hosts.");
    }
}
