package dateline.wire.folders;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.wire.folders.Access.Protocol;
import dateline.wire.folders.FolderRules.After;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import javax.net.ssl.SSLException;
import org.apache.ftpserver.DataConnectionConfigurationFactory;
import org.apache.ftpserver.FtpServer;
import org.apache.ftpserver.FtpServerFactory;
import org.apache.ftpserver.listener.ListenerFactory;
import org.apache.ftpserver.ssl.SslConfigurationFactory;
import org.apache.ftpserver.usermanager.impl.BaseUser;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("long")
class FtpsServerTest {
    @TempDir
    Path root;

    private final Journals journal = new Journals();
    private @Nullable FtpServer server;
    private int port;

    @AfterEach
    void close() {
        if (server != null) {
            server.stop();
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Protocol.class,
            names = {"FTPS", "FTPS_IMPLICIT"})
    void filesAreFetchedOverTls(Protocol protocol) throws Exception {
        TestCertificate certificate = TestCertificate.of("localhost", root);
        start(certificate, protocol);
        visit(protocol, certificate.pem());
        assertThat(journal.names).containsExactly("out/a.xml");
        assertThat(journal.files.getFirst()).asString(UTF_8).isEqualTo("a");
    }

    @Test
    void anUntrustedCertificateEndsTheVisit() throws Exception {
        start(TestCertificate.of("localhost", root), Protocol.FTPS);
        assertThatThrownBy(() -> visit(Protocol.FTPS, null)).isInstanceOf(SSLException.class);
        assertThat(journal.names).isEmpty();
    }

    @Test
    void aCertificateOfAnotherHostEndsTheVisit() throws Exception {
        TestCertificate certificate = TestCertificate.of("elsewhere.example", root);
        start(certificate, Protocol.FTPS);
        assertThatThrownBy(() -> visit(Protocol.FTPS, certificate.pem())).isInstanceOf(SSLException.class);
        assertThat(journal.names).isEmpty();
    }

    private void visit(Protocol protocol, @Nullable Path trusted) throws Exception {
        Access access = new Access(
                "localhost",
                port,
                protocol,
                "desk",
                FolderContract.secret(FolderContract.PASSWORD),
                trusted,
                null,
                null);
        FolderSource.of(
                        access,
                        FolderContract.rules("*", null, After.LEAVE),
                        FolderContract.LOCAL,
                        FolderContract.ENDS,
                        InstantSource.system())
                .visit(journal);
    }

    private void start(TestCertificate certificate, Protocol protocol) throws Exception {
        Files.createDirectories(root.resolve("home/out"));
        Files.writeString(root.resolve("home/out/a.xml"), "a");
        Files.setLastModifiedTime(
                root.resolve("home/out/a.xml"),
                java.nio.file.attribute.FileTime.from(java.time.Instant.now().minus(Duration.ofHours(1))));
        SslConfigurationFactory tls = new SslConfigurationFactory();
        tls.setKeystoreFile(certificate.store().toFile());
        tls.setKeystorePassword(TestCertificate.PASSWORD);
        DataConnectionConfigurationFactory data = new DataConnectionConfigurationFactory();
        data.setSslConfiguration(tls.createSslConfiguration());
        ListenerFactory listener = new ListenerFactory();
        listener.setPort(0);
        listener.setServerAddress("localhost");
        listener.setSslConfiguration(tls.createSslConfiguration());
        listener.setImplicitSsl(protocol == Protocol.FTPS_IMPLICIT);
        listener.setDataConnectionConfiguration(data.createDataConnectionConfiguration());
        FtpServerFactory factory = new FtpServerFactory();
        factory.addListener("default", listener.createListener());
        BaseUser user = new BaseUser();
        user.setName("desk");
        user.setPassword(FolderContract.PASSWORD);
        user.setHomeDirectory(root.resolve("home").toString());
        user.setAuthorities(List.of());
        factory.getUserManager().save(user);
        server = factory.createServer();
        server.start();
        port = factory.getListener("default").getPort();
    }
}
