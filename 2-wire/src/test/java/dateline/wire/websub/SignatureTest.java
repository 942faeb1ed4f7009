package dateline.wire.websub;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dateline.wire.Secret;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignatureTest {
    /// RFC 2202 and RFC 4231, test case 2.
    private static final Secret KEY = new Secret("Jefe");

    private static final byte[] DATA = "what do ya want for nothing?".getBytes(UTF_8);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sha1=effcdf6ae5eb2fa2d27416d5f184df9c259a7c79",
                "sha256=5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843",
                "SHA256=5BDCC146BF60754E6A042426089575C75A003F089D2739839DEC58B964EC3843",
                "sha384=af45d2e376484031617f78d2b58a6b1b9c7ef464f5a01b47e42ec3736322445e8e2240ca5e69e2c78b3239ecfab21649",
                "sha512=164b7a7bfcf819e2e395fbe73b56e0a387bd64222e831fd610270cd7ea2505549758bf75c05a994a6d034f65f8f0e6fdcaeab1a34d4a6b4b636e070a38bce737"
            })
    void aSignatureOfEachKnownAlgorithmIsAccepted(String header) {
        assertThat(Signature.fits(header, KEY, DATA)).isTrue();
        assertThat(Signature.fits(header, new Secret("Jeff"), DATA)).isFalse();
        assertThat(Signature.fits(header, KEY, "something else".getBytes(UTF_8)))
                .isFalse();
    }

    @Test
    void aMissingOrInvalidSignatureIsRefused() {
        assertThat(Signature.fits(null, KEY, DATA)).isFalse();
        for (String header :
                new String[] {"", "sha256", "sha256=", "md5=750c783e6ab0b503eaa86e310a5db738", "sha1=zz"}) {
            assertThat(Signature.fits(header, KEY, DATA)).as(header).isFalse();
        }
    }
}
