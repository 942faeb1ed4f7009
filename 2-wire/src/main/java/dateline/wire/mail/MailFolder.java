package dateline.wire.mail;

import dateline.envelope.mime.MimeMail;
import dateline.wire.rounds.Visit;
import dateline.wire.rounds.VisitFailed;
import jakarta.mail.FetchProfile;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessageRemovedException;
import jakarta.mail.MessagingException;
import jakarta.mail.UIDFolder;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPMessage;

/// Takes the messages of one folder during a visit: first those after the last that was taken, in the order of their
/// numbers, then those that the server did not give before.
final class MailFolder {
    /// A server that gives none of so many in a row gives nothing at all.
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

    private record Numbered(long uid, IMAPMessage message) {}

    void take(String name, IMAPFolder folder) throws MessagingException, IOException, InterruptedException {
        long validity = folder.getUIDValidity();
        long last = cursor.last(name, validity);
        left.retain(name, cursor.left(name, validity).keySet());
        for (Numbered each : after(folder, last)) {
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

    /// A message that is no longer in the mailbox is forgotten.
    private void askAgain(String name, IMAPFolder folder, long uid) throws MessagingException, IOException {
        Message[] found = {};
        try {
            found = folder.getMessagesByUID(uid, uid);
            fetchSizes(folder, found);
        } catch (MessagingException e) {
            if (!folder.isOpen()) {
                throw e;
            }
            notGiven(name, folder.getUIDValidity(), uid, new NotGiven("the server does not find it", e), true);
            return;
        }
        if (found.length == 1 && found[0] instanceof IMAPMessage message) {
            ask(name, folder, new Numbered(uid, message));
        } else {
            cursor.taken(name, folder.getUIDValidity(), uid);
            left.forget(name, uid);
            visit.moveCursor(cursor.text());
        }
    }

    private void ask(String name, IMAPFolder folder, Numbered one) throws MessagingException, IOException {
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
            // one message over which the connection breaks each time must not stop those after it
            boolean passes = tries + 1 >= LeftMessages.SEVERAL;
            notGiven(name, validity, one.uid(), new NotGiven("the connection broke off over it", e), passes);
            throw e;
        }
        take(MailNames.of(name, whole), whole);
        done(name, validity, one.uid());
        settle(folder, one.message());
    }

    private int tries(String name, long validity, long uid) {
        return cursor.left(name, validity).getOrDefault(uid, 0);
    }

    private void take(String name, byte[] whole) {
        if (senders.allow(MimeMail.parse(whole))) {
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

    /// The newest message always answers to "all after the last" (RFC 9051 §6.4.9), so that numbers are compared here.
    private static List<Numbered> after(IMAPFolder folder, long last) throws MessagingException {
        Message[] found = Arrays.stream(folder.getMessagesByUID(last + 1, UIDFolder.LASTUID))
                .filter(Objects::nonNull)
                .toArray(Message[]::new);
        fetchSizes(folder, found);
        List<Numbered> fresh = new ArrayList<>();
        for (Message each : found) {
            if (each instanceof IMAPMessage message && folder.getUID(message) > last) {
                fresh.add(new Numbered(folder.getUID(message), message));
            }
        }
        fresh.sort(Comparator.comparingLong(Numbered::uid));
        return fresh;
    }

    /// So that no message asks for its size by itself, together with all of its header.
    private static void fetchSizes(IMAPFolder folder, Message[] messages) throws MessagingException {
        FetchProfile profile = new FetchProfile();
        profile.add(UIDFolder.FetchProfileItem.UID);
        profile.add(FetchProfile.Item.SIZE);
        folder.fetch(messages, profile);
    }

    private void settle(IMAPFolder folder, IMAPMessage message) throws MessagingException {
        switch (mailbox.after()) {
            case LEAVE -> {}
            case MARK_READ -> message.setFlag(Flags.Flag.SEEN, true);
            case MOVE -> move(folder, message, Objects.requireNonNull(mailbox.moveTo()));
        }
    }

    /// MOVE (RFC 6851) where the server has it, else a copy.
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
