package dateline.copy;

import java.util.regex.Pattern;

/// Restores the half, for which the wires send a brace: `84{` is 84½.
///
/// In the national alphabets the brace is a letter. Their text must be read as such before.
public final class Halves {
    private static final Pattern BEHIND_A_DIGIT = Pattern.compile("(?<=\\d)\\{(?![\\p{L}\\p{N}])");
    private static final Pattern IN_A_TABLE =
            Pattern.compile("(?<=\\d)\\{(?![\\p{L}\\p{N}])|(?<![^\\s+-])\\{(?=[\\s)]|$)");

    private Halves() {}

    /// Returns running text in which a brace behind a digit is a half.
    public static String read(String text) {
        return text.indexOf('{') < 0 ? text : BEHIND_A_DIGIT.matcher(text).replaceAll("½");
    }

    /// Returns a line of a table in which also a brace alone is a half. The columns stay where they are.
    public static String inTable(String row) {
        return row.indexOf('{') < 0 ? row : IN_A_TABLE.matcher(row).replaceAll("½");
    }
}
