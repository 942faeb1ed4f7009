package dateline.wire.mail;

import dateline.wire.outward.Outward;
import dateline.wire.rounds.VisitFailed;
import dateline.wire.tls.Trust;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.FolderNotFoundException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.io.EOFException;
import java.io.IOException;
import java.util.Properties;
import javax.net.ssl.SSLContext;
import org.eclipse.angus.mail.imap.IMAPStore;
import org.eclipse.angus.mail.util.MailConnectException;

/// Opens connections to a mailbox (IMAP4rev1 and rev2, RFC 9051).
final class ImapDoor {
    private static final String CONNECT_MILLISECONDS = "20000";
    private static final String SILENCE_MILLISECONDS = "60000";

    private final Mailbox mailbox;
    private final Outward outward;

    ImapDoor(Mailbox mailbox, Outward outward) {
        this.mailbox = mailbox;
        this.outward = outward;
    }

    ImapConnection open() throws IOException {
        try {
            IMAPStore store = (IMAPStore) Session.getInstance(properties()).getStore("imap");
            store.connect(
                    mailbox.host(),
                    mailbox.port(),
                    mailbox.user(),
                    mailbox.password().value());
            return new ImapConnection(store);
        } catch (MessagingException e) {
            throw ioException(e);
        }
    }

    /// TLS from the first byte is done by [CheckedSockets]; the library is not configured for it.
    private Properties properties() throws IOException {
        SSLContext tls = Trust.tls(mailbox.trusted());
        boolean turns = mailbox.security() == Mailbox.Security.STARTTLS;
        boolean atOnce = mailbox.security() == Mailbox.Security.TLS;
        Properties properties = new Properties();
        properties.setProperty("mail.imap.connectiontimeout", CONNECT_MILLISECONDS);
        properties.setProperty("mail.imap.timeout", SILENCE_MILLISECONDS);
        properties.setProperty("mail.imap.partialfetch", "false");
        properties.setProperty("mail.imap.peek", "true");
        properties.setProperty("mail.imap.starttls.enable", String.valueOf(turns));
        properties.setProperty("mail.imap.starttls.required", String.valueOf(turns));
        properties.setProperty("mail.imap.ssl.checkserveridentity", "true");
        properties.put("mail.imap.ssl.socketFactory", tls.getSocketFactory());
        properties.put(
                "mail.imap.socketFactory",
                new CheckedSockets(outward.address(mailbox.host()), mailbox.host(), atOnce ? tls : null));
        properties.setProperty("mail.imap.socketFactory.fallback", "false");
        return properties;
    }

    /// Converts a failure to an exception with a message for users, without the server's own text and
    /// without secrets.
    static IOException ioException(MessagingException failure) {
        if (failure instanceof AuthenticationFailedException) {
            return new VisitFailed("The server does not let the user in. Look at user and password.");
        }
        if (failure instanceof FolderNotFoundException) {
            return new VisitFailed("The mailbox has no folder of that name. Look at the setting folders.");
        }
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException io && !(cause instanceof MailConnectException)) {
                return io;
            }
        }
        EOFException cut = new EOFException("the server broke off");
        cut.initCause(failure);
        return cut;
    }
}
