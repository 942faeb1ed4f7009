package dateline.copy;

/// The parts of the regular expressions of [DatelineForm].
final class DatelinePiece {
    static final String PLACE =
            "(?<place>[\\p{Lu}\\p{Lo}][\\p{L}\\p{M}.'’‘/&,;\\- ]{0,90}?(?:\\s[(\\[]\\p{Lu}[\\p{L}. -]{2,40}[)\\]])?)";
    static final String GAP = "[\\s,–—-]*+";
    static final String SOURCE = "(?:[(（](?<source>[\\p{L}\\p{N}\\p{M}.&/ \\-]{2,40})[)）]"
            + "|/\\s?(?<wire>[\\p{L}\\p{N}.& \\-]{2,40}?)\\s?/)";
    /// An agency without brackets: `AAP`, `Kyodo`, `AAP/AHW`.
    static final String BARE_SOURCE = "(?<source>\\p{Lu}[\\p{L}\\p{N}&/]{1,20})";
    /// An agency, also in two scripts or with its region: `INTERFAX.RU`, `ИНТЕРФАКС-УРАЛ`, `РИА Новости`.
    static final String NAMED_SOURCE = "(?<source>\\p{Lu}[\\p{L}\\p{N}&/.-]{1,30}(?: \\p{Lu}\\p{Ll}{2,12})?)";
    /// Day and month as Belga and AFP write them; only sure before a source.
    static final String DAY_MONTH = "(?<date3>\\d{1,2}[./]\\d{1,2})\\.?";
    /// A hyphen is a dash only before a space: "LONDON (AP)-style" has no dash. Neither is an underscore, which is
    /// the dash of wires without one.
    static final String DASH = "\\s*(?:[—–―‒]|--|[-_](?=\\s|$))[\\s—–―‒_-]*";

    static final String MONTH = "(?iu:jan|ene|feb|fév|mar|mär|mrz|apr|avr|abr|may|mai|maj|jun|juin|jul|juil|aug|août"
            + "|ago|sep|set|oct|okt|out|nov|dec|dez|déc|dic|gen|mag|giu|lug|ott"
            + "|янв|фев|мар|апр|мая|июн|июл|авг|сен|окт|ноя|дек|яну|май|юни|юли|ное|јан|мај|јун|јул"
            + "|led|únor|břez|dub|květ|červ|srp|září|říj|list|pros|jún|júl|máj|stycz|lut|kwie|czerw|lip|sierp|wrze"
            + "|paźdz|grud|siječ|velj|ožuj|trav|svib|kolov|ruj|stude|már|ápr|szept|ian|iun|iul|noi|sausi|vasar|kov|baland"
            + "|geguž|birž|liep|rugp|rugs|spal|lapkr|gruod|jūn|jūl|ielo|tammi|helmi|maalis|huhti|touko|kesä|heinä|elo|syys"
            + "|يناير|فبراير|مارس|أبريل|إبريل|ابريل|نيسان|مايو|أيار|يونيو|حزيران|يوليو|تموز|أغسطس|اغسطس|سبتمبر|أيلول"
            + "|أكتوبر|اكتوبر|تشرين|نوفمبر|ديسمبر|كانون|شباط|آذار"
            + "|loka|marras|joulu|ocak|şubat|nisan|haz|tem|eyl|ekim|kas|ara|des|(?:mac|mei|ogos|dis(?:ember)?)(?!\\p{L}))\\p{L}{0,8}\\.?";
    static final String WEEKDAY = "(?iu:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?"
            + "|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|(?:lun|mar|mercre|jeu|vendre|same)di|dimanche"
            + "|lunes|martes|miércoles|jueves|viernes|sábado|domingo"
            + "|(?:mån|man|tis|tirs|ons|tors|fre|lör|lør|sön|søn)dag"
            + "|hétfő|kedd|szerda|csütörtök|péntek|szombat|vasárnap)";
    private static final String YEAR = "(?:19|20)\\d{2}";
    /// Not within a word: `MON` is a weekday, but not in `MONZA` or `SIMON`.
    private static final String NOT_WITHIN_WORD = "(?!(?<=[\\p{L}\\p{M}])[\\p{L}\\p{M}])";

    private DatelinePiece() {}

    static String date(String group) {
        return NOT_WITHIN_WORD + "(?<" + group + ">(?:" + WEEKDAY + "\\.?,? )?(?:" + MONTH
                + "\\s+\\d{1,2}(?:st|nd|rd|th|\\sd\\.)?(?:,?\\s*" + YEAR
                + ")?|\\d{1,2}\\.?(?:º|er)?(?:\\s+|(?<=\\.))(?:de\\s+)?" + MONTH + "(?:,?\\s+(?:de\\s+)?" + YEAR
                + "\\.?)?|\\d{1,2}[./]\\d{1,2}[./]" + YEAR + "|" + YEAR + "-\\d{2}-\\d{2}|" + YEAR + "\\.\\s" + MONTH
                + "\\s\\d{1,2}\\.?(?:,\\s" + WEEKDAY + ")?)|" + WEEKDAY + ")" + NOT_WITHIN_WORD;
    }
}
