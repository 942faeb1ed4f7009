package dateline.copy.mending;

import dateline.story.StatusWord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.parser.Parser;

/// Lists the items of XML or SGML by their tags alone, at any depth, even if they do not end. Used only for
/// orders to stop copy; nothing of it is published.
///
/// It is independent of the readers of copy ([dateline.copy.XmlInput], [Mending]), so that a file which breaks
/// a reader still stops what it orders to stop. It makes one pass without recursion: no text makes it throw or
/// takes it long.
public final class LooseItems {
    /// The most characters that are read; the rest is ignored.
    private static final int LONGEST = 20_000_000;
    private static final int MOST_ITEMS = 100_000;
    private static final int MOST_PARTS = 1_000;
    private static final int LONGEST_TEXT = 2_000;
    private static final int DEEPEST = 200;
    private static final String CDATA = "<![CDATA[";

    private static final class Open {
        private final LooseItem.Part tag;
        private final List<LooseItem.Part> parts = new ArrayList<>();
        private boolean inCopy;

        Open(LooseItem.Part tag) {
            this.tag = tag;
        }
    }

    private final String text;
    private final LooseNames names;
    private final Map<String, String> spellings;
    private final List<Open> open = new ArrayList<>();
    private final List<LooseItem> found = new ArrayList<>();
    private final Map<String, Boolean> endless = new HashMap<>();

    private LooseItems(String text, LooseNames names) {
        this.text = text;
        this.names = names;
        this.spellings = names.spellings();
    }

    /// Returns the part of a text that is searched; empty if no word in it could stop copy.
    public static String near(String text) {
        String near = text.substring(0, Math.min(text.length(), LONGEST));
        return StatusWord.isMentionedIn(near) ? near : "";
    }

    /// Lists the items in the order of their ends.
    public static List<LooseItem> of(String text, LooseNames names) {
        String near = text.substring(0, Math.min(text.length(), LONGEST));
        LooseItems items = new LooseItems(near, names);
        int at = near.indexOf('<');
        while (at >= 0 && items.found.size() + items.open.size() < MOST_ITEMS) {
            at = near.indexOf('<', items.markup(at));
        }
        items.closeFrom(0);
        return items.found;
    }

    /// @return the index from which to look for the next tag
    private int markup(int at) {
        if (text.startsWith("<!--", at)) {
            return past("-->", at + 4);
        }
        if (text.startsWith(CDATA, at)) {
            return past("]]>", at + CDATA.length());
        }
        if (text.startsWith("</", at)) {
            int end = LooseTag.nameEnd(text, at + 2);
            close(name(text.substring(at + 2, end)));
            return end;
        }
        LooseTag tag = LooseTag.at(text, at, new MarkupFaults());
        if (tag == null) {
            return at + 1;
        }
        start(tag);
        return tag.end();
    }

    /// Returns the index past `end`; `from` if there is no such end, so that what follows is read as markup.
    private int past(String end, int from) {
        int found = endless.containsKey(end) ? -1 : text.indexOf(end, from);
        if (found < 0) {
            endless.put(end, true);
        }
        return found < 0 ? from : found + end.length();
    }

    private void start(LooseTag tag) {
        String name = name(tag.name());
        if (names.items().contains(name)) {
            if (open.size() == DEEPEST) {
                closeFrom(0);
            }
            open.add(new Open(part(tag, name)));
            if (tag.closed()) {
                closeFrom(open.size() - 1);
            }
        } else if (!open.isEmpty()) {
            inside(open.getLast(), tag, name);
        }
    }

    private void inside(Open item, LooseTag tag, String name) {
        if (names.heads().contains(name)) {
            item.inCopy = false;
        }
        if (names.parts().contains(name) && !item.inCopy && item.parts.size() < MOST_PARTS) {
            item.parts.add(part(tag, name));
        }
        if (names.copy().contains(name)) {
            item.inCopy = true;
        }
    }

    private LooseItem.Part part(LooseTag tag, String name) {
        Map<String, String> attributes = new HashMap<>();
        tag.attributes().forEach((key, value) -> attributes.putIfAbsent(spelling(key), plain(value)));
        int colon = tag.name().indexOf(':');
        String prefix = colon < 0 ? "" : tag.name().substring(0, colon).toLowerCase(Locale.ROOT);
        return new LooseItem.Part(prefix, name, Map.copyOf(attributes), tag.closed() ? "" : textAt(tag.end()));
    }

    private String textAt(int from) {
        int last = Math.min(text.length(), from + LONGEST_TEXT);
        int end = from;
        while (end < last && text.charAt(end) != '<') {
            end++;
        }
        String characters = text.substring(from, end);
        if (!characters.isBlank() || !text.startsWith(CDATA, end)) {
            return plain(characters);
        }
        int begin = end + CDATA.length();
        int closing = text.substring(begin, Math.min(text.length(), begin + LONGEST_TEXT))
                .indexOf("]]>");
        return closing < 0 ? "" : text.substring(begin, begin + closing).strip();
    }

    private static String plain(String escaped) {
        return escaped.indexOf('&') < 0
                ? escaped.strip()
                : Parser.unescapeEntities(escaped, false).strip();
    }

    private void close(String name) {
        int at = open.size() - 1;
        while (at >= 0 && !open.get(at).tag.name().equals(name)) {
            at--;
        }
        if (at >= 0) {
            closeFrom(at);
        }
    }

    private void closeFrom(int index) {
        while (open.size() > index) {
            Open item = open.removeLast();
            found.add(new LooseItem(item.tag, item.parts));
        }
    }

    /// Returns the local name in the spelling of the standard.
    private String name(String qualified) {
        return spelling(qualified.substring(qualified.lastIndexOf(':') + 1));
    }

    private String spelling(String name) {
        String small = name.toLowerCase(Locale.ROOT);
        return spellings.getOrDefault(small, small);
    }
}
