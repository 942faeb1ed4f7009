package dateline.wire.outward;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// A host for the tests that sends exactly the bytes that a test sets, even if they are not valid HTTP.
public final class RawHost implements AutoCloseable {

    /// Writes any answer to a client that has connected.
    public interface Manner {
        void answer(OutputStream out) throws IOException, InterruptedException;
    }

    /// The head of each request.
    public final List<String> heads = new CopyOnWriteArrayList<>();

    private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final Manner manner;

    public RawHost(Manner manner) throws IOException {
        this.manner = manner;
        Thread.startVirtualThread(this::listen);
    }

    public static RawHost saying(String answer) throws IOException {
        return new RawHost(out -> out.write(answer.getBytes(ISO_8859_1)));
    }

    public URI uri(String path) {
        return URI.create("http://localhost:" + server.getLocalPort() + path);
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    private void listen() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                Thread.startVirtualThread(() -> serve(socket));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            BufferedReader in = new BufferedReader(new InputStreamReader(socket.getInputStream(), ISO_8859_1));
            StringBuilder head = new StringBuilder();
            for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
                head.append(line).append('\n');
            }
            heads.add(head.toString());
            manner.answer(socket.getOutputStream());
            socket.getOutputStream().flush();
        } catch (IOException | InterruptedException gone) {
            Thread.currentThread().interrupt();
        }
    }
}
