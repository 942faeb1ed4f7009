package dateline;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Sends bytes that no HTTP client would send, and checks the answers.
class RawHttpTest {
    private static final String HOST = "Host: localhost\r\n";
    private static final String LAST = HOST + "Connection: close\r\n";
    private static final String TOKEN = "Authorization: Bearer secret-token\r\n";
    private static final String NEXT = "GET /robots.txt HTTP/1.1\r\n" + LAST + "\r\n";

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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Host: a\r\nHost: b\r\n",
                "Host: localhost\r\nHost: localhost\r\n",
                "Host:\r\n",
                "Host: a/b\r\n",
                "Host: a b\r\n",
                "Host: a@b\r\n",
                "Host: a:b\r\n",
                "Host: a:99999\r\n",
                "Host: :80\r\n",
                "Host: [::1\r\n",
                "Host: a,b:1:2\r\n",
                "Host: \u00FC\r\n",
                "Host: a,b\r\n",
                "Host: localhost, localhost\r\n",
                "Host: a;b\r\n",
                "Host: a=b&c\r\n",
                "Host: (a)\r\n",
                "Host: $a!*'+\r\n",
                "Host: a%\r\n",
                "Host: a%4\r\n",
                "Host: a%zz\r\n",
                "Host: [zz]\r\n",
                "Host: [1:2]\r\n",
                "Host: [127.0.0.1]\r\n",
                "Host: [::1%25lo]\r\n",
                "Host: [1:2:3:4:5:6:7:8:9]\r\n",
                "Host: []\r\n",
                "Host: [::1]x\r\n",
                "Host: ::1\r\n",
                "Host: a:+80\r\n",
                "Host: http://a\r\n",
                "Host: <a>\r\n",
                "Host: \"a\"\r\n",
            })
    void aRequestNeedsExactlyOneValidHost(String hosts) throws IOException {
        Answers answers = ask("GET / HTTP/1.1\r\n" + hosts + "\r\n" + NEXT);
        assertThat(answers.statuses()).containsExactly(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost",
                "news.example.org:8080",
                "127.0.0.1:80",
                "[::1]",
                "[::1]:8080",
                "a_b",
                "a:",
                "[::ffff:127.0.0.1]",
                "xn--nxasmq6b.example",
                "gull.example.",
                "a%41"
            })
    void anyHostThatMayBeIsTaken(String host) throws IOException {
        assertThat(ask("GET / HTTP/1.1\r\nConnection: close\r\nHost: " + host + "\r\n\r\n")
                        .statuses())
                .containsExactly(200);
    }

    @Test
    void oldHttpNeedsNoHost() throws IOException {
        assertThat(ask("GET / HTTP/1.0\r\n\r\n").statuses()).containsExactly(200);
    }

    static Stream<Arguments> targets() {
        return Stream.of(
                Arguments.of("GET http://localhost/robots.txt", 200),
                Arguments.of("GET HTTP://other.example/robots.txt", 200),
                Arguments.of("GET http://localhost", 200),
                Arguments.of("GET ftp://localhost/robots.txt", 400),
                Arguments.of("GET http://a,b/robots.txt", 400),
                Arguments.of("GET http://user@localhost/robots.txt", 400),
                Arguments.of("GET http:///robots.txt", 400),
                Arguments.of("GET http://?x", 400),
                Arguments.of("GET http://[zz]/robots.txt", 400),
                Arguments.of("GET http://localhost:99999/robots.txt", 400),
                Arguments.of("GET http://localhost:8080?x", 200),
                Arguments.of("GET *", 400),
                Arguments.of("GET robots.txt", 400),
                Arguments.of("GET message", 400),
                Arguments.of("GET \\robots.txt", 400),
                Arguments.of("GET /\0", 400),
                Arguments.of("GET /\u0001", 400),
                Arguments.of("GET /\u007F", 400),
                Arguments.of("OPTIONS *", 405),
                Arguments.of("OPTIONS /", 405),
                Arguments.of("TRACE /", 405),
                Arguments.of("CONNECT example.org:443", 405),
                Arguments.of("get /", 405));
    }

    @ParameterizedTest
    @MethodSource("targets")
    void anyTargetIsAnsweredSanely(String method, int status) throws IOException {
        assertThat(ask(method + " HTTP/1.1\r\n" + LAST + "\r\n").statuses()).containsExactly(status);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/%00",
                "/%2e%2e/journal.db",
                "/../journal.db",
                "/..%2fjournal.db",
                "/%c0%ae%c0%ae/journal.db",
                "/%c0%af",
                "/%e0%80%af",
                "/%f8%80%80%80%af",
                "/%ff",
                "/%zz",
                "/%",
                "/%2",
                "/..;/metrics",
                "/.%00./x",
                "/..\\journal.db",
                "/%5c..%5cjournal.db",
                "/./././",
                "/.git/config",
                "/archive.db",
                "/journal.db",
                "/dateline.run",
                "/assets/../journal.db",
                "/assets/%2e%2e/journal.db",
                "/assets/..%2f..%2fjournal.db",
                "/assets//etc/passwd",
                "/assets/",
                "/assets/.",
                "/assets/site.css/..",
                "/pictures/../journal.db",
                "/pictures/%2e%2e/400.webp",
                "/media/x",
                "/2024/11/16/../../journal.db",
                "/news/../../../etc/passwd",
                "/%252e%252e/",
                "/%2e",
                "/%u002e",
                "/~root",
                "/;/",
                "/?/../journal.db",
                "/#/journal.db",
                "/a%0d%0aX:y",
                "/%0d%0aSet-Cookie:x",
                "/%E2%80%AE",
                "/%F0%9F%97%9E",
                "/\u00E9",
                "//",
                "///",
                "//example.org/%2f..",
            })
    void noPathLeadsOutOfTheSite(String path) throws IOException {
        Answers answers = ask("GET " + path + " HTTP/1.1\r\n" + HOST + "\r\n" + NEXT);
        assertThat(answers.statuses()).hasSize(2).last().isEqualTo(200);
        assertThat(answers.statuses().getFirst()).isIn(200, 301, 404);
        assertThat(answers.text())
                .doesNotContain("SQLite format", "root:", "\r\nX:y", "\r\nSet-Cookie")
                .doesNotContainPattern("(?i)location: (//|[a-z]+:)");
    }

    static Stream<String> smuggling() {
        return Stream.of(
                        "Content-Length: 5\r\nTransfer-Encoding: chunked",
                        "Transfer-Encoding: chunked\r\nContent-Length: 5",
                        "Transfer-Encoding: gzip",
                        "Transfer-Encoding: xchunked",
                        "Transfer-Encoding: chunked, identity",
                        "Transfer-Encoding: chunked\r\nTransfer-Encoding: x",
                        "Transfer-Encoding: chunked, chunked",
                        "Transfer-Encoding : chunked",
                        "Transfer-Encoding\t: chunked",
                        "Content-Length: 0\r\nContent-Length: 5",
                        "Content-Length: +5",
                        "Content-Length: -1",
                        "Content-Length: 5,6",
                        "Content-Length: 0x5",
                        "Content-Length: 99999999999999999999",
                        "X: a\rTransfer-Encoding: chunked",
                        "X: a\0b",
                        "Xab",
                        "X : a",
                        ": a")
                .map(headers -> "POST / HTTP/1.1\r\n" + HOST + headers + "\r\n\r\n0\r\n\r\n" + NEXT);
    }

    @ParameterizedTest
    @MethodSource("smuggling")
    void theEndOfARequestIsUnambiguous(String requests) throws IOException {
        Answers answers = ask(requests);
        assertThat(answers.statuses()).containsExactly(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /\r\n\r\n",
                "GET / HTTP/1.1x\r\nHost: a\r\n\r\n",
                "G(T / HTTP/1.1\r\nHost: a\r\n\r\n",
                "GET / HTTP/1.1\nHost: a\n\n",
                "GET / HTTP/1.1\r\n X: b\r\nHost: a\r\n\r\n",
                "\u0016\u0003\u0001\0\0\r\n\r\n",
            })
    void malformedRequestsAreRefused(String request) throws IOException {
        Answers answers = ask(request + NEXT);
        assertThat(answers.statuses()).containsExactly(400);
    }

    @Test
    void headsThatAreTooLongAreRefused() throws IOException {
        assertThat(ask("GET /" + "a".repeat(9_000) + " HTTP/1.1\r\n" + HOST + "\r\n")
                        .statuses())
                .containsExactly(414);
        assertThat(ask("GET / HTTP/1.1\r\n" + HOST + "X: " + "a".repeat(20_000) + "\r\n\r\n")
                        .statuses())
                .containsExactly(431);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "zz\r\nhello\r\n0\r\n\r\n",
                "5\r\nhelloXX0\r\n\r\n",
                "-5\r\nhello\r\n0\r\n\r\n",
                "5;\0\r\nhello\r\n"
            })
    void brokenChunksAreAnswered400AndEndTheConnection(String chunks) throws IOException {
        Answers answers = ask(
                "POST /wire/test HTTP/1.1\r\n" + HOST + TOKEN + "Transfer-Encoding: chunked\r\n\r\n" + chunks + NEXT);
        assertThat(answers.statuses()).containsExactly(400);
    }

    static Stream<Arguments> brokenBodiesAtAnyDoor() {
        String wrong = "Authorization: Bearer guess\r\n";
        return Stream.of(
                        "POST /wire/test HTTP/1.1\r\n" + wrong,
                        "POST /wire/test HTTP/1.1\r\n",
                        "POST /wire/test/x HTTP/1.1\r\n" + TOKEN,
                        "PUT /wire/test HTTP/1.1\r\n" + TOKEN,
                        "POST /wire/test HTTP/1.1\r\nContent-Type: video/mp4\r\n" + TOKEN,
                        "POST /wire/test?name=%zz HTTP/1.1\r\n" + TOKEN,
                        "POST /desk/held HTTP/1.1\r\n" + wrong,
                        "GET /metrics HTTP/1.1\r\n" + wrong,
                        "POST /websub/x HTTP/1.1\r\n",
                        "PUT /hub HTTP/1.1\r\n",
                        "GET /readyz HTTP/1.1\r\n",
                        "POST /nowhere HTTP/1.1\r\n",
                        "GET / HTTP/1.1\r\n")
                .flatMap(head -> Stream.of("zz\r\nhello\r\n0\r\n\r\n", "5\r\nhelloXX0\r\n\r\n", "5;\0\r\nhello\r\n")
                        .map(chunks -> Arguments.of(head, chunks)));
    }

    @ParameterizedTest
    @MethodSource("brokenBodiesAtAnyDoor")
    void aBrokenBodyIsAnsweredOnceAtAnyDoorAndEndsTheConnection(String head, String chunks) throws IOException {
        Answers answers = ask(head + HOST + "Transfer-Encoding: chunked\r\n\r\n" + chunks + NEXT);
        assertThat(answers.statuses()).hasSize(1);
        assertThat(answers.statuses().getFirst()).isIn(200, 400, 401, 404, 405, 415, 429);
    }

    @Test
    void aBrokenBodyBehindManyWrongTokensIsAnsweredToo() throws IOException {
        String guess = "POST /wire/nobody HTTP/1.1\r\n" + HOST + "Authorization: Bearer guess\r\n";
        for (int i = 0; i < 21; i++) {
            ask(guess + "Connection: close\r\n\r\n");
        }
        Answers answers = ask(guess + "Transfer-Encoding: chunked\r\n\r\nzz\r\nhello\r\n");
        assertThat(answers.statuses()).hasSize(1);
    }

    @Test
    void aBrokenBodyIsNotAServerError() throws IOException {
        for (int day = 1; day <= 28; day++) {
            ask("GET /2020/02/" + day + "?x HTTP/1.1\r\n" + HOST + "Transfer-Encoding: chunked\r\n\r\nzz\r\n");
        }
        String token = RunFile.server(data).orElseThrow().token();
        assertThat(ask("GET /metrics HTTP/1.1\r\n" + LAST + "Authorization: Bearer " + token + "\r\n\r\n")
                        .text())
                .containsPattern("(?m)^dateline_requests_failed[a-z_]* 0");
    }

    /// After an upgrade, a proxy's rules for paths would not apply.
    @Test
    void thereIsNoHttp2InClear() throws IOException {
        Answers upgrade = ask("GET / HTTP/1.1\r\n" + HOST + "Connection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\n"
                + "HTTP2-Settings: AAMAAABkAARAAAAAAAIAAAAA\r\n\r\n" + NEXT);
        assertThat(upgrade.statuses()).containsExactly(200, 200);
        Answers known = ask("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n\0\0\0\4\0\0\0\0\0");
        assertThat(known.text()).doesNotStartWith("\0");
    }

    @Test
    void expect100IsAnsweredBeforeTheBody() throws IOException {
        try (Socket socket = connect()) {
            send(
                    socket,
                    "POST /wire/test?wait=true HTTP/1.1\r\n" + HOST + TOKEN
                            + "Expect: 100-continue\r\nContent-Length: 5\r\nConnection: close\r\n\r\n");
            assertThat(new String(socket.getInputStream().readNBytes(25), ISO_8859_1))
                    .isEqualTo("HTTP/1.1 100 Continue\r\n\r\n");
            send(socket, "hello");
            assertThat(read(socket).statuses()).containsExactly(422); // "hello" is not readable copy
        }
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of("POST /wire/test", TOKEN + "Content-Length: 500000000\r\n", 413),
                Arguments.of("POST /wire/test", "Content-Length: 5\r\n", 401),
                Arguments.of("POST /wire/test", TOKEN + "Content-Length: 5\r\nContent-Type: video/mp4\r\n", 415),
                Arguments.of("POST /wire/test/x", TOKEN + "Content-Length: 5\r\n", 404),
                Arguments.of("PUT /wire/test", TOKEN + "Content-Length: 5\r\n", 405),
                Arguments.of("POST /desk/held", "Content-Length: 5\r\n", 401),
                Arguments.of("POST /", "Content-Length: 5\r\n", 405),
                Arguments.of("POST /nowhere", "Transfer-Encoding: chunked\r\n", 405));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void unauthorisedPushesAreRefusedBeforeTheBody(String request, String headers, int status) throws IOException {
        Answers answers = ask(request + " HTTP/1.1\r\n" + HOST + headers + "Expect: 100-continue\r\n\r\n");
        assertThat(answers.statuses()).containsExactly(status);
    }

    @Test
    void nothingElseCanBeExpected() throws IOException {
        assertThat(ask("POST /wire/test HTTP/1.1\r\n" + HOST + TOKEN + "Expect: 200-ok\r\nContent-Length: 5\r\n\r\n")
                        .statuses())
                .containsExactly(417);
    }

    @Test
    void requestsThatAreSentAtOnceAreAnsweredInTheirOrder() throws IOException {
        Answers answers = ask("GET /nowhere HTTP/1.1\r\n" + HOST + "\r\n" + "GET / HTTP/1.1\r\n" + HOST
                + "Content-Length: 5\r\n\r\nhello" + "POST / HTTP/1.1\r\n" + HOST
                + "Transfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n" + NEXT);
        assertThat(answers.statuses()).containsExactly(404, 200, 405, 200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/nowhere", "/robots.txt", "/api/stories", "/api/stories?limit=0", "/NEWS/", "/hub/x"})
    void aHeadHasTheHeadersOfAGet(String path) throws IOException {
        String get = ask("GET " + path + " HTTP/1.1\r\n" + LAST + "\r\n").text();
        String head = ask("HEAD " + path + " HTTP/1.1\r\n" + LAST + "\r\n").text();
        assertThat(atOneTime(head)).isEqualTo(atOneTime(get.substring(0, get.indexOf("\r\n\r\n") + 4)));
    }

    /// Returns an answer with a fixed date: a second may end between two answers.
    private static String atOneTime(String answer) {
        return answer.replaceFirst("(?i)(\r\ndate: )[^\r]+", "$1now");
    }

    private record Answers(List<Integer> statuses, String text) {}

    private static Answers ask(String requests) throws IOException {
        try (Socket socket = connect()) {
            send(socket, requests);
            return read(socket);
        }
    }

    private static Socket connect() throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port());
        socket.setSoTimeout(20_000);
        return socket;
    }

    private static void send(Socket socket, String bytes) throws IOException {
        socket.getOutputStream().write(bytes.getBytes(ISO_8859_1));
    }

    /// Reads until the server ends the connection. Fails the test if the server keeps it open.
    private static Answers read(Socket socket) throws IOException {
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
