package dateline.copy;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Knows the agencies that sign datelines and credits.
final class Agencies {
    private static final Set<String> KNOWN = Set.of(
            "ap",
            "associated press",
            "reuters",
            "thomson reuters",
            "afp",
            "agence france-presse",
            "dpa",
            "dpa-afx",
            "upi",
            "bloomberg",
            "cnn",
            "bbc",
            "npr",
            "pa",
            "press association",
            "aap",
            "cp",
            "canadian press",
            "pti",
            "ani",
            "ians",
            "xinhua",
            "tass",
            "ria",
            "interfax",
            "sputnik",
            "kyodo",
            "jiji",
            "yonhap",
            "yna",
            "la presse canadienne",
            "pc",
            "keystone",
            "efe",
            "europa press",
            "ansa",
            "agi",
            "adnkronos",
            "apa",
            "sda",
            "keystone-sda",
            "ats",
            "belga",
            "anp",
            "ntb",
            "tt",
            "ritzau",
            "stt",
            "lehtikuva",
            "pap",
            "ctk",
            "čtk",
            "tasr",
            "mti",
            "tanjug",
            "hina",
            "sta",
            "bta",
            "agerpres",
            "lusa",
            "anadolu",
            "aa",
            "dha",
            "irna",
            "isna",
            "wam",
            "spa",
            "mena",
            "map",
            "aps",
            "tap",
            "petra",
            "kuna",
            "nna",
            "wafa",
            "bernama",
            "antara",
            "vna",
            "afx",
            "awp",
            "askanews",
            "dapd",
            "dow jones",
            "dpa-infocom",
            "efeagro",
            "efecom",
            "gracenote",
            "italpress",
            "keystone-ats",
            "lapresse",
            "tca",
            "tmn",
            "epd",
            "kna",
            "sid",
            "notimex",
            "télam",
            "telam",
            "agência brasil",
            "ukrinform",
            "unian",
            "bns",
            "elta",
            "leta",
            "nan",
            "sapa",
            "cna",
            "rfe/rl",
            "voa",
            "getty",
            "epa",
            "imago",
            "zuma",
            "тасс",
            "риа новости",
            "интерфакс",
            "укринформ",
            "رويترز",
            "أ ف ب",
            "د ب أ",
            "共同",
            "時事",
            "新华社",
            "法新社",
            "路透社",
            "路透",
            "美联社",
            "中新社",
            "中央社",
            "연합뉴스");
    private static final Pattern WIRE = Pattern.compile("(?iu)(?:wire|press|news|media|presse|agency|agentur)\\b");
    private static final Pattern SLASH = Pattern.compile("[/,&+]");
    private static final Pattern BLANK = Pattern.compile("\\s+");
    private static final Pattern SIDES = Pattern.compile("[/ ]");
    private static final Set<String> BROADCASTERS = Set.of("CNN", "BBC", "NPR", "VOA");
    private static final Set<String> EXCHANGES = Set.of(
            "nyse",
            "nasdaq",
            "amex",
            "tsx",
            "tsxv",
            "tsx-v",
            "cse",
            "lse",
            "aim",
            "otc",
            "otcqb",
            "otcqx",
            "asx",
            "hkex",
            "dax",
            "mdax",
            "ftse",
            "euronext",
            "tase",
            "sgx",
            "nse",
            "bse");

    private Agencies() {}

    /// Returns whether one agency or several together sign like this: `dpa/tmn`, `ats afp`.
    static boolean sign(String names) {
        return isKnown(names)
                || SLASH.splitAsStream(names).anyMatch(Agencies::isKnown)
                || BLANK.splitAsStream(names.strip()).allMatch(Agencies::isKnown);
    }

    /// Returns whether these are known agencies and not broadcasters, whose names stand behind persons too.
    static boolean areWires(String names) {
        return SIDES.splitAsStream(names).allMatch(name -> isListed(name) && !BROADCASTERS.contains(name));
    }

    static boolean isKnown(String name) {
        return isListed(name) || WIRE.matcher(name).find();
    }

    /// Returns whether this is the name of an agency that we know, and not only a name like an agency's.
    static boolean isListed(String name) {
        return KNOWN.contains(name.strip().toLowerCase(Locale.ROOT).replaceFirst("^the ", ""));
    }

    /// Returns whether this is a stock exchange: it stands in brackets after a company's name, and is not
    /// an agency.
    static boolean isExchange(String name) {
        return EXCHANGES.contains(name.strip().toLowerCase(Locale.ROOT));
    }
}
