package dateline.formats.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Removes the head that a mail program puts above a message that is forwarded or quoted: the lines with
/// sender, day, recipients and subject, which hold the addresses of persons. Outlook writes them as text
/// that nothing marks.
final class ForwardHead {
    private static final int LOWEST = 12;
    private static final int MOST_BLOCKS = 10;
    /// A head begins above this line of a plain text.
    private static final int LOWEST_LINE = 60;
    private static final int SHORT_NOTE = 200;
    /// An answer has at least so many characters of its own.
    private static final int ANSWER = 100;
    private static final int LONGEST = 2_000;

    private static final Pattern RULE = Pattern.compile("[_=-]{5,100}");
    private static final Pattern MARK = Pattern.compile(
            "(?iu)-{2,20}.{3,60}-{2,20}|begin forwarded message:?|anfang der weitergeleiteten (?:nachricht|e-mail):?"
                    + "|début du message (?:réexpédié|transféré) ?:?|inicio del mensaje reenviado:?"
                    + "|inizio messaggio inoltrato:?");

    private ForwardHead() {}

    /// Puts each line of a head in a plain text into a paragraph of its own. Otherwise its lines look like a
    /// paragraph that a mail program broke, and are joined.
    static List<String> withLinesApart(List<String> lines) {
        for (int i = 0; i < Math.min(lines.size(), LOWEST_LINE); i++) {
            List<String> head = MailLabel.of(lines.get(i).strip()) == MailLabel.FROM ? head(lines, i) : List.of();
            if (isWhole(head.stream().flatMap(line -> kinds(line).stream()).toList())) {
                List<String> apart = new ArrayList<>(lines.subList(0, i));
                head.forEach(line -> apart.addAll(List.of("", line)));
                apart.add("");
                apart.addAll(lines.subList(i + lines(head), lines.size()));
                return apart;
            }
        }
        return lines;
    }

    /// Lists the lines of the head that begins at a line; a line that goes on below the one it belongs to stays
    /// with it.
    private static List<String> head(List<String> lines, int from) {
        List<String> head = new ArrayList<>();
        boolean recipients = false;
        for (String raw : lines.subList(from, Math.min(lines.size(), from + 2 * MOST_BLOCKS))) {
            String line = raw.strip();
            MailLabel label = MailLabel.of(line);
            if (line.isEmpty() || label == null && !(recipients && line.contains("@"))) {
                break;
            }
            if (label == null) {
                head.set(head.size() - 1, head.getLast() + "\n" + line);
            } else {
                head.add(line);
                recipients = label == MailLabel.TO;
            }
        }
        return head;
    }

    private static int lines(List<String> head) {
        return head.stream().mapToInt(line -> (int) line.lines().count()).sum();
    }

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
        List<MailLabel> kinds = new ArrayList<>();
        int end = from;
        while (end < Math.min(blocks.size(), from + MOST_BLOCKS)) {
            String text = blocks.text(end);
            boolean marked = kinds.isEmpty() && isMark(text);
            List<MailLabel> more = marked ? List.of() : kinds(text);
            if (!marked && more.isEmpty()) {
                break;
            }
            kinds.addAll(more);
            end++;
        }
        return isWhole(kinds) ? end : from;
    }

    private static boolean isWhole(List<MailLabel> kinds) {
        return kinds.containsAll(List.of(MailLabel.FROM, MailLabel.DAY))
                && (kinds.contains(MailLabel.TO) || kinds.contains(MailLabel.SUBJECT));
    }

    /// Returns the kinds of the lines of a block; empty if one of them is not such a line.
    private static List<MailLabel> kinds(String text) {
        List<MailLabel> kinds = new ArrayList<>();
        for (String raw : text.substring(0, Math.min(text.length(), LONGEST)).split("\n")) {
            String line = raw.strip();
            if (line.isEmpty() || kinds.isEmpty() && isMark(line)) {
                continue;
            }
            MailLabel label = MailLabel.of(line);
            boolean continues = kinds.contains(MailLabel.TO) && line.contains("@");
            if (label == null && !continues) {
                return List.of();
            }
            kinds.add(label == null ? MailLabel.TO : label);
        }
        return kinds;
    }
}
