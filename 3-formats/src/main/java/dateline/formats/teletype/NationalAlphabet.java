package dateline.formats.teletype;

import java.util.Arrays;
import java.util.Optional;

/// The national variants of the 7-bit alphabet, with letters in the positions of signs. Source: ISO 646 and the
/// International Register (ISO-IR) of coded character sets. `ESC (` and the variant's letter announce one (IPTC
/// 7901 §7, ISO 2022).
enum NationalAlphabet {
    AMERICAN('B', "", ""),
    BRITISH('A', "#", "£"),
    GERMAN('K', "@[\\]{|}~", "§ÄÖÜäöüß"),
    FRENCH('f', "#@[\\]`{|}~", "£à°ç§µéùè¨"),
    FRENCH_OF_1973('R', "#@[\\]{|}~", "£à°ç§éùè¨"),
    SWEDISH('G', "$[\\]{|}~", "¤ÄÖÅäöå‾"),
    SWEDISH_FOR_NAMES('H', "$@[\\]^`{|}~", "¤ÉÄÖÅÜéäöåü"),
    NORWEGIAN('`', "[\\]{|}~", "ÆØÅæøå‾"),
    DANISH_NORWEGIAN('E', "[\\]{|}~", "ÆØÅæøå‾"),
    ITALIAN('Y', "#@[\\]`{|}~", "£§°çéùàòèì"),
    SPANISH('Z', "#@[\\]{|}", "£§¡Ñ¿°ñç"),
    SPANISH_OF_1985('h', "@[\\]^{|}~", "·¡ÑÇ¿´ñç¨"),
    PORTUGUESE('L', "@[\\]{|}~", "§ÃÇÕãçõ°"),
    HUNGARIAN('i', "$@[\\]^`{|}~", "¤ÁÉÖÜ^áéöü˝");

    private final char announced;
    private final String signs;
    private final String letters;

    NationalAlphabet(char announced, String signs, String letters) {
        this.announced = announced;
        this.signs = signs;
        this.letters = letters;
    }

    static Optional<NationalAlphabet> announcedBy(char letter) {
        return Arrays.stream(values())
                .filter(alphabet -> alphabet.announced == letter)
                .findFirst();
    }

    String read(String sent) {
        if (signs.isEmpty()) {
            return sent;
        }
        StringBuilder read = new StringBuilder(sent.length());
        for (int i = 0; i < sent.length(); i++) {
            int at = signs.indexOf(sent.charAt(i));
            read.append(at < 0 ? sent.charAt(i) : letters.charAt(at));
        }
        return read.toString();
    }
}
