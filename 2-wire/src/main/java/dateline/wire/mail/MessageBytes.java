package dateline.wire.mail;

import dateline.envelope.Limits;
import dateline.envelope.mime.MailEnd;
import jakarta.mail.MessageRemovedException;
import jakarta.mail.MessagingException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.eclipse.angus.mail.imap.IMAPMessage;

/// Fetches a message byte for byte.
final class MessageBytes {
    private static final String REFUSED = "the server does not give it";

    private MessageBytes() {}

    /// Returns all bytes of the message.
    ///
    /// @param lastTry whether to accept a message that seems truncated
    /// @throws NotGiven if the server does not return the whole message, or it is too long
    /// @throws MessageRemovedException if the message is no longer in the mailbox
    /// @throws MessagingException if the connection is lost
    static byte[] of(IMAPMessage message, boolean lastTry) throws NotGiven, MessagingException, IOException {
        try {
            return fetched(message, lastTry);
        } catch (MessageRemovedException e) {
            throw e;
        } catch (MessagingException e) {
            if (!message.getFolder().isOpen()) {
                throw e;
            }
            throw new NotGiven(REFUSED, e);
        } catch (RuntimeException e) {
            throw new NotGiven("the server's answer cannot be understood", e);
        }
    }

    private static byte[] fetched(IMAPMessage message, boolean lastTry)
            throws NotGiven, MessagingException, IOException {
        int size = message.getSize();
        if (size > Limits.FILE_BYTES) {
            throw tooLong();
        }
        message.setPeek(true);
        ByteArrayOutputStream out = new ByteArrayOutputStream(Math.max(0, size));
        message.writeTo(out);
        byte[] bytes = out.toByteArray();
        if (bytes.length == 0) {
            throw new NotGiven("the server gives it empty");
        }
        if (bytes.length > Limits.FILE_BYTES) {
            throw tooLong();
        }
        if (!lastTry && isCut(bytes, size)) {
            throw new NotGiven("the server gives " + bytes.length + " of its " + size + " bytes");
        }
        return bytes;
    }

    /// Returns whether a message seems truncated. The size alone is not enough: a server that stores messages
    /// in another form may report too high a size.
    private static boolean isCut(byte[] bytes, int size) {
        return bytes.length < size && (bytes.length < size / 2 || MailEnd.of(bytes) == MailEnd.MISSING);
    }

    private static NotGiven tooLong() {
        return new NotGiven("it is longer than " + (Limits.FILE_BYTES >> 20) + " MiB");
    }
}
