package dateline.formats.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Removes the head that a mail program puts above a message that is forwarded or quoted: the lines with
/// sender, day, recipients and subject, which hold the addresses of persons. Outlook writes them as text
/// that nothing marks.
final class ForwardHead {
    private static final int LOWEST = 12;
    private static final int MOST_BLOCKS = 8;
    private static final int SHORT_NOTE = 200;
    /// An answer has at least so many characters of its own.
    private static final int ANSWER = 100;
    private static final int LONGEST = 2_000;

    private static final String FROM = "from";
    private static final String DAY = "day";
    private static final String TO = "to";
    private static final String SUBJECT = "subject";
    /// The labels, in the languages of the mail programs.
    private static final Map<String, String> LABELS = Map.ofEntries(
            Map.entry("from", FROM),
            Map.entry("von", FROM),
            Map.entry("de", FROM),
            Map.entry("da", FROM),
            Map.entry("van", FROM),
            Map.entry("fra", FROM),
            Map.entry("från", FROM),
            Map.entry("lähettäjä", FROM),
            Map.entry("od", FROM),
            Map.entry("发件人", FROM),
            Map.entry("差出人", FROM),
            Map.entry("sent", DAY),
            Map.entry("date", DAY),
            Map.entry("gesendet", DAY),
            Map.entry("datum", DAY),
            Map.entry("envoyé", DAY),
            Map.entry("enviado", DAY),
            Map.entry("enviado el", DAY),
            Map.entry("enviado em", DAY),
            Map.entry("fecha", DAY),
            Map.entry("inviato", DAY),
            Map.entry("data", DAY),
            Map.entry("verzonden", DAY),
            Map.entry("sendt", DAY),
            Map.entry("dato", DAY),
            Map.entry("skickat", DAY),
            Map.entry("lähetetty", DAY),
            Map.entry("wysłano", DAY),
            Map.entry("发送时间", DAY),
            Map.entry("送信日時", DAY),
            Map.entry("to", TO),
            Map.entry("cc", TO),
            Map.entry("bcc", TO),
            Map.entry("reply-to", TO),
            Map.entry("an", TO),
            Map.entry("à", TO),
            Map.entry("para", TO),
            Map.entry("a", TO),
            Map.entry("aan", TO),
            Map.entry("til", TO),
            Map.entry("till", TO),
            Map.entry("vastaanottaja", TO),
            Map.entry("do", TO),
            Map.entry("收件人", TO),
            Map.entry("宛先", TO),
            Map.entry("subject", SUBJECT),
            Map.entry("betreff", SUBJECT),
            Map.entry("objet", SUBJECT),
            Map.entry("asunto", SUBJECT),
            Map.entry("assunto", SUBJECT),
            Map.entry("oggetto", SUBJECT),
            Map.entry("onderwerp", SUBJECT),
            Map.entry("emne", SUBJECT),
            Map.entry("ämne", SUBJECT),
            Map.entry("aihe", SUBJECT),
            Map.entry("temat", SUBJECT),
            Map.entry("主题", SUBJECT),
            Map.entry("件名", SUBJECT),
            Map.entry("importance", "other"),
            Map.entry("priority", "other"),
            Map.entry("attachments", "other"));
    private static final Pattern LINE =
            Pattern.compile("\\*?([\\p{L}-]{1,16}(?: [\\p{L}]{2,3})?)\\s?[:：]\\*?\\s*+(.*)");
    private static final Pattern RULE = Pattern.compile("[_=-]{5,100}");
    private static final Pattern MARK = Pattern.compile(
            "(?iu)-{2,20}.{3,60}-{2,20}|begin forwarded message:?|anfang der weitergeleiteten (?:nachricht|e-mail):?"
                    + "|début du message (?:réexpédié|transféré) ?:?|inicio del mensaje reenviado:?"
                    + "|inizio messaggio inoltrato:?");

    private ForwardHead() {}

    /// Removes the head, and a short note above it if the message was forwarded. Removes what stands below
    /// if the message is an answer, and that is the message that it answers.
    ///
    /// @param forwarded whether the subject says that the message is forwarded
    static void take(Blocks blocks, boolean forwarded) {
        for (int i = 0; i < Math.min(blocks.size(), LOWEST); i++) {
            int end = end(blocks, i);
            if (end > i) {
                take(blocks, i, end, forwarded);
                return;
            }
        }
    }

    private static void take(Blocks blocks, int head, int end, boolean forwarded) {
        int above = length(blocks, 0, head);
        int below = length(blocks, end, blocks.size());
        if (below == 0 || !forwarded && above > ANSWER) {
            blocks.cutFrom(head);
            return;
        }
        boolean dropsNote = above == 0 || forwarded && above <= SHORT_NOTE && below > 2 * above;
        for (int i = dropsNote ? 0 : head, removed = end - i; removed > 0; removed--) {
            blocks.remove(i);
        }
    }

    private static int length(Blocks blocks, int from, int to) {
        int length = 0;
        for (int i = from; i < to; i++) {
            length += isMark(blocks.text(i)) ? 0 : blocks.text(i).length();
        }
        return length;
    }

    private static boolean isMark(String text) {
        return RULE.matcher(text).matches() || MARK.matcher(text).matches();
    }

    /// Returns the block behind the head that begins at a block; the same block if none begins there.
    private static int end(Blocks blocks, int from) {
        List<String> kinds = new ArrayList<>();
        int end = from;
        while (end < Math.min(blocks.size(), from + MOST_BLOCKS)) {
            String text = blocks.text(end);
            boolean marked = kinds.isEmpty() && isMark(text);
            List<String> more = marked ? List.of() : kinds(text);
            if (!marked && more.isEmpty()) {
                break;
            }
            kinds.addAll(more);
            end++;
        }
        boolean whole = kinds.contains(FROM) && (kinds.contains(TO) || kinds.contains(SUBJECT)) && kinds.contains(DAY);
        return whole ? end : from;
    }

    /// Returns the kinds of the lines of a block; empty if one of them is not such a line.
    private static List<String> kinds(String text) {
        List<String> kinds = new ArrayList<>();
        for (String raw : text.substring(0, Math.min(text.length(), LONGEST)).split("\n")) {
            String line = raw.strip();
            if (line.isEmpty() || kinds.isEmpty() && isMark(line)) {
                continue;
            }
            Matcher labelled = LINE.matcher(line);
            String kind = labelled.matches() ? LABELS.get(labelled.group(1).toLowerCase(java.util.Locale.ROOT)) : null;
            boolean continues = kinds.contains(TO) && line.contains("@");
            if (kind == null && !continues) {
                return List.of();
            }
            kinds.add(kind == null ? TO : kind);
        }
        return kinds;
    }
}
