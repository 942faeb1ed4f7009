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

/// A mailbox while we are connected to it.
final class ImapConnection implements AutoCloseable {
    /// Less than the silence after which the connection counts as dead, and than routers forget it.
    private static final Duration LONGEST_IDLE = Duration.ofSeconds(50);

    private final IMAPStore store;
    private final Map<String, IMAPFolder> folders = new HashMap<>();

    ImapConnection(IMAPStore store) {
        this.store = store;
    }

    /// Open, and with all that came up to now.
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

    /// Waits in the first folder; with several, or a server that cannot, there is nothing to wait for.
    ///
    /// @param end by [System#nanoTime()]
    /// @return false where the visit is to end
    boolean waitForMail(List<String> names, long end) throws MessagingException, IOException, InterruptedException {
        if (names.size() != 1 || !store.hasCapability("IDLE")) {
            return false;
        }
        IMAPFolder folder = folder(names.getFirst());
        long nanos = Math.min(LONGEST_IDLE.toNanos(), Math.max(1, end - System.nanoTime()));
        CompletableFuture<Void> told = new CompletableFuture<>();
        Thread waiting = Thread.ofVirtual().name("idle").start(() -> idle(folder, told));
        try {
            told.get(nanos, TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            folder.getMessageCount(); // any command ends the waiting
        } catch (ExecutionException e) {
            throw new MessagingException("idle", e);
        } catch (InterruptedException e) {
            waiting.interrupt();
            throw e;
        }
        return true;
    }

    private static void idle(IMAPFolder folder, CompletableFuture<Void> told) {
        try {
            folder.idle(true);
            told.complete(null);
        } catch (MessagingException | RuntimeException e) {
            told.completeExceptionally(e);
        }
    }

    @Override
    public void close() throws MessagingException {
        store.close();
    }
}
