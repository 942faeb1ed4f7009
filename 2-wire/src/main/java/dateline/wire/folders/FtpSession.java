package dateline.wire.folders;

import dateline.wire.outward.Outward;
import dateline.wire.rounds.VisitFailed;
import dateline.wire.tls.Trust;
import java.io.EOFException;
import java.io.IOException;
import java.time.Duration;
import org.apache.commons.net.ftp.FTP;
import org.apache.commons.net.ftp.FTPConnectionClosedException;
import org.apache.commons.net.ftp.FTPReply;
import org.jspecify.annotations.Nullable;

/// A login at a server over FTP or FTPS.
///
/// Files are transferred in binary mode. Data connections are passive, and go to the server's own address,
/// whatever address it reports.
///
/// @param home the folder in which the session begins
/// @param machineLists whether the server supports MLSD
record FtpSession(FtpConnection client, String home, boolean machineLists) {
    private static final Duration CONNECT = Duration.ofSeconds(20);
    private static final Duration SILENCE = Duration.ofSeconds(60);

    static FtpSession open(Access access, Outward outward) throws IOException {
        boolean secure = access.protocol() != Access.Protocol.FTP;
        FtpConnection client = new FtpConnection(
                access.host(),
                secure ? Trust.tls(access.trusted()) : null,
                access.protocol() == Access.Protocol.FTPS_IMPLICIT);
        client.setConnectTimeout((int) CONNECT.toMillis());
        client.setDefaultTimeout((int) SILENCE.toMillis());
        client.setDataTimeout(SILENCE);
        client.setControlEncoding("UTF-8");
        client.setUseEPSVwithIPv4(true);
        client.setIpAddressFromPasvResponse(false);
        try {
            client.connect(outward.address(access.host()), access.port());
            client.setTcpNoDelay(true);
            return begun(client, access);
        } catch (FTPConnectionClosedException e) {
            close(client);
            throw cut(e);
        } catch (IOException | RuntimeException e) {
            close(client);
            throw e;
        }
    }

    private static FtpSession begun(FtpConnection client, Access access) throws IOException {
        if (!FTPReply.isPositiveCompletion(client.getReplyCode())) {
            throw new VisitFailed("The server does not let anybody in at the moment.");
        }
        String password = access.password() == null ? "" : access.password().value();
        if (!client.login(access.user(), password)) {
            throw new VisitFailed("The server does not let " + access.user() + " in. Look at user and password.");
        }
        if (!client.protectData()) {
            throw new VisitFailed("The server does not send files over TLS. Choose another protocol.");
        }
        if (!client.setFileType(FTP.BINARY_FILE_TYPE)) {
            throw new VisitFailed("The server does not send files as they are (TYPE I).");
        }
        client.enterLocalPassiveMode();
        @Nullable String home = client.printWorkingDirectory();
        return new FtpSession(client, home == null ? "/" : home, client.hasFeature("MLST"));
    }

    static EOFException cut(Exception cause) {
        EOFException cut = new EOFException("the server broke off");
        cut.initCause(cause);
        return cut;
    }

    static void close(FtpConnection client) {
        try {
            client.disconnect();
        } catch (IOException e) {
            // the connection is gone anyway
        }
    }
}
