package dateline.wire.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.wire.LogLines;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ListingTest {
    @TempDir
    Path inbox;

    @Test
    void aLinkIsNotFollowedAndIsLoggedOnce() throws IOException {
        Path secret = Files.writeString(inbox.resolve(".secret"), "{}");
        Path folder = Files.createDirectory(inbox.resolve(".folder"));
        Files.writeString(folder.resolve("b.json"), "{}");
        Files.createSymbolicLink(inbox.resolve("a.json"), secret);
        Files.createSymbolicLink(inbox.resolve("tide"), folder);
        Files.createSymbolicLink(inbox.resolve("nowhere"), inbox.resolve("gone"));
        Listing listing = new Listing(inbox, Set.of());
        try (LogLines log = new LogLines(Listing.class.getName())) {
            assertThat(listing.list()).isEmpty();
            assertThat(listing.list()).isEmpty();
            assertThat(log.containing("is a symbolic link")).hasSize(3);
            Files.delete(inbox.resolve("a.json"));
            assertThat(listing.list()).isEmpty();
            Files.createSymbolicLink(inbox.resolve("a.json"), secret);
            assertThat(listing.list()).isEmpty();
            assertThat(log.containing("a.json is a symbolic link")).hasSize(2);
        }
    }

    @Test
    void aSpecialFileIsNotOpenedAndIsLoggedOnce() throws IOException {
        try (ServerSocketChannel socket = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
                LogLines log = new LogLines(Listing.class.getName())) {
            socket.bind(UnixDomainSocketAddress.of(inbox.resolve("s")));
            Listing listing = new Listing(inbox, Set.of());
            assertThat(listing.list()).isEmpty();
            assertThat(listing.list()).isEmpty();
            assertThat(log.containing("a pipe, a socket or a device")).hasSize(1);
        }
    }

    @Test
    void aFolderThatIsTooDeepIsLogged() throws IOException {
        Path above = inbox;
        for (int i = 0; i < 11; i++) {
            above = above.resolve("d");
        }
        Path deep = above.resolve("d");
        Files.createDirectories(deep);
        Files.writeString(deep.resolve("a.json"), "{}");
        Files.writeString(above.resolve("b.json"), "{}");
        Listing listing = new Listing(inbox, Set.of());
        try (LogLines log = new LogLines(Listing.class.getName())) {
            assertThat(listing.list()).containsOnlyKeys(above.resolve("b.json"));
            assertThat(listing.list()).hasSize(1);
            assertThat(log.containing("more than 12 folders deep")).hasSize(1);
        }
    }
}
