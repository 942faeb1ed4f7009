package dateline.wire.mail;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.imap.ImapHostManager;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dateline.wire.Secret;
import dateline.wire.mail.Mailbox.After;
import dateline.wire.mail.Mailbox.Security;
import dateline.wire.outward.Outward;
import dateline.wire.rounds.VisitFailed;
import jakarta.mail.Flags;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MailSourceTest {
    private static final String PASSWORD = "correct-horse";
    private static final Outward LOCAL = new Outward(Set.of("localhost"));
    private static final InstantSource CLOCK = InstantSource.system();
    private static final Senders PRESS = new Senders(List.of("@harbour.example"), null);

    private final GreenMail server = new GreenMail(new ServerSetup(0, "localhost", ServerSetup.PROTOCOL_IMAP));
    private final Letters journal = new Letters();
    private GreenMailUser user;

    @BeforeEach
    void start() {
        server.start();
        user = server.setUser("releases@paper.example", "releases", PASSWORD);
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void everyMessageIsTakenOnceByteForByteInOrder() throws Exception {
        String first = mail("press@harbour.example", "Quay reopens", "Smør \u00e5");
        deliver(first);
        deliver(mail("press@harbour.example", "Quay closes", "Text"));
        source(After.LEAVE, PRESS).visit(journal);
        source(After.LEAVE, PRESS).visit(journal);
        assertThat(journal.names).hasSize(2);
        assertThat(journal.names.getFirst()).matches("INBOX/quay-reopens-[0-9a-f]{12}\\.eml");
        assertThat(journal.names.getLast()).startsWith("INBOX/quay-closes-");
        assertThat(new String(journal.files.getFirst(), UTF_8)).isEqualTo(first);
    }

    @Test
    void takenMessagesAreMarkedOrMovedOnlyIfTheSettingsSaySo() throws Exception {
        deliver(mail("press@harbour.example", "Quay reopens", "Text"));
        source(After.LEAVE, PRESS).visit(journal);
        assertThat(inbox().getMessages().getFirst().getFlags().contains(Flags.Flag.SEEN))
                .isFalse();
        journal.cursor = null;
        source(After.MARK_READ, PRESS).visit(journal);
        assertThat(inbox().getMessages().getFirst().getFlags().contains(Flags.Flag.SEEN))
                .isTrue();
        journal.cursor = null;
        source(After.MOVE, PRESS).visit(journal);
        assertThat(inbox().getMessageCount()).isZero();
        assertThat(hosts().getFolder(user, "Taken").getMessageCount()).isEqualTo(1);
    }

    @Test
    void aMessageThatCannotBeKeptStaysUnread() throws Exception {
        deliver(mail("press@harbour.example", "Quay reopens", "Text"));
        journal.broken = true;
        assertThatThrownBy(() -> source(After.MOVE, PRESS).visit(journal)).isInstanceOf(IllegalStateException.class);
        assertThat(inbox().getMessageCount()).isEqualTo(1);
        journal.broken = false;
        source(After.MOVE, PRESS).visit(journal);
        assertThat(journal.names).hasSize(1);
    }

    @Test
    void aRenumberedFolderIsReadAgainUnderTheSameNames() throws Exception {
        deliver(mail("press@harbour.example", "Quay reopens", "Text"));
        source(After.LEAVE, PRESS).visit(journal);
        journal.cursor = String.valueOf(journal.cursor).replaceFirst("^\\d+ \\d+", "4711 99");
        deliver(mail("press@harbour.example", "Quay closes", "Text"));
        source(After.LEAVE, PRESS).visit(journal);
        assertThat(journal.names).hasSize(3);
        assertThat(journal.names.get(1)).isEqualTo(journal.names.get(0));
    }

    @Test
    void aMessageFromAnUnknownSenderIsNotRead() throws Exception {
        deliver(mail("\"press@harbour.example\" <evil@example.org>", "Quay burns", "Text"));
        source(After.LEAVE, PRESS).visit(journal);
        assertThat(journal.names).isEmpty();
        assertThat(journal.strangers).hasSize(1);
    }

    @Test
    void newMailIsTakenDuringAVisit() throws Exception {
        Mailbox mailbox = mailbox(PASSWORD, After.LEAVE, Duration.ofSeconds(20), "INBOX");
        MailSource source = new MailSource(mailbox, PRESS, LOCAL, CLOCK);
        Thread visit = Thread.ofVirtual().start(() -> {
            try {
                source.visit(journal);
            } catch (IOException | InterruptedException e) {
                journal.ended = e;
            }
        });
        Thread.sleep(1_000);
        long sent = System.nanoTime();
        deliver(mail("press@harbour.example", "Quay reopens", "Text"));
        while (journal.names.isEmpty() && System.nanoTime() - sent < TimeUnit.SECONDS.toNanos(15)) {
            Thread.sleep(20);
        }
        assertThat(journal.names).hasSize(1);
        visit.interrupt();
        assertThat(visit.join(Duration.ofSeconds(5)))
                .as("an interrupt ends the waiting")
                .isTrue();
    }

    @Test
    void aWrongPasswordIsReportedWithoutShowingIt() {
        Mailbox mailbox = mailbox("wrong-horse", After.LEAVE, Duration.ZERO, "INBOX");
        assertThatThrownBy(() -> new MailSource(mailbox, PRESS, LOCAL, CLOCK).visit(journal))
                .isInstanceOf(VisitFailed.class)
                .hasMessageNotContaining("horse");
        assertThat(mailbox.toString()).doesNotContain("horse");
    }

    @Test
    void aMissingFolderIsReported() {
        Mailbox mailbox = mailbox(PASSWORD, After.LEAVE, Duration.ZERO, "Nowhere");
        assertThatThrownBy(() -> new MailSource(mailbox, PRESS, LOCAL, CLOCK).visit(journal))
                .isInstanceOf(VisitFailed.class);
    }

    private MailSource source(After after, Senders senders) {
        return new MailSource(mailbox(PASSWORD, after, Duration.ZERO, "INBOX"), senders, LOCAL, CLOCK);
    }

    private Mailbox mailbox(String password, After after, Duration waits, String folder) {
        return new Mailbox(
                "localhost",
                server.getImap().getPort(),
                Security.NONE,
                "releases",
                new Secret(password),
                null,
                List.of(folder),
                after,
                "Taken",
                waits);
    }

    private ImapHostManager hosts() {
        return server.getManagers().getImapHostManager();
    }

    private com.icegreen.greenmail.store.MailFolder inbox() throws com.icegreen.greenmail.store.FolderException {
        return hosts().getInbox(user);
    }

    private void deliver(String mail) throws Exception {
        user.deliver(
                new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(mail.getBytes(UTF_8))));
    }

    private static String mail(String from, String subject, String text) {
        return "From: " + from + "\r\nTo: releases@paper.example\r\nSubject: " + subject
                + "\r\nMessage-ID: <" + subject.hashCode()
                + "@harbour.example>\r\nContent-Type: text/plain; charset=utf-8\r\n"
                + "Content-Transfer-Encoding: 8bit\r\n\r\n" + text + "\r\n";
    }
}
