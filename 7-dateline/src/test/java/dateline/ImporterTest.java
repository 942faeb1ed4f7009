package dateline;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.push.RemoteIntake;
import dateline.run.RunFile;
import dateline.wire.Intake;
import dateline.wire.Outcome;
import dateline.wire.Receipt;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImporterTest {
    @TempDir
    Path folder;

    private final List<String> shown = new ArrayList<>();

    @Test
    void aStoppedServerIsReportedOnceWithHowFarTheImportCame() throws IOException {
        int port;
        try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = closed.getLocalPort();
        }
        try (RemoteIntake remote = new RemoteIntake(new RunFile.Server("127.0.0.1", port, "x"))) {
            List<String> sent = new ArrayList<>();
            importFrom(files(40), dispatch -> {
                sent.add(dispatch.name());
                return sent.size() <= 3 ? taken() : remote.take(dispatch);
            });
            assertThat(shown).containsExactly("done", "done", "done", "gone after 3");
            assertThat(sent).as("those on their way, but not all").hasSizeLessThan(40);
        }
    }

    @Test
    void aServerThatIsKilledBeforeItAnswersIsGone() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread killed = Thread.ofVirtual().start(() -> {
                try (Socket request = server.accept()) {
                    assertThat(request.getInputStream().read()).isPositive();
                    server.close();
                } catch (IOException e) {
                    throw new AssertionError(e);
                }
            });
            try (RemoteIntake remote = new RemoteIntake(new RunFile.Server("127.0.0.1", server.getLocalPort(), "x"))) {
                importFrom(files(1), remote);
            }
            killed.join();
        }
        assertThat(shown).containsExactly("gone after 0");
    }

    private void importFrom(Path files, Intake intake) throws IOException {
        new Importer("agency", display()).hand(Importer.items(List.of(files)), intake, InstantSource.system());
    }

    private Path files(int count) throws IOException {
        for (int i = 0; i < count; i++) {
            Files.writeString(folder.resolve("story" + (10 + i) + ".json"), "{}");
        }
        return folder;
    }

    private static CompletableFuture<Receipt> taken() {
        Outcome story = new Outcome("ninjs 2.1", 1, 0, List.of());
        return CompletableFuture.completedFuture(new Receipt(1, false, CompletableFuture.completedFuture(story)));
    }

    private Importer.Display display() {
        return new Importer.Display() {
            @Override
            public synchronized void done(String name, Outcome outcome, boolean alreadyHad) {
                shown.add("done");
            }

            @Override
            public synchronized void failed(String name, String reason) {
                shown.add("failed " + name);
            }

            @Override
            public synchronized void serverGone(int done) {
                shown.add("gone after " + done);
            }

            @Override
            public synchronized void picturesLeft(int count) {
                shown.add("pictures");
            }
        };
    }
}
