package dateline.media;

import static org.assertj.core.api.Assertions.assertThat;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifDirectoryBase;
import com.drew.metadata.iptc.IptcDirectory;
import dateline.formats.photo.MetadataReader;
import dateline.formats.photo.PictureMetadata;
import dateline.formats.photo.Text;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MetadataTest {
    private static final PictureMetadata FULL = new PictureMetadata(
            "Ferries wait in the harbour of Quillmouth.",
            "Ferries wait",
            "Three white ferries at a quay",
            "Three white ferries at a quay, the middle one with an open gate",
            "Åsa Ødegård, Bo Li",
            "Aa & Bø / <Lum>",
            "Lum Pictures",
            "© 2026 Lum Pictures “all rights”",
            "No use after 31 December",
            "https://example.org/licence?a=1&b=2",
            "Mandatory credit",
            "http://cv.iptc.org/newscodes/digitalsourcetype/digitalCapture");

    @Test
    void metadataWrittenIntoAJpegIsReadBack() throws IOException {
        assertThat(metadata(MetadataWriter.intoJpeg(Pictures.jpeg(40, 30), FULL)))
                .isEqualTo(FULL);
    }

    @Test
    void renditionsContainOnlyTheRightsMetadata() throws IOException {
        Developed developed = Developed.of(MetadataWriter.intoJpeg(Pictures.jpeg(500, 300), FULL));
        assertThat(developed.accepted().metadata()).isEqualTo(FULL);
        assertThat(developed.files()).containsOnlyKeys("400.jpg", "400.webp", "500.jpg", "500.webp");
        for (byte[] rendition : developed.files().values()) {
            assertThat(metadata(rendition)).isEqualTo(FULL.rights());
        }
    }

    @Test
    void oldProgramsFindTheCreditToo() throws Exception {
        byte[] rendition = Developed.of(MetadataWriter.intoJpeg(Pictures.jpeg(40, 30), FULL))
                .file("40.jpg");
        IptcDirectory iim = Objects.requireNonNull(tags(rendition).getFirstDirectoryOfType(IptcDirectory.class));
        assertThat(iim.getString(IptcDirectory.TAG_CREDIT)).isEqualTo(FULL.credit());
        assertThat(iim.getString(IptcDirectory.TAG_COPYRIGHT_NOTICE)).isEqualTo(FULL.copyright());
        assertThat(iim.getString(IptcDirectory.TAG_BY_LINE)).isEqualTo(FULL.byline());
    }

    @Test
    void renditionsOmitPlaceCameraAndOwner() throws Exception {
        byte[] exif = ExifBlock.of(
                6,
                Map.of(0x010F, "Make-QX", 0x0110, "Model-QX", 0x8298, "© Lum"),
                Map.of(0xA430, "Owner-QX", 0xA431, "Serial-QX"),
                Map.of(0x001D, "2026:11:24", 0x0012, "Datum-QX"));
        byte[] original = ExifBlock.intoJpeg(Pictures.jpeg(50, 30), exif);
        assertThat(everyTag(original)).contains("Make-QX", "Owner-QX", "Serial-QX", "Datum-QX");

        Developed developed = Developed.of(original);
        assertThat(Size.of(developed.picture(30))).isEqualTo(new Size(30, 50));
        for (byte[] rendition : developed.files().values()) {
            assertThat(new String(rendition, StandardCharsets.ISO_8859_1)).doesNotContain("-QX", "Exif", "EXIF");
            assertThat(tags(rendition).getDirectoriesOfType(ExifDirectoryBase.class))
                    .isEmpty();
        }
        assertThat(metadata(developed.file("30.webp")).copyright()).isEqualTo("© Lum");
    }

    @Test
    void xmpRanksAboveIimAndIimAboveExif() throws IOException {
        byte[] exif = ExifBlock.of(
                1,
                Map.of(0x010E, "caption of EXIF", 0x013B, "artist of EXIF", 0x8298, "notice of EXIF"),
                Map.of(),
                Map.of());
        PictureMetadata iim = caption("caption of IIM", "artist of IIM");
        byte[] jpeg = ExifBlock.intoJpeg(withApp13(Pictures.jpeg(40, 30), iim), exif);
        PictureMetadata withoutXmp = metadata(jpeg);
        assertThat(withoutXmp.caption()).isEqualTo("caption of IIM");
        assertThat(withoutXmp.byline()).isEqualTo("artist of IIM");
        assertThat(withoutXmp.copyright()).isEqualTo("notice of EXIF");

        PictureMetadata withXmp = metadata(MetadataWriter.intoJpeg(jpeg, caption("caption of XMP", null)));
        assertThat(withXmp.caption()).isEqualTo("caption of XMP");
        assertThat(withXmp.byline()).isEqualTo("artist of IIM");
        assertThat(withXmp.copyright()).isEqualTo("notice of EXIF");
    }

    @Test
    void theDefaultTextOfACameraIsNotACaption() throws IOException {
        byte[] exif = ExifBlock.of(1, Map.of(0x010E, "OLYMPUS DIGITAL CAMERA         "), Map.of(), Map.of());
        assertThat(metadata(ExifBlock.intoJpeg(Pictures.jpeg(40, 30), exif)).caption())
                .isNull();
    }

    @Test
    void aPngIsReadToo() throws IOException {
        byte[] start = "XML:com.adobe.xmp\0\0\0\0\0".getBytes(StandardCharsets.US_ASCII);
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        text.writeBytes(start);
        text.writeBytes(XmpPacket.write(FULL));
        byte[] exif = ExifBlock.of(6, Map.of(), Map.of(), Map.of());
        byte[] png = PngFile.with(PngFile.with(Pictures.png(50, 30), "iTXt", text.toByteArray()), "eXIf", exif);
        assertThat(Developed.of(png).accepted()).isEqualTo(new Accepted(30, 50, List.of(30), FULL));
    }

    @Test
    void controlCharactersAreRemovedFromMetadata() {
        assertThat(Text.clean("  a\u0000b\r\nc\u001B \uD800 ")).isEqualTo("ab\nc");
        assertThat(Text.clean(" \u0000\t ")).isNull();
        assertThat(Text.cut("ab😀", 3)).isEqualTo("ab");
    }

    @Test
    void veryLongMetadataFitsIntoAJpeg() throws IOException {
        String endless = "&".repeat(30_000);
        PictureMetadata words = new PictureMetadata(
                endless, endless, endless, endless, endless, endless, endless, endless, endless, endless, endless,
                endless);
        byte[] jpeg = MetadataWriter.intoJpeg(Pictures.jpeg(40, 30), words);
        assertThat(metadata(jpeg).usageTerms()).isEqualTo("&".repeat(1000));
        Developed.of(jpeg).accepted();
    }

    private static PictureMetadata caption(String caption, @Nullable String byline) {
        return new PictureMetadata(caption, null, null, null, byline, null, null, null, null, null, null, null);
    }

    private static byte[] withApp13(byte[] jpeg, PictureMetadata metadata) {
        byte[] block = IimRecord.write(metadata);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(jpeg, 0, 2);
        bytes.writeBytes(
                new byte[] {(byte) 0xFF, (byte) 0xED, (byte) ((block.length + 2) >> 8), (byte) (block.length + 2)});
        bytes.writeBytes(block);
        bytes.write(jpeg, 2, jpeg.length - 2);
        return bytes.toByteArray();
    }

    private static PictureMetadata metadata(byte[] file) {
        return MetadataReader.read(file).metadata();
    }

    private static Metadata tags(byte[] file) throws ImageProcessingException, IOException {
        return ImageMetadataReader.readMetadata(new ByteArrayInputStream(file));
    }

    private static String everyTag(byte[] file) throws ImageProcessingException, IOException {
        StringBuilder all = new StringBuilder();
        tags(file).getDirectories().forEach(directory -> directory.getTags().forEach(all::append));
        return all.toString();
    }
}
