package dateline.wire.folders;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.wire.folders.Access.Protocol;
import dateline.wire.folders.FolderRules.After;
import dateline.wire.rounds.VisitFailed;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.writer.openssh.OpenSSHKeyPairResourceWriter;
import org.apache.sshd.common.digest.BuiltinDigests;
import org.apache.sshd.common.file.virtualfs.VirtualFileSystemFactory;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("long")
class SftpServerTest extends FolderContract {
    private final SshServer server = SshServer.setUpDefaultServer();
    private final KeyPair hostKey = pair();
    private final KeyPair ours = pair();

    @Override
    void start(Path root) throws IOException {
        server.setHost("localhost");
        server.setPort(0);
        server.setKeyPairProvider(KeyPairProvider.wrap(hostKey));
        server.setPasswordAuthenticator((user, password, session) -> user.equals("desk") && password.equals(PASSWORD));
        server.setPublickeyAuthenticator((user, key, session) -> KeyUtils.compareKeys(key, ours.getPublic()));
        server.setSubsystemFactories(List.of(new SftpSubsystemFactory()));
        server.setFileSystemFactory(new VirtualFileSystemFactory(root));
        server.start();
    }

    @Override
    void stop() throws IOException {
        server.stop(true);
    }

    @Override
    Access access(String password) {
        return access(password, null, fingerprint());
    }

    @Test
    void aServerKeyThatTheSettingsDoNotNameIsRefusedAndReported() {
        assertThatThrownBy(() -> visit(access(PASSWORD, null, null)))
                .isInstanceOf(VisitFailed.class)
                .hasMessageContaining(fingerprint())
                .hasMessageContaining("set it as host-key");
        assertThatThrownBy(() -> visit(access(PASSWORD, null, "SHA256:another")))
                .isInstanceOf(VisitFailed.class)
                .hasMessageContaining(fingerprint())
                .hasMessageContaining("somebody may stand between");
    }

    @Test
    void aPrivateKeyLogsInToo() throws Exception {
        Path key = root.resolve("our-key");
        try (OutputStream out = Files.newOutputStream(key)) {
            OpenSSHKeyPairResourceWriter.INSTANCE.writePrivateKey(ours, "desk", null, out);
        }
        put("a.xml", "a".getBytes(UTF_8), Duration.ofMinutes(1));
        visit(access(null, key, fingerprint()));
        assertThat(journal.names).containsExactly("out/a.xml");
        Files.writeString(key, "no key");
        assertThatThrownBy(() -> visit(access(null, key, fingerprint()))).hasMessageContaining("cannot be read");
    }

    private void visit(Access access) throws Exception {
        FolderSource.of(
                        access,
                        rules("*", null, After.LEAVE),
                        FolderContract.LOCAL,
                        FolderContract.ENDS,
                        InstantSource.system())
                .visit(journal);
    }

    private Access access(@Nullable String password, @Nullable Path key, @Nullable String hostKeyPrint) {
        return new Access(
                "localhost",
                server.getPort(),
                Protocol.SFTP,
                "desk",
                password == null ? null : secret(password),
                null,
                key,
                hostKeyPrint);
    }

    private String fingerprint() {
        return KeyUtils.getFingerPrint(BuiltinDigests.sha256, hostKey.getPublic());
    }

    private static KeyPair pair() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(256);
            return generator.generateKeyPair();
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
