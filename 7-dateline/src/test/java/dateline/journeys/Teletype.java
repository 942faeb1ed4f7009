package dateline.journeys;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Writes messages of text wires, which have no ids: ANPA 1312 and IPTC 7901.
final class Teletype {
    private Teletype() {}

    /// @param keyword the keyword line, with its marks
    /// @param minute the time of filing, in minutes after midnight GMT
    /// @param text the lines of text, as [#display] writes them
    static String anpa(String keyword, LocalDate day, int minute, String text) {
        String date = day.format(DateTimeFormatter.ofPattern("MM-dd", Locale.ROOT));
        return "\u0016\u0016\u0001a01%02d\u001fwires\u001f\r\nr n\u0013\u0011 %s %s 0000\r\n\u0002^%s,90<\r\n%s\u0003\r\nTW-NY-%s-%s 00%02dGMT<\r\n\u0004"
                .formatted(
                        minute,
                        keyword.replaceAll(",.*", ""),
                        date,
                        keyword,
                        text,
                        date,
                        day.format(DateTimeFormatter.ofPattern("uu", Locale.ROOT)),
                        minute);
    }

    /// Returns a headline and a paragraph.
    static String display(String headline, String text) {
        return "^" + headline + "<\r\n\t   ALDHAVEN (TW) _ " + text + "\r\n";
    }

    /// @param keywords the keywords, separated by slashes
    /// @param head the lines of the marks and the headline
    static String iptc(String keywords, LocalDate day, int minute, String head, String text) {
        return "\u0001bdt01%02d 3 pl 20 tw 0045\r\n\r\n%s/\r\n\u0002%s =\r\n\r\nAldhaven (dpa) - %s\r\n\u0003\r\n%s00%02d GMT %s\r\n\u0004"
                .formatted(
                        minute,
                        keywords,
                        head,
                        text,
                        day.format(DateTimeFormatter.ofPattern("dd", Locale.ROOT)),
                        minute,
                        day.format(DateTimeFormatter.ofPattern("MMM uu", Locale.ENGLISH)));
    }
}
