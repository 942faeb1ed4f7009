package dateline.journeys;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Receives a site's feed by WebSub. Confirms only the subscriptions that it asked for,
/// and accepts only signed deliveries.
final class Taker implements AutoCloseable {
    private final String secret;
    private final HttpServer server;
    private volatile boolean confirms = true;
    private volatile int answer = 204;
    private volatile String leaseSeconds = "";
    private volatile String newest = "";
    private volatile String links = "";

    Taker(String secret) throws IOException {
        this.secret = secret;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/in", this::handle);
        server.start();
    }

    String secret() {
        return secret;
    }

    String callback() {
        return "http://localhost:" + server.getAddress().getPort() + "/in?me=1";
    }

    void wantNothing() {
        confirms = false;
    }

    /// Sets the status that answers signed deliveries from now on; only with 2xx is a delivery accepted.
    void answer(int status) {
        answer = status;
    }

    /// Returns the lease in the hub's last request to confirm; empty if it has none.
    String leaseSeconds() {
        return leaseSeconds;
    }

    /// Returns the last accepted delivery; empty if none.
    String newest() {
        return newest;
    }

    String links() {
        return links;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void handle(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        if (exchange.getRequestMethod().equals("GET")) {
            confirm(exchange);
        } else {
            take(exchange, body);
        }
        exchange.close();
    }

    private void confirm(HttpExchange exchange) throws IOException {
        Map<String, String> parameters = new HashMap<>();
        for (String pair : exchange.getRequestURI().getRawQuery().split("&")) {
            String[] parts = pair.split("=", 2);
            parameters.put(parts[0], URLDecoder.decode(parts[1], UTF_8));
        }
        leaseSeconds = parameters.getOrDefault("hub.lease_seconds", "");
        byte[] challenge = (confirms ? parameters.getOrDefault("hub.challenge", "") : "no").getBytes(UTF_8);
        exchange.sendResponseHeaders(parameters.getOrDefault("me", "").equals("1") ? 200 : 404, challenge.length);
        exchange.getResponseBody().write(challenge);
    }

    private void take(HttpExchange exchange, byte[] body) throws IOException {
        boolean signed = sign(body).equals(exchange.getRequestHeaders().getFirst("X-Hub-Signature"));
        if (signed && answer / 100 == 2) {
            links = String.valueOf(exchange.getRequestHeaders().getFirst("Link"));
            newest = new String(body, UTF_8);
        }
        exchange.sendResponseHeaders(signed ? answer : 403, -1);
    }

    private String sign(byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
            return "sha256=" + HexFormat.of().formatHex(mac.doFinal(body));
        } catch (java.security.GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
