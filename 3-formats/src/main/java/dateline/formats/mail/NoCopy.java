package dateline.formats.mail;

import dateline.envelope.mime.MimePart;
import dateline.story.Refusal;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/// Recognises messages that are not copy: automatic messages about other messages, invitations, and messages
/// whose text is encrypted or in a form that only one program reads.
final class NoCopy {
    private static final Pattern MACHINE = Pattern.compile("(?i)\\b(?:mailer-daemon|postmaster)@");
    private static final Pattern FAILURE = Pattern.compile(
            "(?iu)^(?:undeliver|unzustellbar|delivery (?:status|failure|has failed|notification)|mail delivery|returned mail|failure notice|non remis).*");
    private static final Pattern AWAY = Pattern.compile(
            "(?iu)^(?:out of (?:the )?office|automatic reply|auto(?:matic)?[ -]?(?:reply|response)|automatische antwort|abwesenheits(?:notiz|nachricht)"
                    + "|réponse automatique|absence du bureau|respuesta automática|automatiskt svar|automatisk svar|autosvar)\\b.*");
    private static final Pattern RECALL = Pattern.compile("(?i)would like to recall the message");

    private NoCopy() {}

    /// Returns why a message is not copy; empty if it is.
    static Optional<Refusal> in(MimePart mail) {
        String subject = Objects.requireNonNullElse(mail.header("Subject"), "").strip();
        if (isReport(mail, subject)) {
            return no("Content-Type", "This is a report on the delivery of another message, not copy.");
        }
        if (isAway(mail, subject)) {
            return no("Auto-Submitted", "This is an automatic reply, not copy.");
        }
        if (mail.leaves().anyMatch(part -> part.is("text/calendar"))) {
            return no("text/calendar", "This is an invitation to a calendar, not copy. Let the event be sent as text.");
        }
        if (subject.toLowerCase(Locale.ROOT).startsWith("recall:")
                && RECALL.matcher(text(mail)).find()) {
            return no(
                    "Subject",
                    "The sender wants to recall a message, which cannot be done by e-mail: its story stands. Look whether to kill it.");
        }
        return locked(mail);
    }

    private static boolean isReport(MimePart mail, String subject) {
        String from = Objects.requireNonNullElse(mail.header("From"), "");
        return mail.is("multipart/report")
                || MACHINE.matcher(from).find() && FAILURE.matcher(subject).matches();
    }

    /// Returns whether this is an automatic reply (RFC 3834 §5); older programs have marks of their own.
    private static boolean isAway(MimePart mail, String subject) {
        String submitted = Objects.requireNonNullElse(mail.header("Auto-Submitted"), "no");
        String precedence = Objects.requireNonNullElse(mail.header("Precedence"), "");
        return submitted.toLowerCase(Locale.ROOT).startsWith("auto-replied")
                || precedence.equalsIgnoreCase("auto_reply")
                || mail.header("X-Autoreply") != null
                || mail.header("X-Autorespond") != null
                || AWAY.matcher(subject).matches();
    }

    private static Optional<Refusal> locked(MimePart mail) {
        boolean text = mail.leaves().anyMatch(part -> part.isText() && part.bytes().length > 0);
        if (mail.is("multipart/encrypted") || isSealed(mail)) {
            return no(
                    "Content-Type",
                    "The message is encrypted, or signed so that its text is locked up in the signature. Let it be sent plain, or signed in clear.");
        }
        boolean outlook = mail.leaves()
                .anyMatch(part -> part.is("application/ms-tnef") || "winmail.dat".equalsIgnoreCase(part.fileName()));
        return outlook && !text
                ? no(
                        "winmail.dat",
                        "The text is in a form that only Outlook reads (winmail.dat). Let the sender write as HTML or plain text, not as rich text.")
                : Optional.empty();
    }

    private static boolean isSealed(MimePart mail) {
        return mail.is("application/pkcs7-mime") || mail.is("application/x-pkcs7-mime");
    }

    private static String text(MimePart mail) {
        return Letter.of(mail).body().text();
    }

    private static Optional<Refusal> no(String where, String reason) {
        return Optional.of(new Refusal(where, reason));
    }
}
