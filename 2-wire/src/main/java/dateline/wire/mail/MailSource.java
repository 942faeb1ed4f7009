package dateline.wire.mail;

import dateline.wire.outward.Outward;
import dateline.wire.rounds.Source;
import dateline.wire.rounds.Visit;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Optional;

/// Fetches the messages of a mailbox, byte for byte, in order of their UIDs. If the server supports IDLE, the
/// visit then waits and takes new messages at once. A message that the server fails to deliver is requested
/// again later and does not block others.
///
/// A message from a sender that is not allowed is stored and never read.
public final class MailSource implements Source {
    private final Mailbox mailbox;
    private final Senders senders;
    private final ImapDoor door;
    private final LeftMessages left;

    public MailSource(Mailbox mailbox, Senders senders, Outward outward, InstantSource clock) {
        this.mailbox = mailbox;
        this.senders = senders;
        this.door = new ImapDoor(mailbox, outward);
        this.left = new LeftMessages(mailbox.host() + ':' + mailbox.port(), clock);
    }

    @Override
    public Optional<String> remark() {
        return left.remark();
    }

    @Override
    public void visit(Visit visit) throws IOException, InterruptedException {
        MailCursor cursor = MailCursor.read(visit.cursor());
        MailFolder folders = new MailFolder(mailbox, senders, visit, cursor, left);
        left.visitBegins();
        try (ImapConnection connection = door.open()) {
            long end = System.nanoTime() + mailbox.waits().toNanos();
            do {
                for (String name : mailbox.folders()) {
                    folders.take(name, connection.folder(name));
                }
            } while (System.nanoTime() < end && connection.waitForMail(mailbox.folders(), end));
        } catch (MessagingException e) {
            throw ImapDoor.ioException(e);
        }
    }
}
