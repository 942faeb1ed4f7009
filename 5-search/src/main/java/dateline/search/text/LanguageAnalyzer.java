package dateline.search.text;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ar.ArabicNormalizationFilter;
import org.apache.lucene.analysis.ar.ArabicStemFilter;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.cjk.CJKWidthFilter;
import org.apache.lucene.analysis.core.DecimalDigitFilter;
import org.apache.lucene.analysis.de.GermanLightStemFilter;
import org.apache.lucene.analysis.de.GermanNormalizationFilter;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.es.SpanishLightStemFilter;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.fr.FrenchLightStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.no.NorwegianLightStemFilter;
import org.apache.lucene.analysis.pt.PortugueseLightStemFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.sv.SwedishLightStemFilter;
import org.apache.lucene.analysis.util.ElisionFilter;
import org.jspecify.annotations.Nullable;

/// Splits text of one language into the words of the index: each as written, and its stem at the same place.
///
/// Letters are in lower case and without accents. Chinese and Japanese, which write no spaces, are split into
/// pairs of neighbouring signs, in stories of every language. No word is left out, so that phrases of frequent
/// words are found.
public final class LanguageAnalyzer extends Analyzer {
    private static final int LONGEST_WORD = 60;
    private static final CharArraySet ELIDED = FrenchAnalyzer.DEFAULT_ARTICLES;

    /// The two flags of Lucene's stemmer, which it keeps to itself.
    private static final int BOKMAL_AND_NYNORSK = 1 | 2;

    private enum Language {
        ENGLISH("en"),
        GERMAN("de"),
        FRENCH("fr"),
        SPANISH("es"),
        PORTUGUESE("pt"),
        SWEDISH("sv"),
        NORWEGIAN("no", "nb", "nn"),
        ARABIC("ar"),
        OTHER;

        private final LanguageAnalyzer analyzer = new LanguageAnalyzer(this);
        private final Set<String> tags;

        Language(String... tags) {
            this.tags = Set.of(tags);
        }
    }

    private static final List<LanguageAnalyzer> EACH =
            Arrays.stream(Language.values()).map(each -> each.analyzer).toList();

    private final Language language;

    private LanguageAnalyzer(Language language) {
        super(PER_FIELD_REUSE_STRATEGY); // the fields of a story are opened before the first of them is read
        this.language = language;
    }

    /// Returns the analyser of a language, or the one without stems for any other. Text without a language
    /// is treated as English, which most copy without a tag is; the stems do no harm to other text.
    ///
    /// @param tag BCP 47
    public static LanguageAnalyzer of(@Nullable String tag) {
        String primary = primary(tag);
        if (primary.isEmpty()) {
            return Language.ENGLISH.analyzer;
        }
        return Arrays.stream(Language.values())
                .filter(each -> each.tags.contains(primary))
                .findFirst()
                .orElse(Language.OTHER)
                .analyzer;
    }

    /// Lists the analysers. A reader's words may be of any language, so each reads them.
    public static List<LanguageAnalyzer> each() {
        return EACH;
    }

    /// Returns the language without script and region, in lower case; empty if it is not known.
    public static String primary(@Nullable String tag) {
        String primary =
                tag == null ? "" : Locale.forLanguageTag(tag.replace('_', '-')).getLanguage();
        return primary.equals("und") ? "" : primary;
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
        StandardTokenizer tokenizer = new StandardTokenizer();
        tokenizer.setMaxTokenLength(LONGEST_WORD);
        TokenStream words = new LowerCaseFilter(withoutAffixes(new CJKWidthFilter(tokenizer)));
        words = new CJKBigramFilter(new DecimalDigitFilter(words));
        words = new ASCIIFoldingFilter(normalized(words));
        return new TokenStreamComponents(tokenizer, new StemmedFilter(words, this::stemmed));
    }

    @Override
    protected TokenStream normalize(String field, TokenStream in) {
        return new ASCIIFoldingFilter(normalized(new DecimalDigitFilter(new LowerCaseFilter(new CJKWidthFilter(in)))));
    }

    private TokenStream withoutAffixes(TokenStream words) {
        return switch (language) {
            case ENGLISH -> new EnglishPossessiveFilter(words);
            case FRENCH -> new ElisionFilter(words, ELIDED);
            case GERMAN, SPANISH, PORTUGUESE, SWEDISH, NORWEGIAN, ARABIC, OTHER -> words;
        };
    }

    private TokenStream normalized(TokenStream words) {
        return switch (language) {
            case GERMAN -> new GermanNormalizationFilter(words);
            case ARABIC -> new ArabicNormalizationFilter(words);
            case ENGLISH, FRENCH, SPANISH, PORTUGUESE, SWEDISH, NORWEGIAN, OTHER -> words;
        };
    }

    private TokenStream stemmed(TokenStream words) {
        return switch (language) {
            case ENGLISH -> new KStemFilter(words);
            case GERMAN -> new GermanLightStemFilter(words);
            case FRENCH -> new FrenchLightStemFilter(words);
            case SPANISH -> new SpanishLightStemFilter(words);
            case PORTUGUESE -> new PortugueseLightStemFilter(new PortuguesePluralFilter(words));
            case SWEDISH -> new SwedishLightStemFilter(words);
            case NORWEGIAN -> new NorwegianLightStemFilter(words, BOKMAL_AND_NYNORSK);
            case ARABIC -> new ArabicStemFilter(words);
            case OTHER -> words;
        };
    }
}
