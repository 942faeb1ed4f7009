package dateline;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.run.RunFile;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class BrokenBodyTest extends RawHttpFixture {
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
}
