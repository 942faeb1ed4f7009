package dateline.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.junit.jupiter.api.Test;

/// Tests which colours the renditions show for each kind of pixel. Compression changes a colour slightly.
class ColourTest {
    private static final int SIDE = 40;

    @Test
    void coloursOfAnotherProfileAreConvertedToSrgb() throws IOException {
        byte[] linear = ICC_Profile.getInstance(ColorSpace.CS_LINEAR_RGB).getData();
        byte[] png = PngFile.with(plain(BufferedImage.TYPE_3BYTE_BGR, new Color(128, 128, 128)), "iCCP", iccp(linear));
        assertShows(png, new Color(188, 188, 188));
    }

    @Test
    void anInvalidColourProfileIsIgnored() throws IOException {
        byte[] grey = plain(BufferedImage.TYPE_3BYTE_BGR, new Color(128, 128, 128));
        assertShows(PngFile.with(grey, "iCCP", iccp(new byte[200])), new Color(128, 128, 128));
        assertShows(PngFile.with(grey, "iCCP", new byte[] {'x'}), new Color(128, 128, 128));
    }

    @Test
    void transparentPixelsArePutOnWhite() throws IOException {
        assertShows(plain(BufferedImage.TYPE_INT_ARGB, new Color(0, 0, 0, 0)), Color.WHITE);
        assertShows(plain(BufferedImage.TYPE_INT_ARGB, new Color(255, 0, 0, 128)), new Color(255, 127, 127));
    }

    @Test
    void greyKeepsItsBrightness() throws IOException {
        assertShows(grey(DataBuffer.TYPE_BYTE, 100), new Color(100, 100, 100));
        assertShows(grey(DataBuffer.TYPE_USHORT, 100 * 257), new Color(100, 100, 100));
    }

    @Test
    void greyWithTransparencyKeepsItsBrightnessOnWhite() throws IOException {
        assertShows(grey(DataBuffer.TYPE_BYTE, 100, 255), new Color(100, 100, 100));
        assertShows(grey(DataBuffer.TYPE_BYTE, 100, 0), Color.WHITE);
        assertShows(grey(DataBuffer.TYPE_USHORT, 0, 32_768), new Color(127, 127, 127));
    }

    @Test
    void sixteenBitsPerColourBecomeEight() throws IOException {
        assertShows(
                of(ColorSpace.CS_sRGB, DataBuffer.TYPE_USHORT, 200 * 257, 100 * 257, 50 * 257),
                new Color(200, 100, 50));
    }

    @Test
    void aPaletteIsLookedUp() throws IOException {
        assertShows(plain(BufferedImage.TYPE_BYTE_INDEXED, new Color(255, 0, 51)), new Color(255, 0, 51));
        assertShows(plain(BufferedImage.TYPE_BYTE_BINARY, Color.BLACK), Color.BLACK);
    }

    @Test
    void theFirstFrameOfAnAnimationIsUsed() throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("gif").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.prepareWriteSequence(null);
            for (Color colour : new Color[] {Color.GREEN, Color.RED, Color.BLUE}) {
                writer.writeToSequence(new IIOImage(filled(BufferedImage.TYPE_BYTE_INDEXED, colour), null, null), null);
            }
            writer.endWriteSequence();
        }
        assertShows(bytes.toByteArray(), Color.GREEN);
    }

    /// Adobe's programs write CMYK values inverted, and mark the file with a segment of their own.
    @Test
    void cmykIsConvertedToRgb() throws IOException {
        WritableRaster inks = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, SIDE, SIDE, 4, null);
        fill(inks, 255, 0, 0, 255);
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(new IIOImage(inks, null, null));
        }
        Color red =
                new Color(Developed.of(adobe(bytes.toByteArray())).picture(SIDE).getRGB(SIDE / 2, SIDE / 2));
        assertThat(red.getRed()).isGreaterThan(200);
        assertThat(red.getGreen()).isLessThan(60);
        assertThat(red.getBlue()).isLessThan(60);
    }

    private static byte[] adobe(byte[] jpeg) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(jpeg, 0, 2);
        bytes.writeBytes(HexFormat.of().parseHex("ffee000e41646f6265006400000000" + "00"));
        bytes.write(jpeg, 2, jpeg.length - 2);
        return bytes.toByteArray();
    }

    private static void assertShows(byte[] file, Color expected) throws IOException {
        Developed developed = Developed.of(file);
        developed.accepted();
        for (String name : new String[] {SIDE + ".jpg", SIDE + ".webp"}) {
            Color shown = new Color(Pictures.decoded(developed.file(name)).getRGB(SIDE / 2, SIDE / 2));
            assertThat(new int[] {shown.getRed(), shown.getGreen(), shown.getBlue()})
                    .as(name)
                    .usingElementComparator((a, b) -> Math.abs(a - b) <= 4 ? 0 : a - b)
                    .containsExactly(expected.getRed(), expected.getGreen(), expected.getBlue());
        }
    }

    private static byte[] iccp(byte[] profile) throws IOException {
        ByteArrayOutputStream chunk = new ByteArrayOutputStream();
        chunk.writeBytes("invented profile\0\0".getBytes(StandardCharsets.US_ASCII));
        chunk.writeBytes(PngFile.packed(profile));
        return chunk.toByteArray();
    }

    private static byte[] plain(int type, Color colour) {
        return Pictures.encoded(filled(type, colour), "png");
    }

    private static BufferedImage filled(int type, Color colour) {
        BufferedImage picture = new BufferedImage(SIDE, SIDE, type);
        for (int y = 0; y < SIDE; y++) {
            for (int x = 0; x < SIDE; x++) {
                picture.setRGB(x, y, colour.getRGB());
            }
        }
        return picture;
    }

    private static byte[] grey(int type, int... samples) {
        return of(ColorSpace.CS_GRAY, type, samples);
    }

    private static byte[] of(int colours, int type, int... samples) {
        ColorSpace space = ColorSpace.getInstance(colours);
        boolean alpha = samples.length > space.getNumComponents();
        ColorModel model = new ComponentColorModel(
                space, alpha, false, alpha ? Transparency.TRANSLUCENT : Transparency.OPAQUE, type);
        WritableRaster raster = Raster.createInterleavedRaster(type, SIDE, SIDE, samples.length, null);
        fill(raster, samples);
        return Pictures.encoded(new BufferedImage(model, raster, false, null), "png");
    }

    private static void fill(WritableRaster raster, int... samples) {
        int[] row = new int[SIDE * samples.length];
        Arrays.setAll(row, i -> samples[i % samples.length]);
        for (int y = 0; y < SIDE; y++) {
            raster.setPixels(0, y, SIDE, 1, row);
        }
    }
}
