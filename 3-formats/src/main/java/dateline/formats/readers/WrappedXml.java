package dateline.formats.readers;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Extracts an agency's XML from a file that wraps it: behind a header, in a JSON string, or in an XML envelope
/// that holds it as a CDATA section or escaped. [StopOrders] looks for kills in it; nothing of it is published.
final class WrappedXml {
    private static final String ROOT = "(?:[a-zA-Z0-9]{1,20}:)?(?i:newsmessage|newsitem|packageitem|newsml|nitf)";
    private static final Pattern BEGIN = Pattern.compile("<" + ROOT + "[\\s>]");
    private static final Pattern ESCAPED = Pattern.compile("&(?:amp;){0,3}lt;" + ROOT + "[\\s>&]");
    private static final Pattern MARKED =
            Pattern.compile("<!\\[CDATA\\[\\s{0,100}(?:<\\?xml[^<>]{0,200}>\\s{0,100})?<" + ROOT + "[\\s>]");
    /// The most levels of escapes, because an envelope inside an envelope is escaped twice.
    private static final int MOST_ESCAPES = 4;

    private WrappedXml() {}

    /// Finds the XML in a text that begins with something else; empty if there is none.
    static Optional<String> behind(String text) {
        String plain = opened(text.replace("\\\"", "\"").replace("\\n", "\n"));
        Matcher root = BEGIN.matcher(plain);
        return root.find() ? Optional.of(plain.substring(root.start())) : Optional.empty();
    }

    /// Unescapes an envelope's content and removes its CDATA marks. Returns the same text if it wraps no XML.
    static String opened(String text) {
        String plain = text;
        for (int i = 0; i < MOST_ESCAPES && ESCAPED.matcher(plain).find(); i++) {
            plain = unescaped(plain);
        }
        return MARKED.matcher(plain).find() ? plain.replace("<![CDATA[", "").replace("]]>", "") : plain;
    }

    /// Undoes one level of escapes, `&amp;` last.
    private static String unescaped(String text) {
        return text.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&apos;", "'")
                .replace("&#34;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }
}
