package dateline.wire.mail;

import dateline.wire.Limits;
import dateline.wire.mime.MimeMail;
import dateline.wire.outward.Outward;
import dateline.wire.rounds.Source;
import dateline.wire.rounds.Visit;
import jakarta.mail.FetchProfile;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessageRemovedException;
import jakarta.mail.MessagingException;
import jakarta.mail.UIDFolder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPMessage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes the messages of a mailbox, byte for byte, in the order of their numbers; then, where the server can, stays and
/// takes each as it comes.
///
/// A message from somebody who may not send is kept, and never read.
public final class MailSource implements Source {
    private static final Logger LOG = LoggerFactory.getLogger(MailSource.class);

    private final Mailbox mailbox;
    private final Senders senders;
    private final ImapDoor door;
    private volatile @Nullable String remark;

    public MailSource(Mailbox mailbox, Senders senders, Outward outward) {
        this.mailbox = mailbox;
        this.senders = senders;
        this.door = new ImapDoor(mailbox, outward);
    }

    @Override
    public Optional<String> remark() {
        return Optional.ofNullable(remark);
    }

    @Override
    public void visit(Visit visit) throws IOException, InterruptedException {
        MailCursor cursor = MailCursor.read(visit.cursor());
        try (ImapConnection connection = door.open()) {
            long end = System.nanoTime() + mailbox.waits().toNanos();
            do {
                remark = null;
                for (String name : mailbox.folders()) {
                    take(visit, cursor, name, connection.folder(name));
                }
            } while (System.nanoTime() < end && connection.waitForMail(mailbox.folders(), end));
        } catch (MessagingException e) {
            throw ImapDoor.told(e);
        }
    }

    private void take(Visit visit, MailCursor cursor, String name, IMAPFolder folder)
            throws MessagingException, IOException, InterruptedException {
        long validity = folder.getUIDValidity();
        long last = cursor.last(name, validity);
        for (IMAPMessage message : after(folder, last)) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            long uid = folder.getUID(message);
            try {
                boolean taken = take(visit, name, message);
                cursor.move(name, validity, uid);
                visit.moveCursor(cursor.text());
                if (taken) {
                    settle(folder, message);
                }
            } catch (MessageRemovedException e) {
                cursor.move(name, validity, uid);
            }
        }
    }

    /// The newest message always answers to "all after the last" (RFC 9051 §6.4.9), so that numbers are compared here.
    private static List<IMAPMessage> after(IMAPFolder folder, long last) throws MessagingException {
        Message[] found = folder.getMessagesByUID(last + 1, UIDFolder.LASTUID);
        FetchProfile profile = new FetchProfile();
        profile.add(UIDFolder.FetchProfileItem.UID);
        profile.add(FetchProfile.Item.SIZE);
        folder.fetch(Arrays.stream(found).filter(Objects::nonNull).toArray(Message[]::new), profile);
        record Numbered(long uid, IMAPMessage message) {}
        List<Numbered> fresh = new java.util.ArrayList<>();
        for (Message each : found) {
            if (each instanceof IMAPMessage message && folder.getUID(message) > last) {
                fresh.add(new Numbered(folder.getUID(message), message));
            }
        }
        return fresh.stream()
                .sorted(Comparator.comparingLong(Numbered::uid))
                .map(Numbered::message)
                .toList();
    }

    /// @return false where it stays in the mailbox
    private boolean take(Visit visit, String folder, IMAPMessage message) throws MessagingException, IOException {
        if (message.getSize() > Limits.FILE_BYTES) {
            return left("A message in " + folder + " is longer than " + (Limits.FILE_BYTES >> 20)
                    + " MiB; it stays in the mailbox.");
        }
        message.setPeek(true);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(Math.max(0, message.getSize()));
        try {
            message.writeTo(bytes);
        } catch (MessageRemovedException e) {
            throw e;
        } catch (MessagingException e) {
            if (!message.getFolder().isOpen()) {
                throw e;
            }
            return left("The server does not give a message in " + folder + "; it stays in the mailbox.");
        }
        byte[] whole = bytes.toByteArray();
        String name = MailNames.of(folder, whole);
        if (senders.allow(MimeMail.parse(whole))) {
            visit.take(name, whole);
        } else {
            visit.takeFromStranger(name, whole);
        }
        return true;
    }

    private boolean left(String said) {
        LOG.warn("{}", said);
        remark = said;
        return false;
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
