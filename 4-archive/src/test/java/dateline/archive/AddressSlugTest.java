package dateline.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressSlugTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Straße nach Łódź: «Nö», sagt sie | strasse-nach-lodz-no-sagt-sie",
                "Germany’s ‘no’ | germanys-no",
                "İstanbul'da ﬁnal, Điện Biên | istanbulda-final-dien-bien",
                "Azərbaycan ½ qiymət | azərbaycan-1-2-qiymət",
                "مرحباً بالعالم، مـرة أخرى ٢٠٢٤ | مرحبا-بالعالم-مرة-أخرى-٢٠٢٤",
                "نیم‌فاصله می‌شود | نیمفاصله-میشود",
                "צה״ל וצה\"ל: שָׁלוֹם | צהל-וצהל-שלום",
                "ΟΔΟΣ στην Αθήνα | οδος-στην-αθήνα",
                "Ёжик и чай: «йод» в Ки́еве | ёжик-и-чай-йод-в-киеве",
                "柏林：渡輪擱淺，無人受傷 | 柏林-渡輪擱淺-無人受傷",
                "フェリーが座礁 ＡＢ１２ | フェリーが座礁-ab12",
                "हिन्दी समाचार | हिन्दी-समाचार",
                "ข่าวเช้านี้ | ข่าวเช้านี้",
                "100 % 🎉 sure❤️ | 100-sure"
            })
    void lettersOfEveryScriptStay(String headline, String words) {
        assertThat(AddressSlug.of(headline)).isEqualTo(words);
    }

    @Test
    void aHeadlineOfPunctuationGivesNoSlug() {
        assertThat(AddressSlug.of("--")).isEmpty();
        assertThat(AddressSlug.of("\u0301 \uFE0F ‘’")).isEmpty();
    }

    @Test
    void composedAndDecomposedLettersGiveTheSameWords() {
        assertThat(AddressSlug.of("Αθη\u0301να, и\u0306од, Mu\u0308nchen")).isEqualTo("αθήνα-йод-munchen");
    }

    @Test
    void aLongHeadlineEndsBetweenWordsOrBetweenCharacters() {
        assertThat(AddressSlug.of("one two three ".repeat(10)))
                .isEqualTo("one-two-three-one-two-three-one-two-three-one-two-three-one-two-three");
        assertThat(AddressSlug.of("渡".repeat(100))).isEqualTo("渡".repeat(46));
        assertThat(AddressSlug.of("𠮷".repeat(100))).isEqualTo("𠮷".repeat(35));
        assertThat(AddressSlug.of("x".repeat(100))).isEqualTo("x".repeat(70));
    }

    @Test
    void theAddressIsInAscii() {
        assertThat(StoryAddress.address("news", Instant.EPOCH, ZoneOffset.UTC, "Ёж — 渡", "000000001"))
                .isEqualTo("/news/1970/01/01/%D1%91%D0%B6-%E6%B8%A1-000000001");
    }
}
