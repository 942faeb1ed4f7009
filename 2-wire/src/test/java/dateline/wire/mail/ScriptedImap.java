package dateline.wire.mail;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// An IMAP server for the tests with one folder. A test sets how it answers for each message, even wrongly.
final class ScriptedImap implements AutoCloseable {
    private static final Pattern COMMAND = Pattern.compile("(\\S+) (?:(UID) )?(\\S+) ?(.*)");

    /// Answers a FETCH of a message's text; null closes the connection.
    interface Manner {
        @Nullable
        String answer(int number, String message, String tag);
    }

    /// Sends the whole message, then OK.
    static final Manner WELL = (number, message, tag) -> body(number, message, message.length()) + ok(tag);

    final List<Long> asked = new CopyOnWriteArrayList<>();
    final AtomicLong validity = new AtomicLong(1);
    private final List<Long> uids = new CopyOnWriteArrayList<>();
    private final Map<Long, String> messages = new ConcurrentHashMap<>();
    private final Map<Long, Manner> manners = new ConcurrentHashMap<>();
    private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());

    ScriptedImap() throws IOException {
        Thread.ofVirtual().start(this::listen);
    }

    static String body(int number, String text, int length) {
        return "* " + number + " FETCH (BODY[] {" + length + "}\r\n" + text + ")\r\n";
    }

    static String ok(String tag) {
        return tag + " OK done\r\n";
    }

    int port() {
        return server.getLocalPort();
    }

    void deliver(long uid, String message) {
        uids.add(uid);
        messages.put(uid, message);
    }

    void remove(long uid) {
        uids.remove(uid);
    }

    void gives(long uid, Manner manner) {
        manners.put(uid, manner);
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    private void listen() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                Thread.ofVirtual().start(() -> serve(socket));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            BufferedReader in = new BufferedReader(new InputStreamReader(socket.getInputStream(), ISO_8859_1));
            OutputStream out = socket.getOutputStream();
            say(out, "* OK [CAPABILITY IMAP4rev1] ready\r\n");
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                Matcher command = COMMAND.matcher(line);
                String answer = command.matches() ? answer(command) : null;
                if (answer == null) {
                    return;
                }
                say(out, answer);
            }
        } catch (IOException gone) {
            // the client has disconnected
        }
    }

    private static void say(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(ISO_8859_1));
        out.flush();
    }

    private @Nullable String answer(Matcher command) {
        String tag = command.group(1);
        String rest = command.group(4);
        return switch (command.group(3)) {
            case "CAPABILITY" -> "* CAPABILITY IMAP4rev1\r\n" + ok(tag);
            case "LIST" -> "* LIST () \"/\" INBOX\r\n" + ok(tag);
            case "SELECT" ->
                "* " + uids.size() + " EXISTS\r\n* OK [UIDVALIDITY " + validity + "] valid\r\n" + tag
                        + " OK [READ-WRITE] done\r\n";
            case "FETCH" -> command.group(2) != null ? numbers(tag, rest) : fetch(tag, rest);
            default -> ok(tag);
        };
    }

    private String numbers(String tag, String rest) {
        String[] range = rest.split(" ", 2)[0].split(":", -1);
        long from = Long.parseLong(range[0]);
        long to = range.length == 1 ? from : range[1].equals("*") ? Long.MAX_VALUE : Long.parseLong(range[1]);
        StringBuilder answer = new StringBuilder();
        for (int i = 0; i < uids.size(); i++) {
            long uid = uids.get(i);
            boolean newest = to == Long.MAX_VALUE && i == uids.size() - 1;
            if (newest || uid >= from && uid <= to) {
                answer.append("* " + (i + 1) + " FETCH (UID " + uid + ")\r\n");
            }
        }
        return answer + ok(tag);
    }

    private @Nullable String fetch(String tag, String rest) {
        String[] parts = rest.split(" ", 2);
        if (!parts[1].contains("BODY")) {
            StringBuilder answer = new StringBuilder();
            String[] range = parts[0].split(":", -1);
            for (int i = Integer.parseInt(range[0]); i <= Integer.parseInt(range[range.length - 1]); i++) {
                long uid = uids.get(i - 1);
                int size = messages.getOrDefault(uid, "").length();
                answer.append("* " + i + " FETCH (UID " + uid + " RFC822.SIZE " + size + ")\r\n");
            }
            return answer + ok(tag);
        }
        int number = Integer.parseInt(parts[0]);
        long uid = uids.get(number - 1);
        asked.add(uid);
        return manners.getOrDefault(uid, WELL).answer(number, messages.getOrDefault(uid, ""), tag);
    }
}
