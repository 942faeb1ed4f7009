package dateline.copy.mending;

import dateline.copy.UnreadableXml;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/// Mends a feed, or an export like one, that is not well-formed, so that there is one way to read XML. Works in
/// one pass from beginning to end, and holds no more in memory than the text before and after mending. Line
/// ends stay where they are.
public final class Mending {
    private static final int DEEPEST = 200;
    /// The most characters between two tags; no field is longer.
    private static final int LONGEST_RUN = 1_000_000;
    private static final Set<String> VOID = Set.of("br", "hr", "img", "wbr", "area", "col", "embed", "input");
    /// Fields that hold text. The start of one ends another that is still open.
    private static final Set<String> FIELDS = Set.of(
            "title",
            "link",
            "guid",
            "pubdate",
            "description",
            "category",
            "comments",
            "id",
            "updated",
            "published",
            "summary",
            "dc:creator",
            "dc:date",
            "content:encoded",
            "author");

    /// An open element and the prefixes that it declares.
    private record Open(String name, Set<String> prefixes) {}

    private final String text;
    private final StringBuilder out;
    private final MarkupFaults faults = new MarkupFaults();
    private final MendedText mended;
    private final List<Open> open = new ArrayList<>();
    private int at;
    private int runBegin;
    private boolean ended;
    private boolean noCommentEnds;
    private boolean noDeclarationEnds;
    private boolean noMarkedSectionEnds;

    private Mending(String text) {
        this.text = text;
        this.out = new StringBuilder(text.length() + text.length() / 8);
        this.mended = new MendedText(out, faults);
    }

    /// @param root the index of the root's tag; the text before it is left out
    /// @param cut what to do with a file that ends too early
    public static Mending of(String text, int root, Cut cut) {
        Mending mending = new Mending(text);
        mending.begin(root);
        while (mending.at < text.length() && !mending.ended) {
            mending.step();
        }
        mending.end(cut);
        return mending;
    }

    public String xml() {
        return out.toString();
    }

    /// Describes what was mended, for the reading's notes.
    ///
    /// @param broken the first fault in the file
    public String note(UnreadableXml broken) {
        return "Not well-formed at %s; read after mending: %s."
                .formatted(broken.refusal().where(), faults.sentence());
    }

    private void begin(int root) {
        String before = text.substring(0, root);
        if (before.contains("<!ENTITY")) {
            faults.count(MarkupFault.DECLARATIONS);
        }
        String first = before.strip();
        if (!first.isEmpty() && !first.startsWith("<?") && !first.startsWith("<!")) {
            faults.count(MarkupFault.AROUND);
        }
        before.chars().filter(c -> c == '\n').forEach(c -> out.append('\n'));
        at = root;
    }

    private void step() {
        int less = text.indexOf('<', at);
        int end = less < 0 ? text.length() : less;
        if (hasRoom(end - at)) {
            mended.characters(text, at, Math.min(end, at + LONGEST_RUN));
        }
        at = end;
        if (less >= 0) {
            markup();
        }
    }

    private boolean hasRoom(int length) {
        boolean room = out.length() - runBegin < LONGEST_RUN;
        if (!room && length > 0 || length > LONGEST_RUN) {
            faults.count(MarkupFault.LONG);
        }
        return room;
    }

    private void markup() {
        if (text.startsWith("<!--", at)) {
            comment();
        } else if (text.startsWith("<![CDATA[", at)) {
            markedSection();
        } else if (text.startsWith("<!", at) || text.startsWith("<?", at)) {
            declaration();
        } else if (text.startsWith("</", at)) {
            endTag();
        } else {
            startTag();
        }
    }

    /// Skips a declaration. One without an end is skipped up to its name; no later one has an end either.
    private void declaration() {
        int end = noDeclarationEnds ? -1 : text.indexOf('>', at);
        noDeclarationEnds = end < 0;
        pass(Math.min(text.length(), Math.max(at + 2, end + 1)));
    }

    private void comment() {
        int end = noCommentEnds ? -1 : text.indexOf("-->", at + 4);
        noCommentEnds = end < 0;
        if (end < 0) {
            faults.count(MarkupFault.CUT);
        }
        pass(end < 0 ? at + 4 : end + 3);
    }

    /// Writes a marked section. If it has no end, its content is read as markup.
    private void markedSection() {
        int from = at + "<![CDATA[".length();
        int end = noMarkedSectionEnds ? -1 : text.indexOf("]]>", from);
        noMarkedSectionEnds = end < 0;
        if (end < 0) {
            faults.count(MarkupFault.CUT);
            at = from;
        } else {
            if (hasRoom(end - from)) {
                mended.verbatim(text, from, Math.min(end, from + LONGEST_RUN));
            }
            at = end + 3;
        }
    }

    private void pass(int end) {
        while (at < end) {
            if (text.charAt(at++) == '\n') {
                out.append('\n');
            }
        }
    }

