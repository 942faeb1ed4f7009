package dateline.demo;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Writes a story's blocks in the markup of an agency's format.
enum DemoMarkup {
    XHTML("h2", "blockquote"),
    NITF("hl2", "bq");

    private static final Pattern LINK = Pattern.compile("\\[([^\\[\\]]+)]\\(([^()]+)\\)");
    private static final Pattern EMPHASIS = Pattern.compile("\\*([^*]+)\\*");

    private final String subhead;
    private final String quote;

    DemoMarkup(String subhead, String quote) {
        this.subhead = subhead;
        this.quote = quote;
    }

    String of(DemoText copy) {
        return copy.blocks().stream().map(this::block).collect(Collectors.joining("\n"));
    }

    static String plain(DemoText copy) {
        return copy.blocks().stream().flatMap(block -> lines(block).stream()).collect(Collectors.joining("\n\n"));
    }

    private String block(DemoBlock block) {
        return switch (block) {
            case DemoBlock.Paragraph(String text) -> element("p", inline(text));
            case DemoBlock.Subhead(String text) -> element(subhead, inline(text));
            case DemoBlock.Quote(String text) -> element(quote, quoted(inline(text)));
            case DemoBlock.Bullets(List<String> items) -> element("ul", each("li", items));
            case DemoBlock.Table(List<List<String>> rows) -> element("table", rows(rows));
        };
    }

    /// Returns the content of a quote: in NITF blocks (`block` in `bq`), in XHTML paragraphs.
    private String quoted(String text) {
        String paragraph = element("p", text);
        return this == NITF ? element("block", paragraph) : paragraph;
    }

    private static String rows(List<List<String>> rows) {
        String body =
                rows.stream().skip(1).map(row -> element("tr", each("td", row))).collect(Collectors.joining());
        return element("thead", element("tr", each("th", rows.getFirst()))) + element("tbody", body);
    }

    private static String each(String name, List<String> texts) {
        return texts.stream().map(text -> element(name, inline(text))).collect(Collectors.joining());
    }

    private static String element(String name, String content) {
        return "<" + name + ">" + content + "</" + name + ">";
    }

    private static String inline(String text) {
        String linked = LINK.matcher(Xml.escape(text)).replaceAll("<a href=\"$2\">$1</a>");
        return EMPHASIS.matcher(linked).replaceAll("<em>$1</em>");
    }

    private static List<String> lines(DemoBlock block) {
        return switch (block) {
            case DemoBlock.Paragraph(String text) -> List.of(bare(text));
            case DemoBlock.Subhead(String text) -> List.of(bare(text));
            case DemoBlock.Quote(String text) -> List.of(bare(text));
            case DemoBlock.Bullets(List<String> items) ->
                items.stream().map(item -> "- " + bare(item)).toList();
            case DemoBlock.Table(List<List<String>> rows) ->
                rows.stream().map(row -> bare(String.join(" · ", row))).toList();
        };
    }

    private static String bare(String text) {
        return EMPHASIS.matcher(LINK.matcher(text).replaceAll("$1")).replaceAll("$1");
    }
}
