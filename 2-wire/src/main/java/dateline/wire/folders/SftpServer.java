package dateline.wire.folders;

import dateline.wire.outward.Outward;
import dateline.wire.rounds.VisitFailed;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.security.KeyPair;
import java.security.PublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.config.hosts.HostConfigEntryResolver;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.SshConstants;
import org.apache.sshd.common.SshException;
import org.apache.sshd.common.config.keys.FilePasswordProvider;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.digest.BuiltinDigests;
import org.apache.sshd.common.keyprovider.FileKeyPairProvider;
import org.apache.sshd.common.keyprovider.KeyIdentityProvider;
import org.apache.sshd.sftp.client.SftpClient;
import org.apache.sshd.sftp.client.SftpClientFactory;
import org.apache.sshd.sftp.common.SftpConstants;
import org.apache.sshd.sftp.common.SftpException;
import org.jspecify.annotations.Nullable;

/// A connection to a server over SFTP (draft-ietf-secsh-filexfer). The server's key must match the fingerprint
/// in the settings; the SSH configuration of this machine is ignored.
final class SftpServer implements FolderServer {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final SshClient ssh;
    private final SftpClient sftp;
    private final String home;

    private SftpServer(SshClient ssh, SftpClient sftp, String home) {
        this.ssh = ssh;
        this.sftp = sftp;
        this.home = home;
    }

    /// Remembers the fingerprint of the key that the server presented.
    private static final class Shown {
        volatile @Nullable String fingerprint;
    }

    static SftpServer open(Access access, Outward outward) throws IOException {
        Shown shown = new Shown();
        SshClient ssh = SshClient.setUpDefaultClient();
        ssh.setHostConfigEntryResolver(HostConfigEntryResolver.EMPTY);
        ssh.setKeyIdentityProvider(KeyIdentityProvider.EMPTY_KEYS_PROVIDER);
        ssh.setServerKeyVerifier((session, address, key) -> isKnown(access, address, key, shown));
        ssh.start();
        try {
            InetSocketAddress address = new InetSocketAddress(outward.address(access.host()), access.port());
            ClientSession session =
                    ssh.connect(access.user(), address).verify(PATIENCE).getSession();
            identify(session, access);
            authenticate(session, access, shown);
            SftpClient sftp = SftpClientFactory.instance().createSftpClient(session);
            return new SftpServer(ssh, sftp, sftp.canonicalPath("."));
        } catch (IOException | RuntimeException e) {
            ssh.stop();
            throw e;
        }
    }

    private static boolean isKnown(Access access, SocketAddress address, PublicKey key, Shown shown) {
        String fingerprint = KeyUtils.getFingerPrint(BuiltinDigests.sha256, key);
        shown.fingerprint = fingerprint;
        return fingerprint.equals(access.hostKey());
    }

    private static void identify(ClientSession session, Access access) throws IOException {
        String password = access.password() == null ? null : access.password().value();
        if (access.key() == null) {
            if (password != null) {
                session.addPasswordIdentity(password);
            }
            return;
        }
        FileKeyPairProvider keys = new FileKeyPairProvider(access.key());
        keys.setPasswordFinder(password == null ? FilePasswordProvider.EMPTY : FilePasswordProvider.of(password));
        int count = 0;
        try {
            for (KeyPair pair : keys.loadKeys(session)) {
                session.addPublicKeyIdentity(pair);
                count++;
            }
        } catch (RuntimeException e) {
            throw new VisitFailed(unreadable(access), e);
        }
        if (count == 0) {
            throw new VisitFailed(unreadable(access));
        }
    }

    private static String unreadable(Access access) {
        return "The private key " + access.key() + " cannot be read. Look at the file and its password.";
    }

