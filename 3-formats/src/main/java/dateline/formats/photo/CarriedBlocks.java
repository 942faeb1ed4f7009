package dateline.formats.photo;

import com.drew.imaging.jpeg.JpegProcessingException;
import com.drew.imaging.jpeg.JpegSegmentData;
import com.drew.imaging.jpeg.JpegSegmentReader;
import com.drew.imaging.jpeg.JpegSegmentType;
import com.drew.imaging.riff.RiffHandler;
import com.drew.imaging.riff.RiffProcessingException;
import com.drew.imaging.riff.RiffReader;
import com.drew.lang.SequentialByteArrayReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// The blocks of metadata in a picture file, found but not yet read.
final class CarriedBlocks {
    private static final byte[] EXIF_PREAMBLE = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] XMP_PREAMBLE = "http://ns.adobe.com/xap/1.0/\0".getBytes(StandardCharsets.US_ASCII);

    /// TIFF structures.
    final List<byte[]> exif = new ArrayList<>();

    /// Photoshop's segments (APP13), which hold IPTC IIM.
    final List<byte[]> photoshop = new ArrayList<>();

    /// XML.
    final List<byte[]> xmp = new ArrayList<>();

    private CarriedBlocks() {}

    /// Finds the blocks. If the container is broken, keeps those found before.
    static CarriedBlocks of(byte[] file) {
        CarriedBlocks blocks = new CarriedBlocks();
        try {
            switch (PictureFormat.of(file).orElse(null)) {
                case null -> {}
                case JPEG -> blocks.findInJpeg(file);
                case PNG -> blocks.findInPng(file);
                case WEBP -> blocks.findInWebp(file);
                case GIF -> {} // has no metadata that agencies use
            }
        } catch (JpegProcessingException | RiffProcessingException | IOException e) {
            return blocks;
        }
        return blocks;
    }

    private void findInJpeg(byte[] file) throws JpegProcessingException, IOException {
        JpegSegmentData segments = JpegSegmentReader.readSegments(
                new SequentialByteArrayReader(file), List.of(JpegSegmentType.APP1, JpegSegmentType.APPD));
        for (byte[] segment : segments.getSegments(JpegSegmentType.APP1)) {
            if (Bytes.startsWith(segment, 0, XMP_PREAMBLE)) {
                xmp.add(Bytes.from(segment, XMP_PREAMBLE.length));
            } else {
                addExif(segment);
            }
        }
        segments.getSegments(JpegSegmentType.APPD).forEach(photoshop::add);
    }

    private void findInPng(byte[] file) {
        PngChunks.exif(file).ifPresent(exif::add);
        PngChunks.xmp(file).ifPresent(xmp::add);
    }

    private void findInWebp(byte[] file) throws RiffProcessingException, IOException {
        new RiffReader().processRiff(new SequentialByteArrayReader(file), new RiffHandler() {
            @Override
            public boolean shouldAcceptRiffIdentifier(String identifier) {
                return identifier.equals("WEBP");
            }

            @Override
            public boolean shouldAcceptChunk(String fourCc) {
                return fourCc.equals("EXIF") || fourCc.equals("XMP ");
            }

            @Override
            public boolean shouldAcceptList(String fourCc) {
                return false;
            }

            @Override
            public void processChunk(String fourCc, byte[] payload) {
                if (fourCc.equals("EXIF")) {
                    addExif(payload);
                } else {
                    xmp.add(payload);
                }
            }

            @Override
            public void addError(String message) {}
        });
    }

    private void addExif(byte[] block) {
        exif.add(Bytes.startsWith(block, 0, EXIF_PREAMBLE) ? Bytes.from(block, EXIF_PREAMBLE.length) : block);
    }
}
