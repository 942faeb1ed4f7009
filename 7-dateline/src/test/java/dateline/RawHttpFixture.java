package dateline;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dateline.run.RunFile;
import dateline.settings.SettingsReader;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/// Starts a server, sends it bytes that no HTTP client would send, and reads the answers.
abstract class RawHttpFixture {
    static final String HOST = "Host: localhost\r\n";
    static final String LAST = HOST + "Connection: close\r\n";
    static final String TOKEN = "Authorization: Bearer secret-token\r\n";
    static final String NEXT = "GET /robots.txt HTTP/1.1\r\n" + LAST + "\r\n";
    private static final Pattern STATUS = Pattern.compile("HTTP/[0-9.]+ ([0-9]{3}) ");

    @TempDir
    static Path data = Path.of("");

    private static RunFile run;
    private static Server server;

    @BeforeAll
    static void open() throws Exception {
        run = RunFile.take(data).orElseThrow();
        server = new Server(
                data,
                SettingsReader.read("", List.of("suppliers.test.token=secret-token"), Map.of()),
                new ListenAddress("127.0.0.1", 0),
                run,
                InstantSource.system());
    }

    @AfterAll
    static void close() throws IOException {
        server.close();
        run.close();
    }

    record Answers(List<Integer> statuses, String text) {}

    static Answers ask(String requests) throws IOException {
        try (Socket socket = connect()) {
            send(socket, requests);
            return read(socket);
        }
    }

    static Socket connect() throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port());
        socket.setSoTimeout(20_000);
        return socket;
    }

    static void send(Socket socket, String bytes) throws IOException {
        socket.getOutputStream().write(bytes.getBytes(ISO_8859_1));
    }

    /// Reads until the server ends the connection. Fails the test if the server keeps it open.
    static Answers read(Socket socket) throws IOException {
        StringBuilder text = new StringBuilder();
        InputStream in = socket.getInputStream();
        byte[] buffer = new byte[65_536];
        try {
            int count;
            while ((count = in.read(buffer)) > 0) {
                text.append(new String(buffer, 0, count, ISO_8859_1));
            }
        } catch (SocketException reset) {
            // CASE: the server ended the connection before it read everything.
        }
        List<Integer> statuses = STATUS.matcher(text)
                .results()
                .map(match -> Integer.valueOf(match.group(1)))
                .toList();
        return new Answers(statuses, text.toString());
    }
}
