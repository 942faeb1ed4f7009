package dateline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Where a request ends, and in which HTTP it is written.
class RequestFramingTest extends RawHttpFixture {
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

    @Test
    void requestsThatAreSentAtOnceAreAnsweredInTheirOrder() throws IOException {
        Answers answers = ask("GET /nowhere HTTP/1.1\r\n" + HOST + "\r\n" + "GET / HTTP/1.1\r\n" + HOST
                + "Content-Length: 5\r\n\r\nhello" + "POST / HTTP/1.1\r\n" + HOST
                + "Transfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n" + NEXT);
        assertThat(answers.statuses()).containsExactly(404, 200, 405, 200);
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
}