    private static void authenticate(ClientSession session, Access access, Shown shown) throws IOException {
        try {
            session.auth().verify(PATIENCE);
        } catch (SshException e) {
            String fingerprint = shown.fingerprint;
            if (fingerprint != null && !fingerprint.equals(access.hostKey())) {
                throw new VisitFailed(unknown(access, fingerprint), e);
            }
            throw session.isOpen() || isDenied(e)
                    ? new VisitFailed(
                            "The server does not let " + access.user() + " in. Look at user and password or key.", e)
                    : e;
        }
    }

    private static boolean isDenied(SshException e) {
        return e.getDisconnectCode() == SshConstants.SSH2_DISCONNECT_NO_MORE_AUTH_METHODS_AVAILABLE;
    }

    private static String unknown(Access access, String fingerprint) {
        return access.hostKey() == null
                ? "The server's key is " + fingerprint
                        + ". Ask the supplier whether it is its own, and set it as host-key."
                : "The server's key is " + fingerprint
                        + ", not the one that host-key says: somebody may stand between. Ask the supplier before you change the setting.";
    }

    @Override
    public List<RemoteFile> list(String folder, int most) throws IOException {
        String path = whole(folder);
        List<RemoteFile> files = new ArrayList<>();
        try (SftpClient.CloseableHandle handle = sftp.openDir(path)) {
            for (List<SftpClient.DirEntry> page = sftp.readDir(handle); page != null; page = sftp.readDir(handle)) {
                page.stream()
                        .filter(entry ->
                                entry.getAttributes().isRegularFile() && RemoteFile.isName(entry.getFilename()))
                        .forEach(entry -> files.add(file(path, entry)));
                if (files.size() > most) {
                    throw new VisitFailed("The folder " + path + " holds more than " + most
                            + " files. Let those that were taken be deleted or moved.");
                }
            }
        } catch (SftpException e) {
            throw new VisitFailed("The server has no folder " + path + ", or does not let us in.", e);
        }
        return files;
    }

    @Override
    public byte[] read(RemoteFile file, int longest) throws IOException {
        try (InputStream in = sftp.read(file.path())) {
            return in.readNBytes(longest + 1);
        } catch (SftpException e) {
            throw ioException(file.path(), e);
        }
    }

    @Override
    public void delete(String path) throws IOException {
        try {
            sftp.remove(path);
        } catch (SftpException e) {
            throw ioException(path, e);
        }
    }

    @Override
    public void move(String path, String folder) throws IOException {
        String target = whole(folder) + path.substring(path.lastIndexOf('/'));
        try {
            sftp.rename(path, target);
        } catch (SftpException missing) {
            makeFolder(folder);
            try {
                sftp.rename(path, target);
            } catch (SftpException e) {
                throw ioException(path, e);
            }
        }
    }

    private void makeFolder(String folder) throws IOException {
        try {
            sftp.mkdir(whole(folder));
        } catch (SftpException e) {
            // the folder exists, or the next move reports the fault
        }
    }

    @Override
    public void close() throws IOException {
        try (sftp) {
            sftp.getSession().close(false);
        } finally {
            ssh.stop();
        }
    }

    private String whole(String folder) {
        String path = folder.startsWith("/") ? folder : home + '/' + folder;
        return path.replaceAll("/{2,}", "/").replaceFirst("(?<=.)/$", "");
    }

    private static RemoteFile file(String folder, SftpClient.DirEntry entry) {
        SftpClient.Attributes attributes = entry.getAttributes();
        Instant modified = attributes.getModifyTime() == null
                ? Instant.EPOCH
                : attributes.getModifyTime().toInstant();
        String path = folder.equals("/") ? folder + entry.getFilename() : folder + '/' + entry.getFilename();
        return new RemoteFile(path, attributes.getSize(), modified);
    }

    /// Converts a failure: an [EOFException] if the connection is lost, else a [FileUnreadable].
    private static IOException ioException(String path, SftpException e) {
        return switch (e.getStatus()) {
            case SftpConstants.SSH_FX_NO_CONNECTION, SftpConstants.SSH_FX_CONNECTION_LOST -> new EOFException(path);
            default -> new FileUnreadable(path, e);
        };
    }
}
