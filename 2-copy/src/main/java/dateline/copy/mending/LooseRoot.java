package dateline.copy.mending;

import dateline.copy.WireFile;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The first element of a file that may not be well-formed, read from its tag alone. That is enough to
/// recognise a format, whatever comes before it (blanks, byte order marks, comments, processing
/// instructions, declarations).
///
/// @param name the local name
/// @param namespace as its tag declares it; empty if it does not
/// @param at the index of its tag
public record LooseRoot(String name, String namespace, Map<String, String> attributes, int at) {
    public LooseRoot {
        attributes = Map.copyOf(attributes);
    }

    /// Finds the first element; empty unless the first character past blanks and byte order marks opens a tag.
    public static Optional<LooseRoot> in(WireFile file) {
        return in(head(file));
    }

    public static Optional<LooseRoot> in(String text) {
        int at = begin(text);
        return at < text.length() && text.charAt(at) == '<' ? next(text, at) : Optional.empty();
    }

    /// Returns the index of the first character that is neither blank nor a byte order mark; the length of the
    /// text if all are.
    private static int begin(String text) {
        int at = 0;
        while (at < text.length() && (text.charAt(at) <= ' ' || text.charAt(at) == '\uFEFF')) {
            at++;
        }
        return at;
    }

    /// Finds the first element with one of these local names near the beginning of the file, at any depth.
    public static Optional<LooseRoot> named(Set<String> names, WireFile file) {
        String text = head(file);
        Optional<LooseRoot> found = in(text);
        while (found.isPresent() && !names.contains(found.get().name())) {
            found = next(text, found.get().at() + 1);
        }
        return found;
    }

    /// Returns the beginning of a file with its whole first tag. A comment before it may be long, or an
    /// attribute in it.
    private static String head(WireFile file) {
        String head = file.head();
        return isEnough(head) ? head : file.text();
    }

    private static boolean isEnough(String text) {
        int begin = begin(text);
        return begin < text.length()
                && (text.charAt(begin) != '<' || next(text, begin).isPresent());
    }

    private static Optional<LooseRoot> next(String text, int from) {
        int at = text.indexOf('<', from);
        while (at >= 0) {
            int past = pastDeclaration(text, at);
            LooseTag tag = past > at ? null : LooseTag.at(text, at, new MarkupFaults());
            if (tag != null && text.charAt(tag.end() - 1) == '>') {
                return Optional.of(of(tag, at));
            }
            at = text.indexOf('<', Math.max(past, at + 1));
        }
        return Optional.empty();
    }

    /// Returns the end of the comment, instruction or declaration that begins at `at`; `at` itself if none
    /// does. One without an end extends to the end of the text, so that no file is searched again and again.
    private static int pastDeclaration(String text, int at) {
        if (text.startsWith("<!--", at)) {
            return past(text, "-->", at);
        }
        if (text.startsWith("<![CDATA[", at)) {
            return past(text, "]]>", at);
        }
        if (text.startsWith("<!", at)) {
            int subset = text.indexOf('[', at);
            int end = text.indexOf('>', at);
            return subset >= 0 && subset < end ? past(text, "]>", at) : past(text, ">", at);
        }
        return text.startsWith("<?", at) ? past(text, ">", at) : at;
    }

    private static int past(String text, String end, int at) {
        int found = text.indexOf(end, at);
        return found < 0 ? text.length() : found + end.length();
    }

    private static LooseRoot of(LooseTag tag, int at) {
        int colon = tag.name().indexOf(':');
        String declared = colon < 0 ? "xmlns" : "xmlns:" + tag.name().substring(0, colon);
        return new LooseRoot(
                tag.name().substring(colon + 1), tag.attributes().getOrDefault(declared, ""), tag.attributes(), at);
    }
}
