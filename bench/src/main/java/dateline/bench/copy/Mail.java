package dateline.bench.copy;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.List;
import java.util.Locale;

/// Writes a press release as an e-mail. Source: RFC 5322; RFC 2047 for its subject.
final class Mail {
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEE, d MMM uuuu HH:mm:ss xx", Locale.ENGLISH);

    private Mail() {}

    static String message(List<BenchStory> tellings, boolean spoilt) {
        BenchStory telling = tellings.getFirst();
        return String.join(
                "\r\n",
                "Message-ID: <" + telling.guid() + '>',
                "Date: " + DATE.format(telling.created().atOffset(ZoneOffset.UTC)),
                "From: Press office <press@harbour.example>",
                "To: releases@paper.example",
                "Subject: =?utf-8?B?"
                        + Base64.getEncoder().encodeToString(telling.headline().getBytes(UTF_8)) + "?=",
                "MIME-Version: 1.0",
                "Content-Type: text/plain; charset=utf-8",
                "Content-Transfer-Encoding: 8bit",
                "",
                String.join("\r\n\r\n", telling.paragraphs()),
                "",
                "###",
                "");
    }
}