    private void startTag() {
        LooseTag tag = LooseTag.at(text, at, faults);
        if (tag == null) {
            faults.count(MarkupFault.LESS);
            mended.verbatim(text, at, hasRoom(1) ? at + 1 : at);
            at++;
            return;
        }
        at = tag.end();
        closeWhatHasEnded(key(tag.name()));
        if (open.size() >= DEEPEST) {
            faults.count(MarkupFault.DEEP);
            return;
        }
        boolean empty = tag.closed() || VOID.contains(key(tag.name()));
        Open element = write(tag, empty);
        if (!empty) {
            open.add(element);
        }
    }

    /// Closes the element that the new one ends: no item stands in an item, and no field in a field.
    private void closeWhatHasEnded(String name) {
        int within = name.equals("item") || name.equals("entry") ? indexOf(name) : -1;
        if (within >= 0) {
            close(within, true);
        } else if (!open.isEmpty()
                && FIELDS.contains(name)
                && FIELDS.contains(key(open.getLast().name()))
                && !key(open.getLast().name()).equals("author")) {
            close(open.size() - 1, true);
        }
    }

    private Open write(LooseTag tag, boolean empty) {
        Map<String, String> attributes = new TreeMap<>();
        Map<String, String> prefixes = new TreeMap<>();
        String name = qualified(tag.name());
        tag.attributes().forEach((attribute, value) -> {
            if (attribute.startsWith("xmlns:") && !value.isBlank()) {
                prefixes.put(attribute.substring("xmlns:".length()).replace(":", ""), value);
            } else if (!attribute.startsWith("xmlns:")) {
                attributes.put(qualified(attribute), value);
            }
        });
        prefixes.keySet().removeIf(prefix -> prefix.isEmpty() || prefix.startsWith("xml"));
        declare(prefix(name), prefixes);
        List.copyOf(attributes.keySet()).stream()
                .filter(attribute -> !isDeclared(prefix(attribute), prefixes))
                .forEach(attribute -> {
                    faults.count(MarkupFault.PREFIX);
                    attributes.remove(attribute);
                });
        out.append('<').append(name);
        attributes.forEach(this::attribute);
        prefixes.forEach((prefix, namespace) -> attribute("xmlns:" + prefix, namespace));
        out.append(empty ? "/>" : ">");
        runBegin = out.length();
        return new Open(name, Set.copyOf(prefixes.keySet()));
    }

    private void attribute(String name, String value) {
        out.append(' ').append(name).append("=\"");
        mended.characters(value, 0, value.length());
        out.append('"');
    }

    private void declare(String prefix, Map<String, String> prefixes) {
        if (!isDeclared(prefix, prefixes)) {
            faults.count(MarkupFault.PREFIX);
            prefixes.put(prefix, Objects.requireNonNullElse(Prefixes.usual(prefix), "urn:undeclared:" + prefix));
        }
    }

    private boolean isDeclared(String prefix, Map<String, String> here) {
        return prefix.isEmpty()
                || prefix.equals("xml")
                || here.containsKey(prefix)
                || open.stream().anyMatch(element -> element.prefixes().contains(prefix));
    }

    private void endTag() {
        int nameEnd = LooseTag.nameEnd(text, at + 2);
        String name = qualified(text.substring(at + 2, nameEnd));
        int end = nameEnd;
        while (end < text.length() && text.charAt(end) != '>' && text.charAt(end) != '<') {
            end++;
        }
        boolean whole = end < text.length() && text.charAt(end) == '>';
        if (!whole) {
            faults.count(MarkupFault.CUT);
        }
        at = whole ? end + 1 : end;
        int opened = indexOf(key(name));
        if (opened >= 0) {
            close(opened, false);
            ended = open.isEmpty();
        } else if (!VOID.contains(key(name))) {
            faults.count(MarkupFault.STRAY_END);
        }
    }

    /// @param missing whether its own end is missing too
    private void close(int index, boolean missing) {
        while (open.size() > index) {
            if (missing || open.size() > index + 1) {
                faults.count(MarkupFault.UNCLOSED);
            }
            out.append("</").append(open.removeLast().name()).append('>');
            runBegin = out.length();
        }
    }

    private void end(Cut cut) {
        switch (cut) {
            case ENDED -> close(0, true);
            case LEFT_OPEN -> {
                if (!open.isEmpty()) {
                    faults.count(MarkupFault.CUT);
                }
            }
        }
        if (!text.substring(at).isBlank()) {
            faults.count(MarkupFault.AROUND);
        }
    }

    private int indexOf(String key) {
        int index = open.size() - 1;
        while (index >= 0 && !key(open.get(index).name()).equals(key)) {
            index--;
        }
        return index;
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /// Returns the name with one colon at most, and with text on both sides of it.
    private static String qualified(String name) {
        int colon = name.indexOf(':');
        if (colon < 0) {
            return name;
        }
        String prefix = name.substring(0, colon);
        String local = name.substring(colon + 1).replace(":", "").replaceFirst("^[^A-Za-z_]+", "");
        boolean plain = prefix.isEmpty() || prefix.equals("xmlns") || local.isEmpty();
        return plain ? local.isEmpty() ? "_" : local : prefix + ":" + local;
    }

    private static String prefix(String name) {
        int colon = name.indexOf(':');
        return colon < 0 ? "" : name.substring(0, colon);
    }
}
