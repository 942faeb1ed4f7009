package dateline.journeys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A client of a [ReverseProxy]. It has its own address, so that the program can distinguish it from the proxy.
///
/// @param address an address in 127.0.0.0/8
record Curl(ReverseProxy proxy, String address) {
    /// @param version the version of HTTP, such as `1.1` or `2`
    /// @param head the status line and the headers
    record Answer(int status, String version, String head, String body) {
        Optional<String> header(String name) {
            String start = name.toLowerCase(Locale.ROOT) + ": ";
            return head.lines()
                    .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(start))
                    .map(line -> line.substring(start.length()).strip())
                    .findFirst();
        }
    }

    Answer get(String path, String... options) throws IOException, InterruptedException {
        return run("https", proxy.securePort, path, options);
    }

    Answer getPlain(String path) throws IOException, InterruptedException {
        return run("http", proxy.plainPort, path);
    }

    Answer post(String path, String token, Path body, String... options) throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(List.of(options));
        all.addAll(List.of(
                "-H",
                "Authorization: Bearer " + token,
                "-H",
                "Content-Type: application/json",
                "--data-binary",
                "@" + body));
        return get(path, all.toArray(String[]::new));
    }

    private Answer run(String scheme, int port, String path, String... options)
            throws IOException, InterruptedException {
        Path head = Files.createTempFile("head", "");
        Path body = Files.createTempFile("body", "");
        List<String> words = new ArrayList<>(List.of(
                "curl",
                "--silent",
                "--path-as-is",
                "--max-time",
                "100",
                "--interface",
                address,
                "--resolve",
                ReverseProxy.SITE + ":" + port + ":127.0.0.1",
                "--cacert",
                proxy.certificate.toString(),
                "--dump-header",
                head.toString(),
                "--output",
                body.toString(),
                "--write-out",
                "%{http_code} %{http_version}"));
        words.addAll(List.of(options));
        words.add(scheme + "://" + ReverseProxy.SITE + ":" + port + path);
        try {
            Process curl = new ProcessBuilder(words).redirectErrorStream(true).start();
            String[] printed = new String(curl.getInputStream().readAllBytes(), UTF_8).split(" ");
            curl.waitFor();
            assertThat(printed).as(path).hasSize(2);
            return new Answer(Integer.parseInt(printed[0]), printed[1], Files.readString(head), Files.readString(body));
        } finally {
            Files.delete(head);
            Files.delete(body);
        }
    }
}
