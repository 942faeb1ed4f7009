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

/// An FTP client with TLS. Checks the server's certificate, including its name, on the control and the data
/// connection. The data connection resumes the control connection's TLS session, as many servers require (RFC
/// 4217 §10.2); the library's own client does not do that.
final class FtpConnection extends FTPClient {
    private final String host;
    private final @Nullable SSLContext tls;
    private final boolean implicit;
    private boolean protectedData;

    /// @param tls null for unencrypted FTP
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

    /// Requests TLS for files and lists, too. Call it after the login.
    ///
    /// @return false if the server refuses
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

    /// A data connection that reports the port of the control connection, because Java finds the TLS session to
    /// resume by host and port.
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
