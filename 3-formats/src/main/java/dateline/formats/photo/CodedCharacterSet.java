package dateline.formats.photo;

import java.nio.charset.Charset;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The character set that IIM's dataset 1:90 declares by escape sequences (IIM 4.2 §5, ISO 2022; the final letters
/// are those of the International Register of Coded Character Sets).
final class CodedCharacterSet {
    private static final char ESCAPE = '\u001B';
    private static final Pattern SEQUENCES = Pattern.compile("\\x1B");
    /// By the end of the sequence that designates the upper half of the table: `ESC - B` or `ESC . B`.
    private static final Map<Character, String> UPPER_HALVES = Map.ofEntries(
            Map.entry('A', "windows-1252"),
            Map.entry('B', "ISO-8859-2"),
            Map.entry('C', "ISO-8859-3"),
            Map.entry('D', "ISO-8859-4"),
            Map.entry('F', "ISO-8859-7"),
            Map.entry('G', "ISO-8859-6"),
            Map.entry('H', "ISO-8859-8"),
            Map.entry('L', "ISO-8859-5"),
            Map.entry('M', "ISO-8859-9"),
            Map.entry('T', "x-iso-8859-11"),
            Map.entry('Y', "ISO-8859-13"),
            Map.entry('b', "ISO-8859-15"),
            Map.entry('f', "ISO-8859-16"));
    /// By the end of a sequence for letters of two bytes: `ESC $ ) A`.
    private static final Map<Character, String> TWO_BYTES =
            Map.of('A', "GB18030", 'B', "EUC-JP", 'C', "x-windows-949", 'D', "EUC-JP");

    private CodedCharacterSet() {}

    /// Returns the character set; null if the value declares none that is known.
    ///
    /// @param value the dataset's bytes as ISO-8859-1, or the name of a character set
    static @Nullable Charset of(String value) {
        if (value.indexOf(ESCAPE) < 0) {
            return named(value.strip());
        }
        Charset found = null;
        for (String sequence : SEQUENCES.split(value)) {
            String plain = sequence.strip();
            char last = plain.isEmpty() ? ' ' : plain.charAt(plain.length() - 1);
            String name = switch (plain.isEmpty() ? ' ' : plain.charAt(0)) {
                case '%' -> plain.startsWith("%G") || plain.matches("%/[GHI]") ? "UTF-8" : null;
                case '-', '.', '/' -> UPPER_HALVES.get(last);
                case '$' -> TWO_BYTES.get(last);
                default -> null;
            };
            found = name == null ? found : named(name);
        }
        return found;
    }

    private static @Nullable Charset named(String name) {
        try {
            return Charset.forName(name);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
