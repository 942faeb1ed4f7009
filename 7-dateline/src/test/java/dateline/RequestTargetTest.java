package dateline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The method and the target of a request.
class RequestTargetTest extends RawHttpFixture {
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
}
