package dateline.wire.folders;

import dateline.wire.outward.Outward;
import dateline.wire.rounds.VisitFailed;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.net.ftp.FTPConnectionClosedException;
import org.apache.commons.net.ftp.FTPFile;
import org.apache.commons.net.ftp.FTPListParseEngine;
import org.apache.commons.net.ftp.FTPReply;
import org.apache.commons.net.ftp.parser.ParserInitializationException;
import org.apache.commons.net.ftp.parser.UnixFTPEntryParser;
import org.jspecify.annotations.Nullable;

/// A connection to a server over FTP or FTPS (RFC 959, 2228, 3659, 4217).
///
/// Folders are listed with MLSD if the server supports it; otherwise with LIST, in the format of the
/// server's system.
final class FtpServer implements FolderServer {
    private final FtpConnection client;
    private final String home;
    private final boolean machineLists;

    private FtpServer(FtpSession session) {
        this.client = session.client();
        this.home = session.home();
        this.machineLists = session.machineLists();
    }

    static FtpServer open(Access access, Outward outward) throws IOException {
        return new FtpServer(FtpSession.open(access, outward));
    }

    @Override
    public List<RemoteFile> list(String folder, int most) throws IOException {
        String path = whole(folder);
        if (!client.changeWorkingDirectory(path)) {
            throw new VisitFailed("The server has no folder " + path + ", or does not let us in.");
        }
        FTPListParseEngine lines = machineLists ? client.initiateMListParsing() : longList();
        if (!FTPReply.isPositiveCompletion(client.getReplyCode())) {
            throw new VisitFailed("The server does not list the folder " + path + ".");
        }
        List<RemoteFile> files = new ArrayList<>();
        int unread = 0;
        int count = 0;
        while (lines.hasNext()) {
            for (FTPFile each : lines.getNext(1_000)) {
                count++;
                if (each == null) {
                    unread++;
                } else if (each.isFile() && RemoteFile.isName(each.getName())) {
                    files.add(file(path, each));
                }
            }
            if (files.size() > most) {
                throw new VisitFailed("The folder " + path + " holds more than " + most
                        + " files. Let those that were taken be deleted or moved.");
            }
        }
        if (count > 0 && unread == count) {
            throw new VisitFailed("The server lists the folder " + path + " in a way that cannot be read.");
        }
        return files;
    }

    /// Reads LIST in the format of the server's system; in the Unix format if the system is unknown.
    private FTPListParseEngine longList() throws IOException {
        try {
            return client.initiateListParsing();
        } catch (ParserInitializationException e) {
            return client.initiateListParsing(UnixFTPEntryParser.class.getName(), "");
        }
    }

    @Override
    public byte[] read(RemoteFile file, int longest) throws IOException {
        try {
            @Nullable InputStream in = client.retrieveFileStream(file.path());
            if (in == null) {
                throw refused(file.path());
            }
            byte[] bytes;
            try (in) {
                bytes = in.readNBytes(longest + 1);
            }
            if (!client.completePendingCommand()) {
                throw new EOFException(file.path());
            }
            return bytes;
        } catch (FTPConnectionClosedException e) {
            throw FtpSession.cut(e);
        }
    }

    @Override
    public void delete(String path) throws IOException {
        if (!client.deleteFile(path)) {
            throw refused(path);
        }
    }

    @Override
    public void move(String path, String folder) throws IOException {
        String target = whole(folder);
        String name = path.substring(path.lastIndexOf('/') + 1);
        if (!client.rename(path, target + '/' + name)) {
            client.makeDirectory(target);
            if (!client.rename(path, target + '/' + name)) {
                throw refused(path);
            }
        }
    }

    @Override
    public void close() {
        FtpSession.close(client);
    }

    private String whole(String folder) {
        String path = folder.startsWith("/") ? folder : home + '/' + folder;
        return path.replaceAll("/{2,}", "/").replaceFirst("(?<=.)/$", "");
    }

    private static RemoteFile file(String folder, FTPFile listed) {
        Instant modified = listed.getTimestampInstant();
        String path = folder.equals("/") ? folder + listed.getName() : folder + '/' + listed.getName();
        return new RemoteFile(path, listed.getSize(), modified == null ? Instant.EPOCH : modified);
    }

    /// CASE: reply 421 ends the connection, whatever the command was (RFC 959 §4.2).
    private IOException refused(String path) {
        return client.getReplyCode() == FTPReply.SERVICE_NOT_AVAILABLE
                ? new EOFException("421")
                : new FileUnreadable(path);
    }
}
