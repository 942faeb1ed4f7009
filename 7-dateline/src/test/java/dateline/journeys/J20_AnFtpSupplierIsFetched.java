package dateline.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.ftpserver.FtpServerFactory;
import org.apache.ftpserver.listener.ListenerFactory;
import org.apache.ftpserver.usermanager.impl.BaseUser;
import org.apache.ftpserver.usermanager.impl.WritePermission;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.digest.BuiltinDigests;
import org.apache.sshd.common.file.virtualfs.VirtualFileSystemFactory;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("long")
class J20_AnFtpSupplierIsFetched {
    @TempDir
    Path data;

    @TempDir
    Path agency;

    @Test
    void byFtp() throws Exception {
        FtpServerFactory factory = new FtpServerFactory();
        ListenerFactory listener = new ListenerFactory();
        listener.setPort(0);
        listener.setServerAddress("localhost");
        factory.addListener("default", listener.createListener());
        BaseUser user = new BaseUser();
        user.setName("desk");
        user.setPassword("lantern-7");
        user.setHomeDirectory(agency.toString());
        user.setAuthorities(List.of(new WritePermission()));
        factory.getUserManager().save(user);
        var server = factory.createServer();
        server.start();
        try (Program dateline = new Program(
                data,
                "network.private-hosts=localhost",
                "suppliers.harbour.ftp.host=localhost",
                "suppliers.harbour.ftp.security=none",
                "suppliers.harbour.ftp.port=" + factory.getListener("default").getPort(),
                "suppliers.harbour.ftp.user=desk",
                "suppliers.harbour.ftp.password=lantern-7",
                "suppliers.harbour.ftp.folders=/out",
                "suppliers.harbour.ftp.after=delete",
                "suppliers.harbour.ftp.every-seconds=1")) {
            isFetchedOnceAcrossAPowerCut(dateline);
        } finally {
            server.stop();
        }
    }

    @Test
    void bySftp() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(256);
        KeyPair key = generator.generateKeyPair();
        try (SshServer server = SshServer.setUpDefaultServer()) {
            server.setHost("localhost");
            server.setKeyPairProvider(KeyPairProvider.wrap(key));
            server.setPasswordAuthenticator((user, password, session) -> password.equals("lantern-7"));
            server.setSubsystemFactories(List.of(new SftpSubsystemFactory()));
            server.setFileSystemFactory(new VirtualFileSystemFactory(agency));
            server.start();
            try (Program dateline = new Program(
                    data,
                    "network.private-hosts=localhost",
                    "suppliers.harbour.sftp.host=localhost",
                    "suppliers.harbour.sftp.port=" + server.getPort(),
                    "suppliers.harbour.sftp.user=desk",
                    "suppliers.harbour.sftp.password=lantern-7",
                    "suppliers.harbour.sftp.host-key="
                            + KeyUtils.getFingerPrint(BuiltinDigests.sha256, key.getPublic()),
                    "suppliers.harbour.sftp.folders=out",
                    "suppliers.harbour.sftp.after=delete",
                    "suppliers.harbour.sftp.every-seconds=1")) {
                isFetchedOnceAcrossAPowerCut(dateline);
            }
        }
    }

    private void isFetchedOnceAcrossAPowerCut(Program dateline) throws Exception {
        put("a.json", Wire.story("urn:a", 1, "Quay reopens").encode());
        put("b.json.part", Wire.story("urn:b", 1, "Half a story").encode());
        Program.await("the story is there", dateline::addresses, addresses -> addresses.size() == 1);
        Program.await("it is deleted there", this::listed, names -> names.equals(List.of("b.json.part")));

        dateline.killAndStart();
        put("a.json", Wire.story("urn:a", 2, "Quay closes").encode());
        Program.await("the update is shown", () -> dateline.page("/api/stories"), page -> page.contains("Quay closes"));
        assertThat(dateline.addresses()).hasSize(1);
    }

    private void put(String name, String text) throws IOException {
        Files.createDirectories(agency.resolve("out"));
        Files.writeString(agency.resolve("out").resolve(name), text);
    }

    private List<String> listed() throws IOException {
        try (Stream<Path> files = Files.list(agency.resolve("out"))) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
