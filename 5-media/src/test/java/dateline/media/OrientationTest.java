package dateline.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OrientationTest {
    /// Each letter is a pixel; `/` separates the rows. EXIF defines where the 0th row and column are shown.
    @ParameterizedTest
    @CsvSource({
        "1, ab/cd/ef, ab/cd/ef",
        "2, ab/cd/ef, ba/dc/fe",
        "3, ab/cd/ef, fe/dc/ba",
        "4, ab/cd/ef, ef/cd/ab",
        "5, ab/cd/ef, ace/bdf",
        "6, ab/cd/ef, eca/fdb",
        "7, ab/cd/ef, fdb/eca",
        "8, ab/cd/ef, bdf/ace"
    })
    void everyOrientationOfExifIsTurnedUpright(int number, String stored, String shown) {
        assertThat(rows(Orientation.ofExif(number).apply(picture(stored)))).isEqualTo(shown);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 9, 65_535})
    void anUndefinedExifOrientationIsUpright(int number) {
        assertThat(Orientation.ofExif(number)).isEqualTo(Orientation.UPRIGHT);
    }

    private static BufferedImage picture(String text) {
        String[] rows = text.split("/", -1);
        BufferedImage picture = new BufferedImage(rows[0].length(), rows.length, BufferedImage.TYPE_3BYTE_BGR);
        for (int y = 0; y < rows.length; y++) {
            for (int x = 0; x < rows[y].length(); x++) {
                picture.setRGB(x, y, rows[y].charAt(x));
            }
        }
        return picture;
    }

    private static String rows(BufferedImage picture) {
        StringBuilder text = new StringBuilder();
        for (int y = 0; y < picture.getHeight(); y++) {
            text.append(y == 0 ? "" : "/");
            for (int x = 0; x < picture.getWidth(); x++) {
                text.append((char) (picture.getRGB(x, y) & 0xFF));
            }
        }
        return text.toString();
    }
}
