package dateline.formats.webpage;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// What stands between the headline and the copy of an article, named so by its class: a deck, which is a heading,
/// and a lead, which is the first paragraph of the copy. Both may be outside of the element that holds the copy.
///
/// @param deck null if there is none
/// @param leads in their order
record PageLead(@Nullable Element deck, List<Element> leads) {
    private static final int LONGEST = 2_000;
    /// In a hostile page, thousands of nested elements may have such names.
    private static final int MOST_NAMED = 20;
    /// A longer paragraph is copy.
    private static final int LONGEST_ABOVE = 40;
    private static final String CANDIDATES = "p, div[class], h2[class], h3[class], h4[class], [itemprop=articleBody]";
    private static final Pattern LEAD =
            Pattern.compile("(?i)(?:^|[\\s_-])(?:ingress|lead|lede|lead-?text|intro|introduction|standfirst|preamble"
                    + "|vorspann|chap[oô]|chapeau|entradilla|manchet|underrubrik)(?:$|\\s)");
    private static final Pattern DECK = Pattern.compile(
            "(?i)(?:^|[\\s_-])(?:lead|lede|deck|dek|ingress|standfirst|sub-?title|sub-?head|sub-?headline|sub-?heading"
                    + "|underrubrik|bajada|chap[oô])(?:$|\\s)");

    /// Finds both above the first paragraph of the copy.
    static PageLead of(Element article) {
        Element deck = null;
        List<Element> leads = new ArrayList<>();
        int named = 0;
        for (Element element : article.select(CANDIDATES)) {
            boolean heading = element.normalName().startsWith("h");
            boolean isNamed = isNamed(heading ? DECK : LEAD, element);
            named += isNamed ? 1 : 0;
            if (named > MOST_NAMED || element.attr("itemprop").equals("articleBody")) {
                break;
            }
            if (isNamed && isText(element)) {
                deck = heading && deck == null ? element : deck;
                if (!heading && !isWithin(leads, element)) {
                    leads.add(element);
                }
            } else if (element.nameIs("p") && element.text().length() >= LONGEST_ABOVE && !isWithin(leads, element)) {
                break;
            }
        }
        return new PageLead(deck, leads);
    }

    /// Returns the leads that are outside of the copy and not repeated in it, without those that were removed as
    /// bylines or times.
    List<Element> outside(List<Element> copy) {
        return leads.stream()
                .filter(lead -> lead.parent() != null)
                .filter(lead -> copy.stream()
                        .noneMatch(part -> part == lead || lead.parents().contains(part) || repeats(part, lead)))
                .toList();
    }

    private static boolean repeats(Element part, Element lead) {
        String words = PageArticle.sameWords(lead.text()).orElse("");
        return PageArticle.sameWords(part.text()).orElse("").contains(words);
    }

    private static boolean isWithin(List<Element> leads, Element element) {
        return leads.stream().anyMatch(lead -> element.parents().contains(lead));
    }

    private static boolean isNamed(Pattern names, Element element) {
        return element.hasAttr("class") && names.matcher(element.className()).find();
    }

    private static boolean isText(Element element) {
        String text = element.text();
        return !text.isBlank()
                && text.length() <= LONGEST
                && element.selectFirst("h1, time, figure, img, [itemprop=articleBody]") == null;
    }
}
