package dateline.envelope.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StrictTextTest {
    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1252", "UTF-16LE", "windows-31j", "GB18030", "x-windows-949", "US-ASCII"})
    void randomBytesAreTextOnlyIfADecoderAcceptsThem(String name) {
        Charset charset = Charset.forName(name);
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            byte[] bytes = new byte[random.nextInt(6)];
            random.nextBytes(bytes);
            assertThat(StrictText.decode(bytes, charset)).isEqualTo(decoded(bytes, charset));
        }
    }

    @Test
    void aReplacementCharacterThatWasSentIsText() {
        assertThat(StrictText.utf8("a\uFFFDb".getBytes(StandardCharsets.UTF_8))).contains("a\uFFFDb");
    }

    private static Optional<String> decoded(byte[] bytes, Charset charset) {
        try {
            return Optional.of(
                    charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
