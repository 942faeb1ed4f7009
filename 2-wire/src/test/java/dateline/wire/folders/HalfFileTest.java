package dateline.wire.folders;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.envelope.FileEnd;
import dateline.wire.folders.FolderRules.After;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class HalfFileTest {
    private final Journals journal = new Journals();

    @Test
    void aFileShorterThanItsListedSizeIsNotTaken() throws Exception {
        Server server = new Server();
        FolderRules rules = new FolderRules(List.of("/out"), "*", null, After.DELETE, null, Duration.ofMillis(1));
        FolderSource source = new FolderSource(() -> server, rules, bytes -> FileEnd.SHOWN, InstantSource.system());
        source.visit(journal);
        assertThat(journal.names).containsExactly("out/good.xml");
        assertThat(server.deleted).containsExactly("/out/good.xml");
        assertThat(source.remark())
                .hasValueSatisfying(remark -> assertThat(remark)
                        .contains("/out/half.xml is not as long")
                        .contains("1 more"));
        source.visit(journal);
        assertThat(journal.names).containsExactly("out/good.xml", "out/half.xml");
    }

    /// Sends half of `half.xml` the first time, and never sends `zbad.xml`.
    private static final class Server implements FolderServer {
        final List<String> deleted = new ArrayList<>();
        int halves = 1;

        @Override
        public List<RemoteFile> list(String folder, int most) {
            return List.of("/out/zbad.xml", "/out/good.xml", "/out/half.xml").stream()
                    .filter(path -> !deleted.contains(path))
                    .map(path -> new RemoteFile(path, 4, Instant.EPOCH))
                    .toList();
        }

        @Override
        public byte[] read(RemoteFile file, int longest) throws IOException {
            if (file.name().equals("zbad.xml")) {
                throw new FileUnreadable(file.path());
            }
            return new byte[file.name().equals("half.xml") && halves-- > 0 ? 2 : 4];
        }

        @Override
        public void delete(String path) {
            deleted.add(path);
        }

        @Override
        public void move(String path, String folder) {
            throw new AssertionError();
        }

        @Override
        public void close() {}
    }
}
