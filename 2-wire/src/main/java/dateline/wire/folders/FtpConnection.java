package dateline.wire.folders;

import dateline.wire.tls.StandIn;
import dateline.wire.tls.Trust;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.net.Socket;
import java.util.Objects;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.apache.commons.net.ftp.FTPClient;
import org.apache.commons.net.ftp.FTPReply;
import org.apache.commons.net.io.CRLFLineReader;
import org.jspecify.annotations.Nullable;

/// FTP that can turn to TLS: the server's certificate is checked, for its name too, on both connections; the second
/// goes on with the session of the first, as many servers demand (RFC 4217 §10.2), and the library's own does not.
final class FtpConnection extends FTPClient {
    private final String host;
    private final @Nullable SSLContext tls;
    private final boolean implicit;
    private boolean protectedData;

    /// @param tls null for FTP in the open
    FtpConnection(String host, @Nullable SSLContext tls, boolean implicit) {
        this.host = host;
        this.tls = tls;
        this.implicit = implicit;
    }

    @Override
    protected void _connectAction_() throws IOException {
        if (implicit) {
            secureControl();
        }
        super._connectAction_();
        if (tls != null && !implicit) {
            if (!FTPReply.isPositiveCompletion(sendCommand("AUTH", "TLS"))) {
                throw new javax.net.ssl.SSLException("the server does not turn to TLS");
            }
            secureControl();
        }
    }

    /// After the login: files and lists go over TLS, too.
    boolean protectData() throws IOException {
        if (tls == null) {
            return true;
        }
        sendCommand("PBSZ", "0");
        protectedData = FTPReply.isPositiveCompletion(sendCommand("PROT", "P"));
        return protectedData;
    }

    @Override
    protected @Nullable Socket _openDataConnection_(String command, String argument) throws IOException {
        Socket plain = super._openDataConnection_(command, argument);
        if (plain == null || !protectedData) {
            return plain;
        }
        plain.setSoTimeout((int) getDataTimeout().toMillis());
        return Trust.over(new SamePort(plain, getRemotePort()), Objects.requireNonNull(tls), host);
    }

    /// A connection for data that names the port of the one for commands: by host and port Java finds the session that
    /// it can go on with.
    private static final class SamePort extends StandIn {
        private final int port;

        SamePort(Socket real, int port) {
            super(real);
            this.port = port;
        }

        @Override
        public int getPort() {
            return port;
        }
    }

    private void secureControl() throws IOException {
        SSLSocket secured = Trust.over(_socket_, Objects.requireNonNull(tls), host);
        _socket_ = secured;
        _input_ = secured.getInputStream();
        _output_ = secured.getOutputStream();
        _controlInput_ = new CRLFLineReader(new InputStreamReader(_input_, getControlEncoding()));
        _controlOutput_ = new BufferedWriter(new OutputStreamWriter(_output_, getControlEncoding()));
    }
}
