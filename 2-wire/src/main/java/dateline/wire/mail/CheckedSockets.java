package dateline.wire.mail;

import dateline.wire.tls.StandIn;
import dateline.wire.tls.Trust;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import javax.net.SocketFactory;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/// Creates sockets that connect only to one checked address, whatever address the mail library resolves for the
/// host; with TLS from the first byte if wanted.
final class CheckedSockets extends SocketFactory {
    private final InetAddress address;
    private final String host;
    private final @Nullable SSLContext tls;

    /// @param tls for TLS from the first byte; null for STARTTLS or no TLS
    CheckedSockets(InetAddress address, String host, @Nullable SSLContext tls) {
        this.address = address;
        this.host = host;
        this.tls = tls;
    }

    private final class ToAddress extends StandIn {
        private final Socket plain;

        ToAddress(Socket plain) {
            super(plain);
            this.plain = plain;
        }

        @Override
        public void connect(SocketAddress endpoint, int milliseconds) throws IOException {
            int port = endpoint instanceof InetSocketAddress inet ? inet.getPort() : 0;
            plain.connect(new InetSocketAddress(address, port), milliseconds);
            if (tls != null) {
                plain.setSoTimeout(milliseconds);
                let(Trust.over(plain, tls, host));
            }
        }

        @Override
        public void connect(SocketAddress endpoint) throws IOException {
            connect(endpoint, 0);
        }
    }

    @Override
    public Socket createSocket() {
        return new ToAddress(new Socket());
    }

    @Override
    public Socket createSocket(String name, int port) throws IOException {
        Socket socket = createSocket();
        socket.connect(InetSocketAddress.createUnresolved(name, port));
        return socket;
    }

    @Override
    public Socket createSocket(String name, int port, InetAddress local, int localPort) throws IOException {
        return createSocket(name, port);
    }

    @Override
    public Socket createSocket(InetAddress resolved, int port) throws IOException {
        return createSocket(resolved.getHostAddress(), port);
    }

    @Override
    public Socket createSocket(InetAddress resolved, int port, InetAddress local, int localPort) throws IOException {
        return createSocket(resolved, port);
    }
}
