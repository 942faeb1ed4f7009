package dateline.formats.teletype;

import dateline.copy.Halves;
import java.text.Normalizer;
import java.util.regex.Pattern;

/// Applies a text's typesetting controls and removes all other controls. Source: ANPA 1312 (control codes FO,
/// ECD, SCD, QL, UR, LR, KW; TLI and space band as agencies use them).
final class Typography {
    static final char TABLE_LINE = '\b';

    /// SCD to ECD: a typographical instruction to the machine.
    private static final Pattern INSTRUCTION = Pattern.compile("\\f[^\\f\\x0B\\r\\n]{0,80}\\x0B");
    private static final char KILL_WORD = 0x18;
    private static final Pattern OVERSTRIKE = Pattern.compile("(\\p{L})\\x08([`'´^~¨\",])");
    private static final Pattern OVERSTRUCK_AFTER = Pattern.compile("([`´^~¨])\\x08(\\p{L})");
    /// A space band or a quad: as wide as the line needs in print, read as a space.
    private static final Pattern SPACES = Pattern.compile("[\\x10\\x1C-\\x1F]");
    private static final Pattern REST = Pattern.compile("[\\x00-\\x07\\x0B\\f\\x0E-\\x1B\\x7F]");
    private static final Pattern DASH = Pattern.compile("(?<=\\s)_(?=\\s)|(?<=\\))\\s?_(?=\\s)");

    private Typography() {}

    /// Returns the text of a cell, in which a sign alone may mean nothing or a half.
    static String cell(String text) {
        return switch (text) {
            case "_" -> "—";
            default -> printed(Halves.inTable(text));
        };
    }

    static String set(String text) {
        String kept = INSTRUCTION.matcher(text).replaceAll("");
        kept = kept.indexOf(KILL_WORD) < 0 ? kept : withoutKilledWords(kept);
        kept = kept.indexOf('\b') < 0 ? kept : overstruck(kept);
        return REST.matcher(SPACES.matcher(kept).replaceAll(" ")).replaceAll("");
    }

    /// Restores quotation marks, dashes and halves, which the wires' alphabet does not have.
    static String printed(String copy) {
        String quoted = copy.replace("``", "“").replace("''", "”");
        return DASH.matcher(Halves.read(quoted))
                .replaceAll(found -> found.group().startsWith("_") ? "—" : " —");
    }

    /// Removes killed words: each kill control deletes the word before it, back to the space.
    private static String withoutKilledWords(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != KILL_WORD) {
                kept.append(c);
            } else {
                int end = kept.length();
                while (end > 0 && !Character.isWhitespace(kept.charAt(end - 1))) {
                    end--;
                }
                kept.setLength(end);
            }
        }
        return kept.toString();
    }

    private static String overstruck(String text) {
        String after = OVERSTRIKE.matcher(text).replaceAll(found -> composed(found.group(1), found.group(2)));
        return OVERSTRUCK_AFTER.matcher(after).replaceAll(found -> composed(found.group(2), found.group(1)));
    }

    private static String composed(String letter, String accent) {
        char mark = switch (accent.charAt(0)) {
            case '`' -> '\u0300';
            case '\'', '´' -> '\u0301';
            case '^' -> '\u0302';
            case '~' -> '\u0303';
            case ',' -> '\u0327';
            default -> '\u0308';
        };
        return Normalizer.normalize(letter + mark, Normalizer.Form.NFC);
    }
}
