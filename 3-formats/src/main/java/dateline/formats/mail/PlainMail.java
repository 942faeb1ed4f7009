package dateline.formats.mail;

import dateline.envelope.mime.MimePart;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Extracts the copy from a message's plain text: joins the lines that `format=flowed` broke (RFC 3676), and
/// removes the signature and quoted text.
final class PlainMail {
    private static final Pattern SIGNATURE = Pattern.compile("-- ");
    /// Without its space, the mark could be anything; a few lines after it are a signature.
    private static final Pattern SIGNATURE_STRIPPED = Pattern.compile("--");
    private static final int FEW = 8;
    private static final int SHORT_NOTE = 200;
    /// The first line of a forwarded message, as mail programs write it.
    private static final Pattern FORWARD = Pattern.compile(
            "(?iu)^\\s*+(?:_{10,100}|-{2,20}.{3,60}-{2,20}|\\*?(?:from|von|de|da|van|fra|från):\\*?.{3,200})");

    private static final Pattern ORIGINAL = Pattern.compile(
            "(?iu)^\\s*-{3,}\\s*(?:original message|original appointment|ursprüngliche nachricht|message d'origine|mensaje original|opprinnelig melding|ursprungligt meddelande|oprindelig meddelelse)\\s*-{3,}\\s*$");
    private static final Pattern ATTRIBUTION = Pattern.compile(
            "(?iu)^(?:On|Am|Le|Den|El|Op|Il)\\b.{5,200}\\b(?:wrote|schrieb.{0,80}|a écrit|skrev.{0,80}|escribió|schreef.{0,80}|ha scritto)\\s*:\\s*$");
    private static final Pattern FORWARDED = Pattern.compile(
            "(?imu)^-{5,}\\s*(?:forwarded message|weitergeleitete nachricht|message transféré|videresendt melding|vidarebefordrat meddelande|mensaje reenviado)\\s*-{5,}\\s*\\R"
                    + "(?:[\\p{L}-]{2,12}:.*(?:\\R[ \\t].*)*+\\R){1,8}");

    private PlainMail() {}

    /// @param forwarded whether the subject says that the message is forwarded
    static String copy(String text, MimePart part, boolean forwarded) {
        String unforwarded = FORWARDED.matcher(text).replaceFirst("");
        List<String> lines = new ArrayList<>(unforwarded.lines().toList());
        cutSignature(lines);
        List<String> own = ForwardHead.withLinesApart(withoutQuotes(lines, forwarded));
        boolean flowed = "flowed".equalsIgnoreCase(part.parameter("format"));
        return flowed
                ? FlowedText.joined(own, "yes".equalsIgnoreCase(part.parameter("delsp")))
                : String.join("\n", own);
    }

    private static void cutSignature(List<String> lines) {
        for (int i = lines.size() - 1; i > 0; i--) {
            boolean sure = SIGNATURE.matcher(lines.get(i)).matches();
            boolean likely = SIGNATURE_STRIPPED.matcher(lines.get(i)).matches() && lines.size() - i <= FEW;
            if (sure || likely) {
                lines.subList(i, forwardBegins(lines, i)).clear();
                return;
            }
        }
    }

    /// Returns where a forwarded message begins below a signature; the end of the text if none does.
    private static int forwardBegins(List<String> lines, int from) {
        for (int i = from; i < lines.size(); i++) {
            if (FORWARD.matcher(lines.get(i)).matches()) {
                return i;
            }
        }
        return lines.size();
    }

    /// CASE: a message that holds only quotations is a forwarded one: they are the copy.
    private static List<String> withoutQuotes(List<String> lines, boolean forwarded) {
        List<String> own = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (ORIGINAL.matcher(line).matches() && !(forwarded && isShort(own))) {
                break;
            }
            if (!line.startsWith(">")) {
                own.add(line);
            } else if (line.startsWith(">From ") && !isQuote(lines, i - 1) && !isQuote(lines, i + 1)) {
                // CASE: mbox files put the mark before a line of copy (RFC 4155).
                own.add(line.substring(1));
            } else if (!own.isEmpty()) {
                dropAttribution(own);
            }
        }
        boolean nothing = own.stream().allMatch(String::isBlank);
        return nothing
                ? lines.stream()
                        .map(line -> line.replaceFirst("^(?:> ?)++", ""))
                        .toList()
                : own;
    }

    private static boolean isShort(List<String> lines) {
        return lines.stream().mapToInt(String::length).sum() <= SHORT_NOTE;
    }

    private static boolean isQuote(List<String> lines, int i) {
        return i >= 0 && i < lines.size() && lines.get(i).startsWith(">");
    }

    /// Removes the line that introduces a quotation; it may be broken in two.
    private static void dropAttribution(List<String> own) {
        int last = own.size() - 1;
        while (last > 0 && own.get(last).isBlank()) {
            last--;
        }
        for (int lines = 1; lines <= 2 && last - lines + 1 >= 0; lines++) {
            String text = String.join(" ", own.subList(last - lines + 1, last + 1));
            if (ATTRIBUTION.matcher(text).matches()) {
                own.subList(last - lines + 1, own.size()).clear();
                return;
            }
        }
    }
}
