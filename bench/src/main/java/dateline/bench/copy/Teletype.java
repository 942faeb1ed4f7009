package dateline.bench.copy;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Writes text wire messages as American (ANPA 1312) and European (IPTC 7901) agencies send them.
final class Teletype {
    private static final String SOH = "\u0001";
    private static final String STX = "\u0002";
    private static final String ETX = "\u0003";
    private static final String EOT = "\u0004";

    private Teletype() {}

    static String anpa(List<BenchStory> tellings, boolean spoilt) {
        BenchStory telling = tellings.getFirst();
        String keyword = "BC-" + slug(telling);
        String head = telling.status() == BenchStory.Status.CANCELED
                ? line(keyword + ", Mandatory Kill") + line("Eds: The story slugged " + keyword + " is killed.")
                : line(keyword + lead(telling)) + line(telling.headline());
        return "\u0016\u0016" + SOH + "a0123\u001fwires\u001f\r\nr n\u0013\u0011 " + keyword + time(telling, " MM-dd")
                + " 0070\r\n" + STX + head
                + paragraphs(telling) + ETX + "\r\nAP-NY-" + time(telling, "MM-dd-uu HHmm") + "GMT<\r\n" + EOT
                + "\r\n";
    }

    static String iptc(List<BenchStory> tellings, boolean spoilt) {
        BenchStory telling = tellings.getFirst();
        String lead = telling.version() > 1 ? telling.version() - 1 + ". Lead\r\n" : "";
        return SOH + "bdt0123 3 pl 70 tw 0045\r\n\r\n" + slug(telling).replace('-', '/') + "/\r\n" + STX + lead
                + telling.headline()
                + " =\r\n\r\n" + paragraphs(telling) + ETX + "\r\n" + time(telling, "ddHHmm") + " GMT "
                + time(telling, "MMM uu") + "\r\n" + EOT;
    }

    private static String lead(BenchStory telling) {
        return switch (telling.version()) {
            case 0, 1 -> "";
            case 2 -> ", 1st Ld-Writethru";
            case 3 -> ", 2nd Ld-Writethru";
            case 4 -> ", 3rd Ld-Writethru";
            default -> ", " + (telling.version() - 1) + "th Ld-Writethru";
        };
    }

    private static String slug(BenchStory telling) {
        return "Harbour-" + (telling.slug() == null ? telling.mark().text() : telling.slug());
    }

    private static String line(String text) {
        return '^' + text + "<\r\n";
    }

    private static String paragraphs(BenchStory telling) {
        return telling.paragraphs().stream().collect(Collectors.joining("\r\n    ", "    ", "\r\n"));
    }

    private static String time(BenchStory telling, String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH)
                .format(telling.created().atOffset(ZoneOffset.UTC));
    }
}
