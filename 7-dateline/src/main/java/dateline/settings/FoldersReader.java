package dateline.settings;

import dateline.wire.Secret;
import dateline.wire.folders.Access;
import dateline.wire.folders.Access.Protocol;
import dateline.wire.folders.FolderRules;
import dateline.wire.folders.FolderRules.After;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads the settings of folders on a supplier's servers.
final class FoldersReader {
    private static final Pattern FINGERPRINT = Pattern.compile("SHA256:[A-Za-z0-9+/]{43}");
    private static final int FTP_PORT = 21;
    private static final int IMPLICIT_PORT = 990;
    private static final int SSH_PORT = 22;
    private static final Duration LOOK_APART = Duration.ofSeconds(1);

    private final Given given;
    private final ServerReader server;

    FoldersReader(Given given) {
        this.given = given;
        this.server = new ServerReader(given);
    }

    /// @param supplier the supplier's key in the settings
    List<Settings.Folders> read(String supplier) {
        List<Settings.Folders> folders = new ArrayList<>();
        String ftp = supplier + ".ftp";
        if (!given.names(ftp).isEmpty()) {
            folders.add(folders(ftp, ftp(ftp)));
        }
        String sftp = supplier + ".sftp";
        if (!given.names(sftp).isEmpty()) {
            folders.add(folders(sftp, sftp(sftp)));
        }
        return folders;
    }

    private Access ftp(String at) {
        Protocol protocol = given.read(
                at + ".security",
                Protocol.FTPS,
                "It is not explicit, implicit or none.",
                "Write explicit for TLS (the usual way), implicit for TLS from the first byte, none for FTP in the open.",
                FoldersReader::protocol);
        int port = server.port(at, protocol == Protocol.FTPS_IMPLICIT ? IMPLICIT_PORT : FTP_PORT);
        Secret password = new SecretReader(given).read(at + ".password");
        return new Access(
                server.host(at),
                port,
                protocol,
                given.text(at + ".user", "anonymous"),
                password,
                server.file(at + ".certificate"),
                null,
                null);
    }

    private Access sftp(String at) {
        Secret password = new SecretReader(given).read(at + ".password");
        @Nullable Path key = server.file(at + ".key-file");
        if (password == null && key == null) {
            given.fault(at, "There is neither a password nor a key.", "Give password or key-file.");
        }
        String hostKey = given.text(at + ".host-key", "");
        if (!hostKey.isEmpty() && !FINGERPRINT.matcher(hostKey).matches()) {
            given.fault(at + ".host-key", "It is not a fingerprint.", "Write it as ssh-keygen -l shows it: SHA256:…");
        }
        return new Access(
                server.host(at),
                server.port(at, SSH_PORT),
                Protocol.SFTP,
                server.needed(at + ".user", "There is no user.", "Name the one that the supplier gave you."),
                password,
                null,
                key,
                hostKey.isEmpty() ? null : hostKey);
    }

    private Settings.Folders folders(String at, Access access) {
        List<String> folders = given.list(at + ".folders");
        String ending = given.text(at + ".ready-ending", "");
        After after = given.read(
                at + ".after",
                After.LEAVE,
                "It is not leave, delete or move.",
                "Write what becomes of a file that was taken.",
                text -> server.oneOf(After.class, text));
        String moveTo = given.text(at + ".move-to", "");
        if (after == After.MOVE == moveTo.isEmpty()) {
            given.fault(
                    at + ".move-to",
                    "Files are moved to a folder, or not.",
                    "Give after: move and move-to, or neither.");
        }
        if (folders.contains(moveTo)) {
            given.fault(at + ".move-to", "It is one of the folders that are watched.", "Name another.");
        }
        FolderRules rules = new FolderRules(
                folders.isEmpty() ? List.of(".") : folders,
                given.read(
                        at + ".names",
                        "*",
                        "It is not a pattern.",
                        "Write one like *.{xml,jpg}.",
                        FoldersReader::pattern),
                ending.isEmpty() ? null : ending,
                after,
                moveTo.isEmpty() ? null : moveTo,
                LOOK_APART);
        return new Settings.Folders(access, rules, Duration.ofSeconds(given.number(at + ".every-seconds", 60)));
    }

    private static String pattern(String text) {
        FileSystems.getDefault().getPathMatcher("glob:" + text);
        return text;
    }

    private static Protocol protocol(String text) {
        return switch (text) {
            case "explicit" -> Protocol.FTPS;
            case "implicit" -> Protocol.FTPS_IMPLICIT;
            case "none" -> Protocol.FTP;
            default -> throw new IllegalArgumentException(text);
        };
    }
}
