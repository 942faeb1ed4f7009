package dateline.copy.mending;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Entities;

/// Writes characters as XML allows them: HTML's entities as the characters they stand for, a bare `&` as
/// `&amp;`, and nothing that XML 1.0 §2.2 forbids.
final class MendedText {
    private static final Pattern REFERENCE = Pattern.compile(
            "&(?:#(?<number>[0-9]{1,7})|#[xX](?<hex>[0-9a-fA-F]{1,6})|(?<name>[A-Za-z][A-Za-z0-9]{1,31}));");
    private static final int LONGEST_REFERENCE = 34;

    private final StringBuilder out;
    private final MarkupFaults faults;

    MendedText(StringBuilder out, MarkupFaults faults) {
        this.out = out;
        this.faults = faults;
    }

    /// Writes characters in which `&` begins a reference.
    void characters(CharSequence text, int from, int to) {
        int at = from;
        while (at < to) {
            if (text.charAt(at) == '&') {
                at = reference(text, at, to);
            } else {
                at = literal(text, at, to);
            }
        }
    }

    /// Writes characters in which `&` and `<` have no meaning.
    void verbatim(CharSequence text, int from, int to) {
        int at = from;
        while (at < to) {
            at = literal(text, at, to);
        }
    }

    private int literal(CharSequence text, int at, int to) {
        int c = Character.codePointAt(text, at);
        int next = at + Character.charCount(c);
        character(c);
        return Math.min(next, to);
    }

    private int reference(CharSequence text, int at, int to) {
        Matcher found = REFERENCE.matcher(text).region(at, Math.min(to, at + LONGEST_REFERENCE));
        if (!found.lookingAt()) {
            faults.count(MarkupFault.AMPERSAND);
            out.append("&amp;");
            return at + 1;
        }
        String name = found.group("name");
        if (name == null) {
            String hex = found.group("hex");
            if (text.charAt(at + 2) == 'X') {
                faults.count(MarkupFault.ENTITY);
            }
            character(hex == null ? Integer.parseInt(found.group("number")) : Integer.parseInt(hex, 16));
        } else {
            named(name);
        }
        return found.end();
    }

    private void named(String name) {
        switch (name) {
            case "amp", "lt", "gt", "quot", "apos" ->
                out.append('&').append(name).append(';');
            default -> {
                faults.count(MarkupFault.ENTITY);
                String means = Entities.getByName(name);
                String text = means.isEmpty() ? "&" + name + ";" : means;
                text.codePoints().forEach(this::character);
            }
        }
    }

    private void character(int c) {
        switch (c) {
            case '&' -> out.append("&amp;");
            case '<' -> out.append("&lt;");
            case '>' -> out.append("&gt;");
            case '"' -> out.append("&quot;");
            default -> {
                if (isAllowed(c)) {
                    out.appendCodePoint(c);
                } else {
                    faults.count(MarkupFault.CHARACTER);
                }
            }
        }
    }

    private static boolean isAllowed(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || c >= 0x20 && c <= 0xD7FF
                || c >= 0xE000 && c <= 0xFFFD
                || c >= 0x10000 && c <= 0x10FFFF;
    }
}
