package dateline.wire.mail;

import dateline.envelope.mime.MimeMail;
import dateline.envelope.mime.MimePart;
import dateline.wire.rounds.Visit;
import dateline.wire.rounds.VisitFailed;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessageRemovedException;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPMessage;

/// Takes the messages of a folder during a visit: first the new ones in order of their UIDs, then those that
/// the server failed to deliver before.
final class MailFolder {
    /// If this many messages in a row are not delivered, the visit fails.
    private static final int MOST_IN_A_ROW = 20;

    private final Mailbox mailbox;
    private final Senders senders;
    private final Visit visit;
    private final MailCursor cursor;
    private final LeftMessages left;
    private int inARow;

    MailFolder(Mailbox mailbox, Senders senders, Visit visit, MailCursor cursor, LeftMessages left) {
        this.mailbox = mailbox;
        this.senders = senders;
        this.visit = visit;
        this.cursor = cursor;
        this.left = left;
    }

    void take(String name, IMAPFolder folder) throws MessagingException, IOException, InterruptedException {
        long validity = folder.getUIDValidity();
        long last = cursor.last(name, validity);
        left.retain(name, cursor.left(name, validity).keySet());
        for (NumberedMessage each : NumberedMessage.after(folder, last)) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            ask(name, folder, each);
        }
        for (long uid :
                List.copyOf(cursor.left(name, validity).headMap(last + 1).keySet())) {
            if (left.isDue(name, uid, tries(name, validity, uid))) {
                askAgain(name, folder, uid);
            }
        }
    }

    /// Requests a message again. Forgets it if it is no longer in the mailbox.
    private void askAgain(String name, IMAPFolder folder, long uid) throws MessagingException, IOException {
        Message[] found = {};
        try {
            found = folder.getMessagesByUID(uid, uid);
            NumberedMessage.fetchSizes(folder, found);
        } catch (MessagingException e) {
            if (!folder.isOpen()) {
                throw e;
            }
            notGiven(name, folder.getUIDValidity(), uid, new NotGiven("the server does not find it", e), true);
            return;
        }
        if (found.length == 1 && found[0] instanceof IMAPMessage message) {
            ask(name, folder, new NumberedMessage(uid, message));
        } else {
            cursor.taken(name, folder.getUIDValidity(), uid);
            left.forget(name, uid);
            visit.moveCursor(cursor.text());
        }
    }

    private void ask(String name, IMAPFolder folder, NumberedMessage one) throws MessagingException, IOException {
        long validity = folder.getUIDValidity();
        int tries = tries(name, validity, one.uid());
        byte[] whole;
        try {
            whole = MessageBytes.of(one.message(), tries + 1 >= LeftMessages.SEVERAL);
        } catch (NotGiven e) {
            notGiven(name, validity, one.uid(), e, true);
            return;
        } catch (MessageRemovedException e) {
            done(name, validity, one.uid());
            return;
        } catch (MessagingException | IOException e) {
            // a message that breaks the connection each time must not block later messages
            boolean passes = tries + 1 >= LeftMessages.SEVERAL;
            notGiven(name, validity, one.uid(), new NotGiven("the connection broke off over it", e), passes);
            throw e;
        }
        take(name, whole);
        done(name, validity, one.uid());
        settle(folder, one.message());
    }

    private int tries(String name, long validity, long uid) {
        return cursor.left(name, validity).getOrDefault(uid, 0);
    }

    private void take(String folder, byte[] whole) {
        MimePart message = MimeMail.parse(whole);
        String name = MailNames.of(folder, message, whole);
        if (senders.allow(message)) {
            visit.take(name, whole);
        } else {
            visit.takeFromStranger(name, whole);
        }
    }

    private void done(String name, long validity, long uid) {
        inARow = 0;
        cursor.taken(name, validity, uid);
        left.forget(name, uid);
        visit.moveCursor(cursor.text());
    }

    private void notGiven(String name, long validity, long uid, NotGiven why, boolean passes) throws VisitFailed {
        cursor.notGiven(name, validity, uid, passes);
        left.note(name, uid, tries(name, validity, uid), why.reason());
        visit.moveCursor(cursor.text());
        if (++inARow >= MOST_IN_A_ROW) {
            throw new VisitFailed("The server gives none of its messages. Look at the mailbox.");
        }
    }

    private void settle(IMAPFolder folder, IMAPMessage message) throws MessagingException {
        switch (mailbox.after()) {
            case LEAVE -> {}
            case MARK_READ -> message.setFlag(Flags.Flag.SEEN, true);
            case MOVE -> move(folder, message, Objects.requireNonNull(mailbox.moveTo()));
        }
    }

    /// Copies the message to the target folder, then deletes the original. Creates the folder if it is missing.
    private static void move(IMAPFolder folder, IMAPMessage message, String target) throws MessagingException {
        Folder to = folder.getStore().getFolder(target);
        if (!to.exists()) {
            to.create(Folder.HOLDS_MESSAGES);
        }
        Message[] one = {message};
        folder.copyMessages(one, to);
        message.setFlag(Flags.Flag.DELETED, true);
        folder.expunge(one);
    }
}
