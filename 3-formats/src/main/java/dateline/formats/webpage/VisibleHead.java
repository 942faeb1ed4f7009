package dateline.formats.webpage;

import dateline.copy.Byline;
import java.time.Instant;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// What readers see above an article: headline, byline, times.
record VisibleHead(Element article, PageTime times) {
    private static final String BYLINE = "[itemprop=author] [itemprop=name], [itemprop=author], [rel=author], .byline,"
            + " [class*=byline], [class*=Byline], [data-testid*=byline], [class*=author-name], [class*=authorName]";
    private static final String DATES =
            "[class*=date], [class*=Date], [class*=time], [class*=Time], [class*=published],"
                    + " [class*=posted], [class*=updated], [class*=byline], [class*=meta]";
    private static final String UPDATE =
            "(?s).*(?:updat|modif|aktualis|mis à jour|actualiz|oppdater|uppdater|обновл).*";
    private static final Pattern BY =
            Pattern.compile("(?u)^(?:Von|Par|Por|Door|Av|Af|Автор:?|Текст:)\\s+(?=\\p{Lu}\\S*\\s+\\S)");
    private static final int LONGEST_BYLINE = 150;
    private static final int LONGEST_DATE = 120;

    @Nullable
    String headline() {
        Element headline = article.selectFirst("h1, [itemprop=headline]");
        return headline == null || headline.text().isBlank()
                ? null
                : headline.text().strip();
    }

    @Nullable
    String byline() {
        return article.select(BYLINE).stream()
                .map(element -> element.nameIs("meta") ? element.attr("content") : words(element))
                .map(VisibleHead::name)
                .filter(name -> !name.isBlank() && name.length() <= LONGEST_BYLINE && !name.startsWith("http"))
                .findFirst()
                .orElse(null);
    }

    @Nullable
    Instant published() {
        return first(false, "datePublished");
    }

    @Nullable
    Instant updated() {
        return first(true, "dateModified");
    }

    /// Removes headline, byline and times, so that only copy is left.
    void remove() {
        article.select("h1, [itemprop=headline], time, [itemprop=datePublished], [itemprop=dateModified]").stream()
                .filter(element -> element.closest("p") == null
                        || element.parents().stream()
                                .noneMatch(p -> p.nameIs("p") && p.text().length() > LONGEST_DATE))
                .forEach(Element::remove);
        article.select(BYLINE).stream()
                .filter(element -> element.text().length() <= LONGEST_BYLINE)
                .forEach(Element::remove);
        article.select(DATES).stream()
                .filter(element -> element.text().length() <= LONGEST_DATE && times.ofReaders(element.text()) != null)
                .forEach(Element::remove);
        article.select("header").stream()
                .filter(header -> header.selectFirst("[itemprop=articleBody]") == null)
                .forEach(Element::remove);
    }

    private @Nullable Instant first(boolean update, String property) {
        Stream<Instant> marked =
                article.select("[itemprop=" + property + "]").stream().flatMap(this::time);
        Stream<Instant> timed = article.select("time").stream()
                .filter(time -> isUpdate(time) == update)
                .flatMap(this::time);
        Stream<Instant> seen = article.select(DATES).stream()
                .filter(element -> element.text().length() <= LONGEST_DATE)
                .filter(element -> isUpdate(element) == update)
                .flatMap(element -> Stream.ofNullable(times.ofReaders(element.text())));
        return Stream.of(marked, timed, seen)
                .flatMap(found -> found)
                .findFirst()
                .orElse(null);
    }

    private Stream<Instant> time(Element element) {
        Instant exact = Stream.of("datetime", "content", "data-datetime")
                .flatMap(name -> Stream.ofNullable(times.ofMachine(element.hasAttr(name) ? element.attr(name) : null)))
                .findFirst()
                .orElse(null);
        return Stream.ofNullable(exact != null ? exact : times.ofReaders(element.text()));
    }

    private static boolean isUpdate(Element time) {
        Element parent = time.parent();
        String around = parent == null
                        || parent.text().length() > LONGEST_DATE
                        || parent.select("time").size() > 1
                ? ""
                : parent.text();
        String text = time.className() + ' ' + time.text() + ' ' + around;
        boolean both = text.toLowerCase(Locale.ROOT).matches("(?s).*(?:publish|veröffentlicht|publié).*");
        return text.toLowerCase(Locale.ROOT).matches(UPDATE) && !(both && !time.nameIs("time"));
    }

    /// Returns the name without the word for "By" in the languages that newsrooms use here.
    static String name(String printed) {
        String name = Byline.of(printed);
        return name == null ? "" : BY.matcher(name).replaceFirst("");
    }

    private static String words(Element element) {
        Element copy = element.clone();
        copy.select("time, [class*=date], [class*=time]").forEach(Element::remove);
        return copy.text().strip();
    }
}
