package dateline.settings;

import dateline.wire.Secret;
import dateline.wire.mail.Mailbox;
import dateline.wire.mail.Mailbox.After;
import dateline.wire.mail.Mailbox.Security;
import dateline.wire.mail.Senders;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads the settings of the mailbox that receives a supplier's releases.
final class MailSettingsReader {
    private static final Pattern SENDER = Pattern.compile("^(?:\\*|[^\\s@,<>\"]*@[a-z0-9][a-z0-9.-]*)");
    private static final int TLS_PORT = 993;
    private static final int PORT = 143;
    private static final Secret NONE = new Secret("");

    private final Given given;
    private final ServerReader server;

    MailSettingsReader(Given given) {
        this.given = given;
        this.server = new ServerReader(given);
    }

    Settings.@Nullable Mail read(String at) {
        if (given.names(at).isEmpty()) {
            return null;
        }
        Duration every = Duration.ofSeconds(given.number(at + ".every-seconds", 60));
        return new Settings.Mail(mailbox(at, every), senders(at), every);
    }

    private Mailbox mailbox(String at, Duration every) {
        Security security = given.read(
                at + ".security",
                Security.TLS,
                "It is not tls, starttls or none.",
                "Write tls for TLS from the first byte (the usual way).",
                text -> server.oneOf(Security.class, text));
        Secret password = new SecretReader(given).read(at + ".password");
        if (password == null) {
            given.fault(at, "There is no password.", "Give password or password-file.");
        }
        After after = given.read(
                at + ".after",
                After.LEAVE,
                "It is not leave, mark-read or move.",
                "Write what becomes of a message that was taken.",
                text -> server.oneOf(After.class, text));
        String moveTo = given.text(at + ".move-to", "");
        if (after == After.MOVE == moveTo.isEmpty()) {
            given.fault(
                    at + ".move-to",
                    "Messages are moved to a folder, or not.",
                    "Give after: move and move-to, or neither.");
        }
        List<String> folders = given.list(at + ".folders");
        return new Mailbox(
                server.host(at),
                server.port(at, security == Security.TLS ? TLS_PORT : PORT),
                security,
                server.needed(at + ".user", "There is no user.", "Name the mailbox's."),
                password == null ? NONE : password,
                server.file(at + ".certificate"),
                folders.isEmpty() ? List.of("INBOX") : folders,
                after,
                moveTo.isEmpty() ? null : moveTo,
                every);
    }

    private Senders senders(String at) {
        List<String> senders = given.list(at + ".senders").stream()
                .map(sender -> sender.toLowerCase(Locale.ROOT))
                .toList();
        if (senders.isEmpty()
                || !senders.stream().allMatch(sender -> SENDER.matcher(sender).matches())) {
            given.fault(
                    at + ".senders",
                    "It does not say who may send.",
                    "Write addresses, \"@domain.example\" for all of a domain, or \"*\" for everybody, whose copy you then"
                            + " should hold.");
        }
        String authority = given.text(at + ".authenticated-by", "").toLowerCase(Locale.ROOT);
        return new Senders(senders, authority.isEmpty() ? null : authority);
    }
}
