package dateline.wire.mail;

import jakarta.mail.Folder;
import jakarta.mail.FolderNotFoundException;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPStore;

/// An open connection to a mailbox.
final class ImapConnection implements AutoCloseable {
    /// The longest IDLE command. Shorter than the socket's read timeout, and than the time after which routers
    /// drop a silent connection.
    private static final Duration LONGEST_IDLE = Duration.ofSeconds(50);

    private final IMAPStore store;
    private final Map<String, IMAPFolder> folders = new HashMap<>();

    ImapConnection(IMAPStore store) {
        this.store = store;
    }

    /// Returns the open folder, updated with all messages that have arrived.
    IMAPFolder folder(String name) throws MessagingException {
        IMAPFolder folder = folders.get(name);
        if (folder == null) {
            folder = (IMAPFolder) store.getFolder(name);
            if (!folder.exists()) {
                throw new FolderNotFoundException(folder);
            }
            folder.open(Folder.READ_WRITE);
            folders.put(name, folder);
        }
        folder.getMessageCount();
        return folder;
    }

    /// Waits for new mail, for at most 50 seconds. Waits only if there is one folder and the server
    /// supports IDLE.
    ///
    /// @param end the end of the visit, by [System#nanoTime()]
    /// @return false if it cannot wait and the visit must end
    boolean waitForMail(List<String> names, long end) throws MessagingException, IOException, InterruptedException {
        if (names.size() != 1 || !store.hasCapability("IDLE")) {
            return false;
        }
        IMAPFolder folder = folder(names.getFirst());
        long nanos = Math.min(LONGEST_IDLE.toNanos(), Math.max(1, end - System.nanoTime()));
        CompletableFuture<Void> ended = new CompletableFuture<>();
        Thread waiting = Thread.ofVirtual().name("idle").start(() -> idle(folder, ended));
        try {
            ended.get(nanos, TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            folder.getMessageCount(); // any command ends IDLE
        } catch (ExecutionException e) {
            throw new MessagingException("idle", e);
        } catch (InterruptedException e) {
            waiting.interrupt();
            throw e;
        }
        return true;
    }

    private static void idle(IMAPFolder folder, CompletableFuture<Void> ended) {
        try {
            folder.idle(true);
            ended.complete(null);
        } catch (MessagingException | RuntimeException e) {
            ended.completeExceptionally(e);
        }
    }

    @Override
    public void close() throws MessagingException {
        store.close();
    }
}
