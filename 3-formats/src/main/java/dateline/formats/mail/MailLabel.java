package dateline.formats.mail;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The labels of the lines that mail programs put above a message that is forwarded or quoted, in their languages.
enum MailLabel {
    FROM("from, von, de, da, van, fra, från, lähettäjä, od, 发件人, 差出人, от, feladó, kimden, gönderen, " + "من, 보낸 사람"),
    DAY("sent, date, gesendet, datum, envoyé, enviado, enviado el, enviado em, fecha, inviato, data, "
            + "verzonden, sendt, dato, skickat, lähetetty, wysłano, 发送时间, 送信日時, enviada, enviada em, "
            + "enviada el, wysłane, отправлено, дата, odesláno, elküldve, gönderildi, tarih, تاريخ, 보낸 날짜"),
    TO("to, cc, bcc, reply-to, an, à, para, a, aan, til, till, vastaanottaja, do, 收件人, 宛先, кому, "
            + "копия, komu, címzett, kime, إلى, 받는 사람"),
    SUBJECT("subject, betreff, objet, asunto, assunto, oggetto, onderwerp, emne, ämne, aihe, temat, 主题, "
            + "件名, тема, předmět, tárgy, konu, الموضوع, 제목"),
    OTHER("importance, priority, attachments");

    private static final Pattern LINE = Pattern.compile("\\*?([\\p{L}-]{1,16}(?: [\\p{L}]{2,3})?)\\s?[:：]\\*?\\s*+.*");
    private static final Map<String, MailLabel> OF_WORDS = new HashMap<>();

    static {
        Arrays.stream(values()).forEach(label -> label.words.forEach(word -> OF_WORDS.put(word, label)));
    }

    private final List<String> words;

    /// @param words separated by commas
    MailLabel(String words) {
        this.words = List.of(words.split(", "));
    }

    /// Returns the label of a line; null if it has none.
    static @Nullable MailLabel of(String line) {
        Matcher labelled = LINE.matcher(line);
        return labelled.matches() ? OF_WORDS.get(labelled.group(1).toLowerCase(Locale.ROOT)) : null;
    }
}
