package dateline.envelope.mime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailboxesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\u0001', textBlock = """
            A@X.example                                | a@x.example
            Ada Lund <ada@x.example>                   | ada@x.example
            a@x.example, Bo <b@y.example>              | a@x.example b@y.example
            Bo <b@y.example>, a@x.example              | b@y.example a@x.example
            "a@x.example, Ltd" <b@y.example>           | b@y.example
            "say \\"a@x.example\\"" <b@y.example>      | b@y.example
            (a@x.example (nested)) b@y.example         | b@y.example
            b@y.example (a@x.example \\) still)        | b@y.example
            Desk: a@x.example, Bo <b@y.example>;       | a@x.example b@y.example
            <@relay.example,@other.example:b@y.example>| b@y.example
            Bo <b@y.example                            | b@y.example
            a@x.example;b@y.example                    | a@x.example b@y.example
            ,a@x.example,,                             | a@x.example
            """)
    void eachMailboxHasItsAddress(String field, String addresses) {
        assertThat(Mailboxes.addresses(field)).containsExactly(addresses.split(" "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\u0001', textBlock = """
            Ada Lund
            "ada@x.example"
            <>
            Ada <ada at x.example>
            two words@x.example
            """)
    void aMailboxWithoutAnAddressIsEmpty(String field) {
        assertThat(Mailboxes.addresses(field)).containsExactly("");
    }

    @Test
    void aNameWithoutAnAddressBesideAnAddressIsNotLost() {
        assertThat(Mailboxes.addresses("Ada, bo@y.example")).isEqualTo(List.of("", "bo@y.example"));
    }

    @Test
    void aListWithoutEndIsReadInPart() {
        assertThat(Mailboxes.addresses("(".repeat(100_000) + "a@x.example")).isEmpty();
        assertThat(Mailboxes.addresses("a@x.example,".repeat(100_000))).hasSizeLessThan(1_000);
    }
}
