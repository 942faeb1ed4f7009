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
import org.apache.hc.core5.http.MalformedChunkCodingException;
import org.apache.hc.core5.http.NoHttpResponseException;
import org.jspecify.annotations.Nullable;

/// Sends HTTP requests to other hosts. Refuses hosts in private networks, except those that the settings allow.
///
/// Every hop's host name is resolved and checked, and the connection goes to the checked address. Secrets are
/// sent only to the owner's host ([OutwardRequest]). Each request has its own connection, no retry, a timeout
/// and a maximum length. Call it from virtual threads: an interrupt then cancels the request.
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

    /// @throws VisitFailed if the host is not allowed or its response is unusable
    public Reply send(Ask ask) throws IOException {
        return send(ask, new Cookies());
    }

    /// Sends a request, follows its redirects, and returns the last response.
    ///
    /// @param cookies the cookies of the visit; new ones are added
    /// @throws VisitFailed if the host is not allowed or its response is unusable
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

    /// Resolves a host for protocols other than HTTP. The address includes the host's name.
    ///
    /// @throws VisitFailed if the host is not allowed
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

    /// Returns the client. Creates it at first use, because most runs of the program send no request.
    private synchronized CloseableHttpClient client() {
        if (client == null) {
            client = Clients.client(names);
        }
        return client;
    }

    /// Checks that an address may be requested. A private host is requested only on behalf of an address with
    /// the same host, never because another host links to it.
    private void checkAddress(URI address, URI owner) throws VisitFailed {
        boolean web = "http".equals(address.getScheme()) || "https".equals(address.getScheme());
        if (!web || address.getHost() == null || address.getUserInfo() != null) {
            throw new VisitFailed("It leads to something that is not a plain web address.");
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
        HttpUriRequestBase request = OutwardRequest.of(ask, address, cookies);
        try (Deadline deadline = new Deadline(ask.patience(), request::cancel)) {
            try {
                return client().execute(
                                request, response -> ReplyReader.read(address, response, ask.longest(), request));
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
            throw new VisitFailed("The host's answer is not valid HTTP.", e);
        }
    }

    private static VisitFailed notPublic(URI address) {
        return notPublic(String.valueOf(address.getHost()));
    }

    private static VisitFailed notPublic(String host) {
        return new VisitFailed(
                "The host " + host + " is in a private network. Where it is yours, name it in network.private-hosts.");
    }
}
