package dateline.wire.mail;

import static dateline.wire.mail.ScriptedImap.WELL;
import static dateline.wire.mail.ScriptedImap.body;
import static dateline.wire.mail.ScriptedImap.ok;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.wire.LogLines;
import dateline.wire.Secret;
import dateline.wire.outward.Outward;
import dateline.wire.rounds.VisitFailed;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MessageNotGivenTest {
    /// Wrong answers to a request for a message. The connection stays open.
    private static final Map<String, ScriptedImap.Manner> WRONG = Map.of(
            "NO", (number, message, tag) -> tag + " NO [SERVERBUG] not now\r\n",
            "BAD", (number, message, tag) -> tag + " BAD what?\r\n",
            "nothing", (number, message, tag) -> ok(tag),
            "NIL", (number, message, tag) -> "* " + number + " FETCH (BODY[] NIL)\r\n" + ok(tag),
            "empty", (number, message, tag) -> body(number, "", 0) + ok(tag),
            "flags", (number, message, tag) -> "* " + number + " FETCH (FLAGS (\\Seen))\r\n" + ok(tag),
            "another", (number, message, tag) -> body(1, "From: x@y.example\r\n\r\nother", 27) + ok(tag),
            "half", (number, message, tag) -> body(number, message.substring(0, 40), 40) + ok(tag));

    private final Letters journal = new Letters();
    private Instant now = Instant.parse("2026-03-03T10:00:00Z");
    private ScriptedImap server;
    private MailSource source;

    @BeforeEach
    void open() throws IOException {
        server = new ScriptedImap();
        source = source();
        for (long uid = 1; uid <= 3; uid++) {
            server.deliver(uid, mail(uid));
        }
    }

    @AfterEach
    void close() throws IOException {
        server.close();
    }

    @Test
    void aMessageThatTheServerDoesNotDeliverIsRequestedAtTheNextVisit() throws Exception {
        for (Map.Entry<String, ScriptedImap.Manner> each : WRONG.entrySet()) {
            journal.cursor = null;
            journal.names.clear();
            server.gives(2, each.getValue());
            source.visit(journal);
            assertThat(subjects()).as(each.getKey()).containsExactly("news-1", "news-3");
            assertThat(source.remark().orElseThrow()).as(each.getKey()).contains("message 2 in INBOX");
            server.gives(2, WELL);
            source.visit(journal);
            assertThat(subjects()).as(each.getKey()).containsExactly("news-1", "news-3", "news-2");
            assertThat(source.remark()).as(each.getKey()).isEmpty();
            source.visit(journal);
            assertThat(journal.names).as(each.getKey()).hasSize(3);
        }
    }

    @Test
    void aMissingMessageIsStillRequestedAfterARestart() throws Exception {
        server.gives(2, (number, message, tag) -> tag + " NO not now\r\n");
        source.visit(journal);
        server.gives(2, WELL);
        source().visit(journal);
        assertThat(subjects()).containsExactly("news-1", "news-3", "news-2");
        assertThat(journal.cursor).isEqualTo("1 3 INBOX\n");
    }

    @Test
    void afterSeveralVisitsAMissingMessageIsLoggedAndRequestedHourly() throws Exception {
        server.gives(2, (number, message, tag) -> tag + " NO [SERVERBUG] never\r\n");
        try (LogLines log = new LogLines(LeftMessages.class.getName())) {
            for (int visit = 1; visit <= 6; visit++) {
                server.deliver(10L + visit, mail(10 + visit));
                source.visit(journal);
                assertThat(journal.names).hasSize(2 + visit);
            }
            assertThat(server.asked.stream().filter(uid -> uid == 2)).hasSize(3);
            assertThat(log.containing("Left in the mailbox: message 2 in INBOX, asked for 3 times"))
                    .hasSize(1);
            assertThat(log.containing("message 2")).hasSize(2);
        }
        assertThat(source.remark().orElseThrow()).contains("message 2 in INBOX", "Look at it there");
        now = now.plus(Duration.ofHours(1));
        source.visit(journal);
        assertThat(server.asked.stream().filter(uid -> uid == 2)).hasSize(4);
        server.remove(2);
        now = now.plus(Duration.ofHours(1));
        source.visit(journal);
        assertThat(source.remark()).isEmpty();
    }

    @Test
    void aMessageThatBreaksTheConnectionDoesNotBlockLaterMail() throws Exception {
        server.gives(2, (number, message, tag) -> null);
        for (int visit = 1; visit <= 3; visit++) {
            assertThatThrownBy(() -> source.visit(journal)).isInstanceOf(IOException.class);
            assertThat(subjects()).containsExactly("news-1");
        }
        source.visit(journal);
        assertThat(subjects()).containsExactly("news-1", "news-3");
        assertThat(source.remark().orElseThrow()).contains("message 2 in INBOX");
    }

    @Test
    void aTruncatedLiteralIsNotTaken() throws Exception {
        server.gives(2, (number, message, tag) -> "* 2 FETCH (BODY[] {90000}\r\nFrom: half" + tag + " BYE\r\n");
        Thread visit = Thread.ofVirtual().start(() -> {
            try {
                source.visit(journal);
            } catch (IOException | InterruptedException e) {
                journal.ended = e;
            }
        });
        while (server.asked.size() < 2) {
            Thread.sleep(10);
        }
        server.close();
        visit.interrupt();
        assertThat(visit.join(Duration.ofSeconds(10))).isTrue();
        assertThat(subjects()).containsExactly("news-1");
    }

    @Test
    void aMessageTruncatedByItsSenderIsTakenAsItIs() throws Exception {
        String cut = mail(9).replace("Content-Type: text/plain", "Content-Type: multipart/mixed; boundary=b")
                .replace("\r\n\r\n", "\r\n\r\n--b\r\n\r\n");
        server.deliver(9, cut);
        source.visit(journal);
        assertThat(subjects()).contains("news-9");
    }

    @Test
    void aVisitEndsIfTheServerDeliversNothingAndNoMessageIsLost() throws Exception {
        for (long uid = 1; uid <= 40; uid++) {
            server.deliver(100 + uid, mail(uid));
            server.gives(100 + uid, (number, message, tag) -> tag + " NO [UNAVAILABLE] later\r\n");
        }
        assertThatThrownBy(() -> source.visit(journal))
                .isInstanceOf(VisitFailed.class)
                .hasMessageContaining("none of its messages");
        assertThat(server.asked).hasSize(3 + 20);
        for (long uid = 1; uid <= 40; uid++) {
            server.gives(100 + uid, WELL);
        }
        source.visit(journal);
        assertThat(journal.names).hasSize(3 + 40);
    }

    @Test
    void aRenumberedFolderIsReadAgainAndTheOldNumbersAreForgotten() throws Exception {
        server.gives(2, (number, message, tag) -> tag + " NO not now\r\n");
        source.visit(journal);
        server.validity.set(2);
        server.gives(2, WELL);
        source.visit(journal);
        assertThat(subjects()).containsExactly("news-1", "news-3", "news-1", "news-2", "news-3");
        assertThat(journal.cursor).isEqualTo("2 3 INBOX\n");
        assertThat(source.remark()).isEmpty();
    }

    private List<String> subjects() {
        return journal.names.stream()
                .map(name -> name.replaceAll("^INBOX/(.*)-[0-9a-f]{12}\\.eml$", "$1"))
                .toList();
    }

    private MailSource source() {
        InstantSource clock = () -> now;
        return new MailSource(
                new Mailbox(
                        "localhost",
                        server.port(),
                        Mailbox.Security.NONE,
                        "releases",
                        new Secret("lantern-7"),
                        null,
                        List.of("INBOX"),
                        Mailbox.After.LEAVE,
                        null,
                        Duration.ZERO),
                new Senders(List.of("*"), null),
                new Outward(Set.of("localhost")),
                clock);
    }

    private static String mail(long number) {
        return "From: press@tidewater.example\r\nSubject: News " + number + "\r\nMessage-ID: <" + number
                + "@tidewater.example>\r\nContent-Type: text/plain\r\n\r\nThe harbour of Aldhaven has news, number "
                + number + ", and more of it.\r\n";
    }
}
