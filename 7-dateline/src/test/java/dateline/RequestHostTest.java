package dateline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestHostTest extends RawHttpFixture {
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
}
