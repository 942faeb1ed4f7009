package dateline;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ExpectContinueTest extends RawHttpFixture {
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
}
