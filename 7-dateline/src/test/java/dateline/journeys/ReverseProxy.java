package dateline.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.Papers;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Runs a real reverse proxy in front of the program, with the example of docs/operating. Only the ports, the
/// certificate's files and the program's address are changed.
final class ReverseProxy implements AutoCloseable {
    enum Kind {
        NGINX("nginx.conf"),
        CADDY("Caddyfile");

        private final String example;

        Kind(String example) {
            this.example = example;
        }
    }

    static final String SITE = "news.example.org";

    private static final List<String> FOLDERS_OF_NGINX =
            List.of("client_body_temp", "proxy_temp", "fastcgi_temp", "uwsgi_temp", "scgi_temp");

    final int plainPort = freePort();
    final int securePort = freePort();
    final Path certificate;
    private final Path folder;
    private final Path key;
    private final int programPort;
    private final Process process;

    /// @param folder the folder for the proxy's files; must be empty
    /// @param programPort the port at which the program listens
    ReverseProxy(Kind kind, Path folder, int programPort) throws IOException, InterruptedException {
        this.folder = folder;
        this.programPort = programPort;
        this.certificate = folder.resolve("certificate.pem");
        this.key = folder.resolve("key.pem");
        makeCertificate();
        String example = Files.readString(Papers.ROOT.resolve("docs/operating").resolve(kind.example));
        ProcessBuilder command = switch (kind) {
            case NGINX -> nginx(example);
            case CADDY -> caddy(example);
        };
        process =
                command.redirectErrorStream(true).redirectOutput(log().toFile()).start();
    }

    Path log() {
        return folder.resolve("proxy.log");
    }

    boolean isAlive() {
        return process.isAlive();
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }

    private void makeCertificate() throws IOException, InterruptedException {
        Process openssl = new ProcessBuilder(
                        "openssl",
                        "req",
                        "-x509",
                        "-newkey",
                        "rsa:2048",
                        "-nodes",
                        "-days",
                        "2",
                        "-subj",
                        "/CN=" + SITE,
                        "-addext",
                        "subjectAltName=DNS:" + SITE,
                        "-keyout",
                        key.toString(),
                        "-out",
                        certificate.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("openssl.log").toFile())
                .start();
        assertThat(openssl.waitFor()).as("openssl").isZero();
    }

    /// Puts the example into nginx's `http` block. The configuration around it lets any user run
    /// nginx in a folder.
    private ProcessBuilder nginx(String example) throws IOException {
        String site = withReplaced(
                        Files.exists(Path.of("/proc/net/if_inet6"))
                                ? example
                                : example.replaceAll("(?m)^ *listen \\[::].*$", ""),
                        "listen 80;",
                        "listen " + plainPort + ";",
                        "listen 443 ssl",
                        "listen " + securePort + " ssl",
                        "/etc/letsencrypt/live/news.example.org/fullchain.pem",
                        certificate.toString(),
                        "/etc/letsencrypt/live/news.example.org/privkey.pem",
                        key.toString(),
                        "127.0.0.1:8080",
                        "127.0.0.1:" + programPort)
                .replace("[::]:80;", "[::]:" + plainPort + ";")
                .replace("[::]:443 ssl", "[::]:" + securePort + " ssl");
        Files.writeString(folder.resolve("dateline.conf"), site);
        StringBuilder main = new StringBuilder("user root; daemon off; pid nginx.pid; error_log stderr;\n")
                .append("events { worker_connections 256; }\nhttp {\n  access_log off;\n");
        FOLDERS_OF_NGINX.forEach(each ->
                main.append("  ").append(each).append("_path ").append(each).append(";\n"));
        Path file = Files.writeString(
                folder.resolve("nginx.conf"),
                main.append("  include dateline.conf;\n}\n").toString());
        return command("nginx", "-p", folder.toString(), "-c", file.toString(), "-e", "stderr");
    }

    private ProcessBuilder caddy(String example) throws IOException {
        String site = withReplaced(
                example,
                "admin localhost:2019",
                "admin localhost:" + freePort(),
                "http_port 80\n",
                "http_port " + plainPort + "\n",
                "https_port 443\n",
                "https_port " + securePort + "\n",
                "/etc/ssl/dateline/fullchain.pem",
                certificate.toString(),
                "/etc/ssl/dateline/privkey.pem",
                key.toString(),
                "127.0.0.1:8080",
                "127.0.0.1:" + programPort);
        Path file = Files.writeString(folder.resolve("Caddyfile"), site);
        ProcessBuilder command = command("caddy", "run", "--adapter", "caddyfile", "--config", file.toString());
        Stream.of("HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME")
                .forEach(variable -> command.environment().put(variable, folder.toString()));
        return command;
    }

    /// Adds /usr/sbin to the PATH: Debian has servers there, and most users' PATH lacks it.
    private static ProcessBuilder command(String program, String... arguments) {
        List<String> words = new ArrayList<>(List.of("sh", "-c", "exec \"$0\" \"$@\"", program));
        words.addAll(List.of(arguments));
        ProcessBuilder command = new ProcessBuilder(words);
        command.environment().merge("PATH", "/usr/sbin", (path, servers) -> path + ":" + servers);
        return command;
    }

    /// @param pairs the texts to replace, each followed by its replacement; the text must contain all of them
    private static String withReplaced(String text, String... pairs) {
        String replaced = text;
        for (int i = 0; i < pairs.length; i += 2) {
            assertThat(replaced).contains(pairs[i]);
            replaced = replaced.replace(pairs[i], pairs[i + 1]);
        }
        return replaced;
    }

    private static int freePort() {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
