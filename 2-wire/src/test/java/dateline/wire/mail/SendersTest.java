package dateline.wire.mail;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dateline.envelope.mime.MimeMail;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SendersTest {
    private static final Senders PRESS = new Senders(List.of("ada@harbour.example", "@tidewater.example"), null);
    private static final Senders PROVEN = new Senders(List.of("@harbour.example"), "mx.paper.example");

    @Test
    void anAddressOrADomainIsAllowed() {
        assertThat(allow(PRESS, "From: Ada <Ada@Harbour.example>")).isTrue();
        assertThat(allow(PRESS, "From: piet@tidewater.example")).isTrue();
        assertThat(allow(PRESS, "From: piet@harbour.example")).isFalse();
        assertThat(allow(PRESS, "From: piet@nottidewater.example")).isFalse();
        assertThat(allow(PRESS, "From: piet@sub.tidewater.example")).isFalse();
        assertThat(allow(PRESS, "Subject: nobody")).isFalse();
        assertThat(allow(new Senders(List.of("*"), null), "From: anybody@example.org"))
                .isTrue();
    }

    @Test
    void allAuthorsMustBeAllowed() {
        assertThat(allow(PRESS, "From: ada@harbour.example, evil@example.org")).isFalse();
        assertThat(allow(PRESS, "From: ada@harbour.example\r\nFrom: evil@example.org"))
                .isFalse();
        assertThat(allow(PRESS, "From: \"ada@harbour.example\" <evil@example.org>"))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mx.paper.example; dmarc=pass (p=reject) header.from=harbour.example",
                "mx.paper.example 1; spf=fail smtp.mailfrom=x@y.example; dkim=pass header.d=harbour.example",
                "mx.paper.example; spf=pass smtp.mailfrom=bounce@harbour.example"
            })
    void aSenderProvenByOurServerIsAllowed(String results) {
        assertThat(allow(PROVEN, "Authentication-Results: " + results + "\r\nFrom: ada@harbour.example"))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mx.paper.example; dmarc=fail header.from=harbour.example",
                "mx.paper.example; dkim=pass header.d=example.org",
                "mx.evil.example; dmarc=pass header.from=harbour.example",
                "mx.paper.example; none (dmarc=pass header.from=harbour.example)"
            })
    void aSenderNotProvenByOurServerIsRefused(String results) {
        assertThat(allow(PROVEN, "Authentication-Results: " + results + "\r\nFrom: ada@harbour.example"))
                .isFalse();
    }

    @Test
    void authenticationResultsWrittenByTheSenderDoNotCount() {
        assertThat(allow(
                        PROVEN,
                        "Authentication-Results: mx.paper.example; dmarc=fail header.from=harbour.example\r\n"
                                + "Authentication-Results: mx.paper.example; dmarc=pass header.from=harbour.example\r\n"
                                + "From: ada@harbour.example"))
                .isFalse();
        assertThat(allow(PROVEN, "From: ada@harbour.example")).isFalse();
    }

    private static boolean allow(Senders senders, String header) {
        return senders.allow(MimeMail.parse((header + "\r\n\r\nText").getBytes(UTF_8)));
    }
}
