package dateline.formats.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import dateline.copy.WireFile;
import dateline.formats.readers.Readers;
import dateline.story.Reading;
import dateline.story.Story;
import java.nio.charset.Charset;
import java.time.ZoneOffset;

/// Writes messages for the tests, and reads them as the program does.
final class Mails {
    private static final String HEAD = """
            Received: from mail.harbour.example by mx.paper.example; Tue, 3 Mar 2026 09:00:02 +0000
            Message-ID: <quay-1@harbour.example>
            Date: Tue, 3 Mar 2026 10:00:00 +0100 (CET)
            From: Harbour Press <press@harbour.example>
            To: releases@paper.example
            MIME-Version: 1.0
            """;
    private static final Readers READERS = new Readers(ZoneOffset.UTC);

    private Mails() {}

    static Reading read(String headers, String text) {
        return read((HEAD + headers + "\n" + text).getBytes(UTF_8));
    }

    static Reading read(byte[] bytes) {
        return READERS.read(new WireFile("INBOX/quay.eml", bytes));
    }

    static Reading read(String headers, String text, Charset charset) {
        return read((HEAD + headers + "\n" + text).getBytes(charset));
    }

    static Story story(String headers, String text) {
        return read(headers, text).stories().getFirst();
    }

    static Story plain(String text) {
        return story("Subject: Quay reopens\nContent-Type: text/plain; charset=utf-8\n", text);
    }

    static Story html(String html) {
        return story("Subject: Quay reopens\nContent-Type: text/html; charset=utf-8\n", html);
    }

    static String mixed(String... parts) {
        return "--b\n" + String.join("\n--b\n", parts) + "\n--b--\n";
    }

    /// Returns a MIME part with a picture of `size` bytes after its signature.
    static String picture(String fields, int size) {
        String jpeg = "\u00FF\u00D8\u00FF\u00E0" + "x".repeat(size);
        return "Content-Type: image/jpeg\nContent-Transfer-Encoding: base64\n" + fields + "\n"
                + java.util.Base64.getMimeEncoder()
                        .encodeToString(jpeg.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));
    }
}
