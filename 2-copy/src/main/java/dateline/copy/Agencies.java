package dateline.copy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Knows the agencies that sign datelines, credits and the end of copy.
///
/// One table, `agencies.tsv`, says how agencies differ, and the settings add to it ([#with]). A table is
/// bound to the thread that reads a file ([#during]), so that a class deep inside a reader needs no further
/// parameter. Without one, the program's own table counts.
public final class Agencies {
    private static final ScopedValue<Agencies> CURRENT = ScopedValue.newInstance();
    private static final Agencies BUILT_IN = new Agencies(AgencyTable.read("agencies.tsv"));

    private static final Pattern WIRE = Pattern.compile("(?iu)(?:wire|press|news|media|presse|agency|agentur)\\b");
    private static final Pattern SLASH = Pattern.compile("[/,&+]");
    private static final Pattern BLANK = Pattern.compile("\\s+");
    private static final Pattern SLASH_OR_BLANK = Pattern.compile("[/\\s]+");
    /// Their names stand behind persons too: `Jake Tapper (CNN) said`.
    private static final Set<String> BROADCASTERS = Set.of("cnn", "bbc", "npr", "voa");

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\d-]+");
    /// The longest name that is looked for in a line: `Agence France-Presse`, `The Canadian Press`.
    private static final int MOST_WORDS = 3;

    private static final Pattern DIGIT = Pattern.compile("\\d");
    /// A line with further blanks may be so many times as long as the ending in the table.
    private static final int LONGEST_FORM = 2;
    private static final Set<String> EXCHANGES =
            Set.of(("nyse nasdaq amex tsx tsxv tsx-v cse lse aim otc otcqb otcqx asx"
                            + " hkex dax mdax ftse euronext tase sgx nse bse")
                    .split(" "));

    private final List<AgencyHabits> all;
    private final Set<String> names;
    private final Set<String> smallNames;
    private final Set<String> withoutDash;
    private final Set<String> endings;
    private final int longestEnding;
    private final Set<String> bylines;

    private Agencies(List<AgencyHabits> all) {
        this.all = List.copyOf(all);
        this.names = set(AgencyHabits::names, Agencies::plain);
        this.smallNames = set(AgencyHabits::names, Function.identity()).stream()
                .filter(name -> name.equals(name.toLowerCase(Locale.ROOT)))
                .collect(Collectors.toUnmodifiableSet());
        this.withoutDash = set(AgencyHabits::withoutDash, Function.identity());
        this.endings = set(AgencyHabits::endings, Agencies::ending);
        this.longestEnding = endings.stream().mapToInt(String::length).max().orElse(0);
        this.bylines = set(AgencyHabits::bylines, Agencies::plain);
    }

    private Set<String> set(Function<AgencyHabits, List<String>> habit, Function<String, String> form) {
        Set<String> values = new HashSet<>();
        all.stream().map(habit).flatMap(Collection::stream).map(form).forEach(values::add);
        return Set.copyOf(values);
    }

    /// Returns the agencies of this program's own table.
    public static Agencies builtIn() {
        return BUILT_IN;
    }

    /// Returns these agencies and others. The habits of one that is here already are added to its own.
    public Agencies with(List<AgencyHabits> added) {
        List<AgencyHabits> more = new ArrayList<>(all);
        more.addAll(added);
        return new Agencies(more);
    }

    /// Runs a reading in which these agencies are known.
    public <T> T during(Supplier<T> reading) {
        return ScopedValue.where(CURRENT, this).call(reading::get);
    }

    private static Agencies current() {
        return CURRENT.isBound() ? CURRENT.get() : BUILT_IN;
    }

    /// Returns whether one agency or several together sign like this: `dpa/tmn`, `ats afp`.
    static boolean sign(String names) {
        return isKnown(names)
                || SLASH.splitAsStream(names).anyMatch(Agencies::isKnown)
                || BLANK.splitAsStream(names.strip()).allMatch(Agencies::isKnown);
    }

    static boolean isKnown(String name) {
        return isListed(name) || WIRE.matcher(name).find();
    }

    /// Returns whether this is the name of an agency that we know, and not only a name like an agency's.
    static boolean isListed(String name) {
        return current().names.contains(plain(name));
    }

    private static boolean isWire(String name) {
        return isListed(name) && !BROADCASTERS.contains(plain(name));
    }

    /// Returns whether this word is how an agency writes its name in credits, in small letters.
    static boolean isInSmallLetters(String word) {
        return current().smallNames.contains(word);
    }

    /// Returns whether agencies sign datelines without a dash like this: `sda/ats`.
    /// Broadcasters do not, if their habits do not say so.
    static boolean signWithoutDash(String names) {
        Set<String> forms = current().withoutDash;
        return SLASH_OR_BLANK.splitAsStream(names.strip()).allMatch(name -> forms.contains(name) || isWire(name));
    }

    /// Returns whether a text begins with the name of a wire, as the wire writes it: `AP golf`.
    static boolean begin(String text) {
        return isNamedAt(text, 0);
    }

    /// Returns whether a text has the name of a wire in it, as the wire writes it: `all of dpa's coverage`.
    static boolean areNamedIn(String text) {
        return WORD.matcher(text).results().anyMatch(word -> isNamedAt(text, word.start()));
    }

    private static boolean isNamedAt(String text, int start) {
        Matcher words = WORD.matcher(text).region(start, text.length());
        for (int i = 0; i < MOST_WORDS && words.find(); i++) {
            String name = text.substring(start, words.end());
            boolean isAsWritten = !name.equals(name.toLowerCase(Locale.ROOT)) || isInSmallLetters(name);
            if (isAsWritten && isWire(name)) {
                return true;
            }
        }
        return false;
    }

    /// Returns whether an agency ends its copy with this line.
    static boolean isEnding(String line) {
        Agencies agencies = current();
        return line.length() <= LONGEST_FORM * agencies.longestEnding && agencies.endings.contains(ending(line));
    }

    /// Returns whether an agency writes this byline for nobody.
    static boolean isNobody(String byline) {
        return current().bylines.contains(plain(byline));
    }

    /// Returns whether this is a stock exchange: it stands in brackets after a company's name, and is not
    /// an agency.
    public static boolean isExchange(String name) {
        return EXCHANGES.contains(name.strip().toLowerCase(Locale.ROOT));
    }

    private static String plain(String name) {
        String plain = name.strip().toLowerCase(Locale.ROOT);
        return plain.startsWith("the ") ? plain.substring("the ".length()) : plain;
    }

    private static String ending(String line) {
        String plain = BLANK.matcher(line.strip().toLowerCase(Locale.ROOT)).replaceAll(" ");
        return DIGIT.matcher(plain).replaceAll("0");
    }
}
