package dateline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.run.RunFile;
import dateline.settings.SettingsReader;
import java.net.ConnectException;
import java.net.Socket;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ListenAddressTest {
    @TempDir
    Path data;

    @Test
    void aSiteWithoutAnAddressIsServedToThisMachineAlone() throws Exception {
        assertThat(usual()).isEqualTo(new ListenAddress("127.0.0.1", 0));
        assertThat(usual("site.address=https://gull.example")).isEqualTo(new ListenAddress("0.0.0.0", 0));
    }

    @Test
    void programsOfThisMachineReachEveryServer() {
        assertThat(new ListenAddress("0.0.0.0", 1).reachableHost()).isEqualTo("127.0.0.1");
        assertThat(new ListenAddress("192.0.2.7", 1).reachableHost()).isEqualTo("192.0.2.7");
        assertThat(new ListenAddress("0:0:0:0:0:0:0:1", 1).reachableHost()).isEqualTo("[0:0:0:0:0:0:0:1]");
    }

    @Test
    void aServerListensAtItsAddressAlone() throws Exception {
        try (RunFile run = RunFile.take(data).orElseThrow();
                Server server = new Server(
                        data,
                        SettingsReader.read("", List.of(), Map.of()),
                        new ListenAddress("127.0.0.1", 0),
                        run,
                        InstantSource.system())) {
            new Socket("127.0.0.1", server.port()).close();
            assertThatThrownBy(() -> new Socket("127.0.0.2", server.port())).isInstanceOf(ConnectException.class);
        }
    }

    private static ListenAddress usual(String... settings) throws Exception {
        return ListenAddress.usual(SettingsReader.read("", List.of(settings), Map.of()), 0);
    }
}
