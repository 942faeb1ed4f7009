package dateline.media;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dateline.formats.photo.Bytes;
import dateline.formats.photo.PictureMetadata;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BadPictureTest {
    private static final String TOO_BIG =
            "The picture has 60,000 × 60,000 pixels; 100,000,000 are the most. Ask the supplier for a smaller one.";

    @Test
    void aFileThatIsNotAPictureIsRefused() throws IOException {
        assertThat(Developed.of(new byte[0]).refusal())
                .isEqualTo("The file is empty. Ask the supplier to send it again.");
        for (String content : new String[] {"GIF", "<svg onload='alert(1)'/>", "RIFF\0\0\0\0AVI ", "%PDF-1.7"}) {
            assertThat(Developed.of(content.getBytes(StandardCharsets.US_ASCII)).refusal())
                    .startsWith("The file is not a JPEG, PNG, GIF or WebP picture.");
        }
    }

    @Test
    void aHugePictureIsRefusedByItsHeader() throws IOException {
        byte[] jpeg = sized(Pictures.jpeg(40, 40), Bytes.lastIndexOf(Pictures.jpeg(40, 40), 0xFF, 0xC0) + 5);
        byte[] png = PngFile.saying(Pictures.png(40, 40), 60_000, 60_000);
        byte[] gif =
                gifSaying60000(Pictures.encoded(Pictures.landscape(40, 40, BufferedImage.TYPE_BYTE_INDEXED), "gif"));
        for (byte[] huge : new byte[][] {jpeg, png, gif}) {
            long before = allocated();
            assertThat(Developed.of(huge).refusal()).isEqualTo(TOO_BIG);
            assertThat(allocated() - before).isLessThan(20_000_000);
        }
    }

    @Test
    void aHugeWebpIsRefusedByItsHeader() throws IOException {
        byte[] webp = Developed.of(Pictures.jpeg(40, 40)).file("40.webp");
        for (int at : new int[] {24, 27}) {
            webp[at] = (byte) 0x5F;
            webp[at + 1] = (byte) 0xEA;
        }
        assertThat(Developed.of(webp).refusal()).isEqualTo(TOO_BIG);
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpeg", "png", "gif"})
    void aFileTruncatedAtAnyPointIsRefused(String format) throws IOException {
        byte[] whole = Pictures.encoded(Pictures.landscape(500, 400, BufferedImage.TYPE_BYTE_INDEXED), format);
        Developed.of(whole).accepted();
        for (int part = 1; part < 20; part++) {
            byte[] cut = Arrays.copyOf(whole, whole.length * part / 20);
            assertThat(Developed.of(cut).refusal()).as("%d twentieths", part).contains("Ask the supplier");
        }
    }

    @Test
    void aTruncatedWebpIsRefused() throws IOException {
        byte[] whole = Developed.of(Pictures.jpeg(500, 400)).file("400.webp");
        Developed.of(whole).accepted();
        assertThat(Developed.of(Arrays.copyOf(whole, whole.length - 2)).refusal())
                .isEqualTo("The WebP file ends before its picture does. Ask the supplier to send it again.");
    }

    @Test
    void aWrongNameForTheFormatDoesNotMatter() throws IOException {
        assertThat(Developed.of(Pictures.png(50, 40)).accepted().widths()).containsExactly(50);
    }

    @Test
    void aJpegWithTooManyScansIsRefused() throws IOException {
        byte[] progressive = Developed.of(Pictures.jpeg(40, 40)).file("40.jpg");
        Developed.of(progressive).accepted();
        int last = Bytes.lastIndexOf(progressive, 0xFF, 0xDA);
        byte[] scan = Arrays.copyOfRange(progressive, last, progressive.length - 2);
        ByteArrayOutputStream endless = new ByteArrayOutputStream();
        endless.write(progressive, 0, last);
        for (int i = 0; i < 1000; i++) {
            endless.writeBytes(scan);
        }
        endless.write(progressive, progressive.length - 2, 2);
        assertThat(Developed.of(endless.toByteArray()).refusal()).startsWith("The JPEG file is damaged");
    }

    @Test
    void anExtremelyLongAndNarrowPictureIsRefused() throws IOException {
        assertThat(Developed.of(Pictures.png(10, 30_000)).refusal())
                .isEqualTo("The picture is 10 × 30,000 pixels, too long and narrow for a page."
                        + " Ask the supplier for a part of it.");
    }

    @Test
    void aPictureWithVeryManyPixelsIsReducedWhileReading() throws IOException {
        byte[] png = Pictures.encoded(new BufferedImage(9000, 9000, BufferedImage.TYPE_BYTE_BINARY), "png");
        try (Original original = Original.open(png)) {
            assertThat(Size.of(original.pixels())).isEqualTo(new Size(4500, 4500));
        } catch (PictureRefused e) {
            throw new AssertionError(e);
        }
        Accepted accepted = Developed.of(png).accepted();
        assertThat(accepted.width()).isEqualTo(9000);
        assertThat(accepted.widths()).containsExactly(400, 800, 1200, 2000);
    }

    @Test
    void metadataThatUnpacksEndlesslyIsIgnored() throws IOException {
        byte[] bomb = PngFile.packed(new byte[300_000_000]);
        byte[] text = concat("XML:com.adobe.xmp\0\1\0\0\0".getBytes(StandardCharsets.US_ASCII), bomb);
        byte[] profile = concat("profile\0\0".getBytes(StandardCharsets.US_ASCII), bomb);
        byte[] png = PngFile.with(PngFile.with(Pictures.png(40, 40), "iTXt", text), "iCCP", profile);
        long before = allocated();
        assertThat(Developed.of(png).accepted().metadata()).isEqualTo(PictureMetadata.NONE);
        assertThat(allocated() - before).isLessThan(60_000_000);
    }

    @Test
    void metadataThatIsNestedEndlesslyIsIgnored() throws IOException {
        String nested = "<x:xmpmeta xmlns:x='adobe:ns:meta/'>" + "<a>".repeat(200_000);
        byte[] text = ("XML:com.adobe.xmp\0\0\0\0\0" + nested).getBytes(StandardCharsets.US_ASCII);
        byte[] exif = ExifBlock.of(6, Map.of(), Map.of(), Map.of());
        byte[] png = PngFile.with(PngFile.with(Pictures.png(50, 30), "iTXt", text), "eXIf", exif);
        assertThat(Developed.of(png).accepted()).isEqualTo(new Accepted(30, 50, List.of(30), PictureMetadata.NONE));
    }

    private static byte[] sized(byte[] file, int at) {
        for (int side : new int[] {at, at + 2}) {
            file[side] = (byte) 0xEA;
            file[side + 1] = 0x60;
        }
        return file;
    }

    /// Sets width and height to 60,000 in the image descriptor. GIF stores the low byte first.
    private static byte[] gifSaying60000(byte[] gif) {
        int descriptor = Bytes.lastIndexOf(gif, 0x2C, 0, 0, 0, 0, 40, 0, 40, 0);
        for (int side : new int[] {descriptor + 5, descriptor + 7}) {
            gif[side] = 0x60;
            gif[side + 1] = (byte) 0xEA;
        }
        return gif;
    }

    private static byte[] concat(byte[] one, byte[] other) {
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        both.writeBytes(one);
        both.writeBytes(other);
        return both.toByteArray();
    }

    /// Returns how many bytes this thread has allocated on the heap so far.
    private static long allocated() {
        return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
    }
}
