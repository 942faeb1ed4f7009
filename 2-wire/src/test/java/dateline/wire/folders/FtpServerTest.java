package dateline.wire.folders;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.wire.folders.Access.Protocol;
import dateline.wire.folders.FolderRules.After;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.ftpserver.FtpServer;
import org.apache.ftpserver.FtpServerFactory;
import org.apache.ftpserver.command.CommandFactoryFactory;
import org.apache.ftpserver.ftplet.DefaultFtplet;
import org.apache.ftpserver.ftplet.FtpRequest;
import org.apache.ftpserver.ftplet.FtpSession;
import org.apache.ftpserver.ftplet.FtpletResult;
import org.apache.ftpserver.listener.ListenerFactory;
import org.apache.ftpserver.usermanager.impl.BaseUser;
import org.apache.ftpserver.usermanager.impl.WritePermission;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("long")
class FtpServerTest extends FolderContract {
    private final AtomicInteger cutAfter = new AtomicInteger(Integer.MAX_VALUE);
    private @Nullable FtpServer server;
    private int port;
    private boolean machineLists = true;

    @Override
    void start(Path root) throws Exception {
        FtpServerFactory factory = new FtpServerFactory();
        ListenerFactory listener = new ListenerFactory();
        listener.setPort(0);
        listener.setServerAddress("localhost");
        factory.addListener("default", listener.createListener());
        BaseUser user = new BaseUser();
        user.setName("desk");
        user.setPassword(PASSWORD);
        user.setHomeDirectory(root.toString());
        user.setAuthorities(List.of(new WritePermission()));
        factory.getUserManager().save(user);
        factory.setFtplets(new java.util.HashMap<>(Map.of("cut", new Cut())));
        if (!machineLists) {
            CommandFactoryFactory commands = new CommandFactoryFactory();
            commands.addCommand("FEAT", new org.apache.ftpserver.command.impl.NOOP());
            factory.setCommandFactory(commands.createCommandFactory());
        }
        FtpServer started = factory.createServer();
        started.start();
        server = started;
        port = factory.getListener("default").getPort();
    }

    @Override
    void stop() {
        if (server != null) {
            server.stop();
        }
    }

    @Override
    Access access(String password) {
        return new Access("localhost", port, Protocol.FTP, "desk", secret(password), null, null, null);
    }

    @Test
    void aBrokenConnectionLosesNothingAndTakesNothingTwice() throws Exception {
        for (int i = 0; i < 6; i++) {
            put(i + ".xml", ("file " + i).getBytes(UTF_8), Duration.ofMinutes(60 - i));
        }
        cutAfter.set(3);
        assertThatThrownBy(() -> source(After.LEAVE).visit(journal)).isInstanceOf(IOException.class);
        assertThat(journal.names).containsExactly("out/0.xml", "out/1.xml", "out/2.xml");
        cutAfter.set(Integer.MAX_VALUE);
        source(After.LEAVE).visit(journal);
        assertThat(journal.names).hasSize(6).doesNotHaveDuplicates();
    }

    @Test
    void aServerWithTheOldListingFormatIsReadToo() throws Exception {
        stop();
        machineLists = false;
        start(root);
        put("a file.xml", "a".getBytes(UTF_8), Duration.ofDays(200));
        put("b.xml", "b".getBytes(UTF_8), Duration.ofMinutes(1));
        source(After.LEAVE).visit(journal);
        source(After.LEAVE).visit(journal);
        assertThat(journal.names).containsExactly("out/a file.xml", "out/b.xml");
    }

    /// Cuts the connection after `cutAfter` downloads.
    private final class Cut extends DefaultFtplet {
        @Override
        public FtpletResult onDownloadStart(FtpSession session, FtpRequest request) {
            return cutAfter.getAndDecrement() > 0 ? FtpletResult.DEFAULT : FtpletResult.DISCONNECT;
        }
    }
}
