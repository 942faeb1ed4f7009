package dateline.wire.mail;

import jakarta.mail.FetchProfile;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.UIDFolder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPMessage;

/// A message of an IMAP folder with its UID.
record NumberedMessage(long uid, IMAPMessage message) {
    /// Lists the messages with a higher UID than `last`. Compares the UIDs itself, because the server's answer
    /// always includes the newest message (RFC 9051 §6.4.9).
    static List<NumberedMessage> after(IMAPFolder folder, long last) throws MessagingException {
        Message[] found = Arrays.stream(folder.getMessagesByUID(last + 1, UIDFolder.LASTUID))
                .filter(Objects::nonNull)
                .toArray(Message[]::new);
        fetchSizes(folder, found);
        List<NumberedMessage> fresh = new ArrayList<>();
        for (Message each : found) {
            if (each instanceof IMAPMessage message && folder.getUID(message) > last) {
                fresh.add(new NumberedMessage(folder.getUID(message), message));
            }
        }
        fresh.sort(Comparator.comparingLong(NumberedMessage::uid));
        return fresh;
    }

    /// Fetches all sizes with one command. Otherwise the library fetches size and header of each
    /// message separately.
    static void fetchSizes(IMAPFolder folder, Message[] messages) throws MessagingException {
        FetchProfile profile = new FetchProfile();
        profile.add(UIDFolder.FetchProfileItem.UID);
        profile.add(FetchProfile.Item.SIZE);
        folder.fetch(messages, profile);
    }
}
