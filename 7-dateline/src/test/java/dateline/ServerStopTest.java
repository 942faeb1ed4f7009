package dateline;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dateline.run.RunFile;
import dateline.settings.SettingsReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/// Stops a server while many clients connect, send one request and leave.
class ServerStopTest {
    private static final int CLIENTS = 64;
    private static final int BEFORE_THE_STOP = 2_000;
    private static final String REQUEST = "GET /robots.txt HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";

    @TempDir
    Path data;

    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final AtomicInteger answered = new AtomicInteger();

    @BeforeEach
    void listen() {
        log.start();
        root().addAppender(log);
    }

    @AfterEach
    void leave() {
        root().detachAppender(log);
    }

    @RepeatedTest(3)
    void everyAcceptedClientIsAnsweredAndNothingIsLogged() throws Exception {
        try (RunFile run = RunFile.take(data).orElseThrow()) {
            Server server = new Server(
                    data,
                    SettingsReader.read("", List.of(), Map.of()),
                    new ListenAddress("127.0.0.1", 0),
                    run,
                    InstantSource.system());
            int port = server.port();
            List<Thread> clients = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                clients.add(Thread.ofPlatform().start(() -> askUntilRefused(port)));
            }
            while (answered.get() < BEFORE_THE_STOP) {
                Thread.sleep(5);
            }
            log.list.clear();
            server.close();
            for (Thread client : clients) {
                client.join();
            }
            assertThat(log.list).noneMatch(event -> event.getLevel().isGreaterOrEqual(Level.WARN));
            // The operating system resets connections that arrive while the port closes.
            // The server never accepted them.
            assertThat((long) answered.get()).isEqualTo(server.accepted());
        }
    }

    private void askUntilRefused(int port) {
        while (ask(port)) {
            // Asks again.
        }
    }

    /// @return whether the port was still open
    private boolean ask(int port) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(20_000);
            if (isAnswered(socket)) {
                answered.incrementAndGet();
            }
            return true;
        } catch (SocketException notConnected) {
            // The operating system resets a connection that it was making while the port closed.
            return !(notConnected instanceof ConnectException);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isAnswered(Socket socket) {
        try {
            socket.getOutputStream().write(REQUEST.getBytes(US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), US_ASCII).startsWith("HTTP/1.1 ");
        } catch (IOException reset) {
            return false;
        }
    }

    private static Logger root() {
        return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    }
}
