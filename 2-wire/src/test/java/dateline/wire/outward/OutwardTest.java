package dateline.wire.outward;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.wire.Secret;
import dateline.wire.rounds.VisitFailed;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OutwardTest {
    private final Outward outward = new Outward(Set.of("localhost"));

    @AfterEach
    void close() {
        outward.close();
    }

    @Test
    void anAnswerIsReadWithItsHeaders() throws IOException {
        try (RawHost host = RawHost.saying("HTTP/1.1 200 OK\r\nETag: \"a\"\r\nContent-Length: 5\r\n\r\nhello")) {
            Reply reply = outward.send(Ask.get(host.uri("/feed")));
            assertThat(reply.status()).isEqualTo(200);
            assertThat(reply.header("ETag")).contains("\"a\"");
            assertThat(reply.body()).asString(UTF_8).isEqualTo("hello");
            assertThat(reply.moved()).isNull();
        }
    }

    @Test
    void aCompressedAnswerIsUnpackedWithinLimits() throws IOException {
        try (RawHost host = new RawHost(out -> {
            out.write("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nConnection: close\r\n\r\n".getBytes(UTF_8));
            out.write(packed(new byte[3_000_000]));
        })) {
            assertThat(outward.send(Ask.get(host.uri("/feed"))).body()).hasSize(3_000_000);
            assertThat(host.heads.getFirst()).contains("Accept-Encoding: gzip");
            assertThatThrownBy(() -> outward.send(Ask.get(host.uri("/feed")).within(2 << 20, Duration.ofSeconds(20))))
                    .isInstanceOf(VisitFailed.class)
                    .hasMessage("The answer is longer than 2 MiB.");
        }
    }

    @Test
    void anEndlessBodyIsCutOff() throws IOException {
        byte[] block = new byte[65_536];
        try (RawHost host = new RawHost(out -> {
            out.write("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n".getBytes(UTF_8));
            while (true) {
                out.write(block);
            }
        })) {
            assertThatThrownBy(() -> outward.send(Ask.get(host.uri("/feed")).within(1 << 20, Duration.ofSeconds(20))))
                    .hasMessage("The answer is longer than 1 MiB.");
        }
    }

    @Test
    void aHostThatSendsVerySlowlyIsGivenUpAtTheDeadline() throws IOException {
        try (RawHost headers = dripping("HTTP/1.1 200 OK\r\nX: ");
                RawHost body = dripping("HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n")) {
            for (RawHost host : List.of(headers, body)) {
                long begun = System.nanoTime();
                assertThatThrownBy(
                                () -> outward.send(Ask.get(host.uri("/feed")).within(1 << 20, Duration.ofMillis(400))))
                        .isInstanceOf(SocketTimeoutException.class);
                assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(5));
            }
        }
    }

    @Test
    void anIncompleteBodyIsAnError() throws IOException {
        for (String half : List.of(
                "HTTP/1.1 200 OK\r\nContent-Length: 50\r\n\r\nhalf",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n4\r\nhalf\r\n",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n40\r\nhalf",
                "")) {
            try (RawHost host = RawHost.saying(half)) {
                assertThatThrownBy(() -> outward.send(Ask.get(host.uri("/feed"))))
                        .as(half)
                        .isInstanceOf(EOFException.class);
            }
        }
    }

    @Test
    void invalidHttpIsReported() throws IOException {
        try (RawHost host = RawHost.saying("HTTP/1.1 200 OK\r\nContent-Length: much\r\n\r\n")) {
            assertThatThrownBy(() -> outward.send(Ask.get(host.uri("/feed"))))
                    .isInstanceOf(VisitFailed.class)
                    .hasMessage("The host's answer is not valid HTTP.");
        }
    }

    @Test
    void redirectsAreFollowedAndThoseForGoodAreReported() throws IOException {
        try (RawHost end = RawHost.saying("HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nend");
                RawHost soon = redirect(302, end.uri("/end"));
                RawHost good = redirect(308, end.uri("/end"));
                RawHost both = redirect(301, soon.uri("/soon"))) {
            assertThat(outward.send(Ask.get(soon.uri("/"))).moved()).isNull();
            assertThat(outward.send(Ask.get(good.uri("/"))).moved()).isEqualTo(end.uri("/end"));
            assertThat(outward.send(Ask.get(both.uri("/"))).moved()).isEqualTo(soon.uri("/soon"));
            assertThat(outward.send(Ask.get(soon.uri("/"))).address()).isEqualTo(end.uri("/end"));
            assertThat(outward.send(Ask.get(soon.uri("/")).redirects(0)).status())
                    .isEqualTo(302);
        }
    }

    @Test
    void redirectsInACircleEnd() throws IOException {
        List<URI> self = new CopyOnWriteArrayList<>();
        try (RawHost host = new RawHost(out ->
                out.write(("HTTP/1.1 302 Found\r\nLocation: " + self.getFirst() + "\r\nContent-Length: 0\r\n\r\n")
                        .getBytes(UTF_8)))) {
            self.add(host.uri("/again"));
            assertThatThrownBy(() -> outward.send(Ask.get(host.uri("/again"))))
                    .hasMessage("The host sends us from address to address without end.");
            assertThat(host.heads).hasSize(6);
        }
    }

    @Test
    void noRequestGoesToAPrivateHost() throws IOException {
        try (RawHost host = RawHost.saying("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
                Outward strict = new Outward(Set.of())) {
            int port = host.uri("/").getPort();
            for (String name : List.of("localhost", "LOCALHOST.", "127.0.0.1", "[::1]", "[::ffff:127.0.0.1]")) {
                assertThatThrownBy(() -> strict.send(Ask.get(URI.create("http://" + name + ":" + port + "/"))))
                        .as(name)
                        .isInstanceOf(VisitFailed.class)
                        .hasMessageContaining("network.private-hosts");
            }
            assertThat(host.heads).isEmpty();
        }
    }

    @Test
    void aRedirectToAPrivateAddressIsNotFollowed() throws IOException {
        try (RawHost secret = RawHost.saying("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n")) {
            int port = secret.uri("/").getPort();
            try (RawHost byNumber = redirect(302, URI.create("http://127.0.0.1:" + port + "/"));
                    RawHost byAllowedName = redirect(302, URI.create("http://inside.example:" + port + "/"));
                    RawHost toFile = redirect(302, URI.create("file:///etc/passwd"));
                    RawHost toNothing =
                            RawHost.saying("HTTP/1.1 302 Found\r\nLocation: http://%%\r\nContent-Length: 0\r\n\r\n");
                    Outward some = new Outward(
                            name -> name.equals("inside.example")
                                    ? InetAddress.getAllByName("localhost")
                                    : InetAddress.getAllByName(name),
                            Set.of("localhost", "inside.example"))) {
                for (RawHost host : List.of(byNumber, byAllowedName, toFile, toNothing)) {
                    assertThatThrownBy(() -> some.send(Ask.get(host.uri("/")))).isInstanceOf(VisitFailed.class);
                }
                URI inside = URI.create("http://inside.example:" + port + "/");
                assertThatThrownBy(() -> some.send(Ask.get(inside).onBehalfOf(byNumber.uri("/"), Map.of())))
                        .isInstanceOf(VisitFailed.class);
                assertThat(secret.heads).isEmpty();
                assertThat(some.send(Ask.get(inside)).status()).isEqualTo(200);
            }
        }
    }

    @Test
    void theConnectionGoesOnlyToTheCheckedAddress() throws IOException {
        List<String> asked = new CopyOnWriteArrayList<>();
        try (RawHost host = RawHost.saying("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
                Outward pinned = new Outward(
                        name -> {
                            asked.add(name);
                            return new InetAddress[] {InetAddress.getLoopbackAddress()};
                        },
                        Set.of("wire.invalid"))) {
            URI address = URI.create("http://wire.invalid:" + host.uri("/").getPort() + "/");
            pinned.send(Ask.get(address));
            pinned.send(Ask.get(address));
            assertThat(asked).containsExactly("wire.invalid", "wire.invalid");
            assertThat(host.heads).hasSize(2).allMatch(head -> head.contains("Host: wire.invalid"));
        }
    }

    @Test
    void aNameThatLaterPointsToAPrivateAddressIsRefused() throws IOException {
        InetAddress[] inside = {InetAddress.getLoopbackAddress()};
        try (RawHost host = RawHost.saying("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
                Outward strict = new Outward(name -> inside, Set.of("localhost"))) {
            URI address = URI.create("http://rebound.invalid:" + host.uri("/").getPort() + "/");
            assertThatThrownBy(() -> strict.send(Ask.get(address))).isInstanceOf(VisitFailed.class);
            assertThat(host.heads).isEmpty();
        }
    }

    @Test
    void secretsGoToTheirHostOnly() throws IOException {
        try (RawHost other = RawHost.saying("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
                RawHost host = redirect(302, other.uri("/"))) {
            Ask ask = Ask.get(host.uri("/")).onBehalfOf(host.uri("/"), Map.of("X-Key", new Secret("lantern-7")));
            outward.send(ask);
            assertThat(host.heads.getFirst()).contains("X-Key: lantern-7");
            assertThat(other.heads.getFirst()).doesNotContain("lantern-7");
            assertThat(ask.toString()).doesNotContain("lantern-7");
        }
    }

    @Test
    void secretsInAnAddressAreNotShown() {
        assertThat(ShownAddress.of(URI.create("https://ada:pw@a.example/f?q=tide&apikey=k1&page_token=t2&n=3#x")))
                .isEqualTo("https://a.example/f?q=tide&apikey=*&page_token=*&n=3#x");
    }

    private static RawHost redirect(int status, URI to) throws IOException {
        return RawHost.saying("HTTP/1.1 " + status + " Moved\r\nLocation: " + to + "\r\nContent-Length: 0\r\n\r\n");
    }

    private static RawHost dripping(String start) throws IOException {
        return new RawHost(out -> {
            out.write(start.getBytes(UTF_8));
            while (true) {
                out.write('x');
                out.flush();
                Thread.sleep(50);
            }
        });
    }

    private static byte[] packed(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }
}
