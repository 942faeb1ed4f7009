package dateline.copy;

import dateline.story.Dateline;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Parts a dateline from the writer whom some agencies name in it: `Oslo (NTB-Ada Lund):`.
///
/// @param dateline without the writer
/// @param byline null if no writer is named
record DatelineWriter(Dateline dateline, @Nullable String byline) {
    /// `【ローザンヌ共同＝白石環】`
    private static final Pattern KYODOS = Pattern.compile("＝(?<names>[^】]{2,20})】$");
    /// `(서울=연합뉴스) 한가람 기자`
    private static final Pattern KOREAN =
            Pattern.compile("(?<=[)\\]】])\\s?(?<names>\\p{IsHangul}[\\p{IsHangul} ·,]{1,29}) \\p{IsHangul}{2,3}$");
    /// `新华社北京11月15日电（记者林安）`
    private static final Pattern CHINESE = Pattern.compile("(?<=[电電])\\s?[（(](?<names>[^（()）]{1,44})[）)]$");
    private static final Pattern REPORTER = Pattern.compile("(?:记者|通讯员)\\s?");
    /// `Корр. ТАСС Ада Лунд`
    private static final Pattern RUSSIAN = Pattern.compile(
            "^(?:\\p{L}{4,14} )?\\p{L}{0,4}[Кк]орр\\p{L}{0,12}\\.? (?<agency>\\p{Lu}{3,12}) (?<names>\\p{Lu}.{4,50})$");

    static DatelineWriter part(Dateline found) {
        String source = found.source();
        if (source == null) {
            return new DatelineWriter(found, null);
        }
        for (Pattern form : new Pattern[] {KYODOS, KOREAN, CHINESE}) {
            Matcher names = form.matcher(found.text());
            if (names.find()) {
                String text = names.replaceFirst(form == KYODOS ? "】" : "");
                return new DatelineWriter(
                        new Dateline(found.place(), source, found.date(), text),
                        REPORTER.matcher(names.group("names")).replaceAll("").strip());
            }
        }
        return ofSource(found, source);
    }

    private static DatelineWriter ofSource(Dateline found, String source) {
        Matcher russian = RUSSIAN.matcher(source);
        if (russian.matches()) {
            return new DatelineWriter(signed(found, source, russian.group("agency")), russian.group("names"));
        }
        String by = new Signatures(null).byline(source);
        if (by == null) {
            return new DatelineWriter(found, null);
        }
        int name = source.indexOf('-');
        String agency = name < 0 ? source.substring(source.lastIndexOf('/') + 1) : source.substring(0, name);
        return new DatelineWriter(signed(found, source, agency.strip()), by);
    }

    private static Dateline signed(Dateline found, String source, String agency) {
        return new Dateline(found.place(), agency, found.date(), found.text().replace(source, agency));
    }
}
