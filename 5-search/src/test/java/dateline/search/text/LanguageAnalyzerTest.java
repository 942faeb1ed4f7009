package dateline.search.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageAnalyzerTest {
    @ParameterizedTest
    @CsvSource({
        "en, ferries, ferry",
        "en-GB, the mayor's, mayor",
        "de, Häuser Hauses, haus",
        "de-AT, Mueller Müller, mull",
        "fr, l’élection élections, election",
        "es, las ciudades, ciudad",
        "pt, as eleições, eleica",
        "pt-BR, eleição eleicao, eleica",
        "sv, trafikolyckor trafikolycka, trafikolyck",
        "nb, ulykkene, ulykk",
        "nn-NO, båtane, bat",
        "ar, والمدينة, مدين",
    })
    void formsOfAWordShareAStem(String language, String text, String stem) throws IOException {
        List<String> words = words(language, text);
        assertThat(words.getLast().split(" ")).contains(stem);
    }

    @Test
    void theWordItselfStandsBesideItsStem() throws IOException {
        assertThat(words("en", "Two Ferries")).containsExactly("two", "ferries ferry");
    }

    @Test
    void anotherLanguageHasNoStems() throws IOException {
        assertThat(words("nl", "Two Ferries")).containsExactly("two", "ferries");
    }

    @Test
    void textWithoutALanguageIsTreatedAsEnglish() throws IOException {
        assertThat(words(null, "Two Ferries")).containsExactly("two", "ferries ferry");
        assertThat(words("x-klingon_??", "Ferries")).containsExactly("ferries ferry");
    }

    @Test
    void chineseAndJapaneseComeInPairsOfSignsInEveryLanguage() throws IOException {
        assertThat(words("zh", "渡轮搁浅")).containsExactly("渡轮", "轮搁", "搁浅");
        assertThat(words("ja-JP", "フェリー")).containsExactly("フェ", "ェリ", "リー");
        assertThat(words("en", "Mayor of 北京市")).containsExactly("mayor", "of", "北京", "京市");
    }

    @Test
    void accentsAndWidthsDoNotMatter() throws IOException {
        assertThat(words("pl", "Łódź ＡＢＣ ١٢")).containsExactly("lodz", "abc", "12");
    }

    @Test
    void aHostileWordIsCut() throws IOException {
        assertThat(words("en", "a".repeat(100_000))).allMatch(word -> word.length() <= 60 * 2 + 1);
    }

    @Test
    void eachOfManyWordsKeepsItsStem() throws IOException {
        int moreThanAreRemembered = 20_000;
        String text = IntStream.range(0, moreThanAreRemembered)
                .mapToObj(LanguageAnalyzerTest::plural)
                .collect(Collectors.joining(" "));
        assertThat(words("en", text + " " + text))
                .hasSize(2 * moreThanAreRemembered)
                .allSatisfy(word -> {
                    String[] terms = word.split(" ");
                    assertThat(terms).hasSize(2);
                    assertThat(terms[0]).isEqualTo(terms[1] + "s");
                });
    }

    /// Returns a made-up word for a number.
    private static String plural(int number) {
        String letters = Integer.toString(number)
                .chars()
                .mapToObj(digit -> String.valueOf("abdfgkmprt".charAt(digit - '0')))
                .collect(Collectors.joining());
        return "quo" + letters + "oks";
    }

    /// Returns the terms at each position, separated by blanks.
    private static List<String> words(@Nullable String language, String text) throws IOException {
        List<String> words = new ArrayList<>();
        try (TokenStream tokens = LanguageAnalyzer.of(language).tokenStream("test", text)) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            PositionIncrementAttribute step = tokens.addAttribute(PositionIncrementAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                boolean beside = step.getPositionIncrement() == 0;
                words.add(beside ? words.removeLast() + " " + term : term.toString());
            }
            tokens.end();
        }
        return words;
    }
}
