package dateline.copy;

import dateline.story.Body;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/// Removes what stands below copy under a heading of its own and is not copy: an agency's notebook for
/// editors, links to other stories, and the keywords that Business Wire prints above the source of a release.
final class AsideBelow {
    private static final int LONGEST = 400;
    /// In characters of HTML, with the addresses of links.
    private static final int LONGEST_BLOCK = 2_000;
    private static final int LONGEST_LABEL = 60;
    private static final int MOST_LINKS = 12;
    /// Keywords are among so many last blocks.
    private static final int LAST = 8;
    private static final String KEYWORD = "KEYWORD";
    private static final Pattern NOTEBOOK = Pattern.compile(
            "(?isu)^#{0,3} ?(?:dpa-)?notizblock$|^#{1,3} ?(?:notebook|redaktionelle hinweise|dpa-kontakte|ansprechpartner)$|^dpa-kontakte$|^(?:die )?folgenden informationen sind nicht (?:zur|für die) veröffentlichung.{0,120}$"
                    + "|^the following information is not (?:intended )?for publication.{0,120}$");
    /// Parts of the words of [#NOTEBOOK]; most copy has none of them, and is not searched further.
    private static final List<String> OF_NOTEBOOK = List.of(
            "otizblock",
            "otebook",
            "edaktionelle Hinweise",
            "dpa-Kontakte",
            "nsprechpartner",
            "eröffentlichung bestimmt",
            "or publication");
    private static final String LABELS =
            "(?:related(?: (?:coverage|stories|articles|news|links|topics))?|read (?:also|more|next)|see also"
                    + "|more (?:stories|coverage|news)|leggi anche|lee también|lea también|te puede interesar|leia também|leia mais"
                    + "|(?:à )?lire aussi|lesen sie auch|mehr zum thema|les også|les mer|läs (?:också|mer|även)|læs også|lue myös|lees ook"
                    + "|читайте также|관련기사)";
    private static final Pattern LABEL = Pattern.compile("(?iu)^\\W{0,3}" + LABELS + "\\s?:?$");
    private static final Pattern LABELLED = Pattern.compile("(?iu)^\\W{0,3}" + LABELS + "\\s?:\\s?");
    private static final Pattern WHOLE_LINK = Pattern.compile("^https?://\\S{3,300}$");

    private AsideBelow() {}

    static Body without(Body body) {
        List<String> blocks = body.html().lines().toList();
        int end = OF_NOTEBOOK.stream().anyMatch(body.text()::contains) ? notebook(blocks) : blocks.size();
        end = OnTheNet.from(blocks.subList(0, end));
        int links = linksFrom(blocks.subList(0, end));
        List<String> kept = links == 0 ? blocks : withoutKeywords(blocks.subList(0, links), body);
        return kept.size() == blocks.size() ? body : BodyHtml.clean(String.join("\n", kept));
    }

    /// Removes blocks of keywords from the last blocks, also above others that stay.
    private static List<String> withoutKeywords(List<String> blocks, Body body) {
        int from = Math.max(1, blocks.size() - LAST);
        return !body.text().contains(KEYWORD)
                ? blocks
                : IntStream.range(0, blocks.size())
                        .filter(i -> i < from || !(isText(blocks.get(i)) && areKeywords(text(blocks.get(i)))))
                        .mapToObj(blocks::get)
                        .toList();
    }

    private static boolean areKeywords(String text) {
        return text.contains(KEYWORD) && FurnitureWords.are(text);
    }

    private static int notebook(List<String> blocks) {
        for (int i = 1; i < blocks.size(); i++) {
            if (isText(blocks.get(i)) && NOTEBOOK.matcher(text(blocks.get(i))).matches()) {
                return i;
            }
        }
        return blocks.size();
    }

    /// Returns where links to other stories begin; the number of blocks if the copy does not end with such.
    private static int linksFrom(List<String> blocks) {
        int at = blocks.size();
        for (int links = 0; at > 1 && links < MOST_LINKS && mayLink(blocks.get(at - 1)); links++) {
            Element block = Jsoup.parseBodyFragment(blocks.get(at - 1)).body();
            String text = block.text().strip();
            String linked = block.select("a").text().strip();
            var labelled = LABELLED.matcher(text);
            if (text.length() > LONGEST) {
                break;
            }
            if (labelled.find() && isLink(text.substring(labelled.end()).strip(), linked)
                    || LABEL.matcher(text).matches()) {
                return linksFrom(blocks.subList(0, at - 1));
            }
            if (!isLink(text, linked)) {
                break;
            }
            at--;
        }
        return blocks.size();
    }

    private static boolean isLink(String text, String linked) {
        return !text.isEmpty()
                && (text.equals(linked) || WHOLE_LINK.matcher(text).matches());
    }

    /// Returns whether a block may be a link or the label above links, without parsing it.
    private static boolean mayLink(String html) {
        return isText(html) && (html.contains("<a ") || html.contains("http") || html.length() <= LONGEST_LABEL);
    }

    private static boolean isText(String html) {
        return html.length() <= LONGEST_BLOCK
                && (html.startsWith("<p") || html.startsWith("<h"))
                && !html.startsWith("<pre");
    }

    private static String text(String html) {
        return html.length() > LONGEST
                ? ""
                : Jsoup.parseBodyFragment(html).text().strip();
    }
}
