package dateline.media;

import com.twelvemonkeys.imageio.stream.ByteArrayImageInputStream;
import dateline.formats.photo.Bytes;
import dateline.formats.photo.MetadataReader;
import dateline.formats.photo.PictureFormat;
import dateline.formats.photo.PngChunks;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;

/// A picture's original file. Its header is read when it is opened, its pixels when they are asked for.
///
/// A damaged picture is refused. A picture that is too big is refused by its header, before memory is allocated
/// for it.
final class Original implements AutoCloseable {
    /// The greatest number of pixels that a picture may have.
    static final long MOST_PIXELS = 100_000_000;

    /// The greatest number of pixels that are kept in memory. A bigger picture is read with only every second
    /// pixel in each direction.
    private static final long MOST_PIXELS_HELD = 40_000_000;

    /// A progressive JPEG needs about ten scans. A file with thousands is made to keep a computer busy
    /// for hours.
    private static final int MOST_SCANS = 100;

    private final PictureFormat format;
    private final byte[] file;
    private final ImageReader reader;
    private final int width;
    private final int height;

    private Original(PictureFormat format, byte[] file, ImageReader reader) throws IOException {
        this.format = format;
        this.file = file;
        this.reader = reader;
        this.width = reader.getWidth(0);
        this.height = reader.getHeight(0);
    }

    static Original open(byte[] file) throws PictureRefused {
        PictureFormat format = format(file);
        ImageReader reader = Decoder.reader(format);
        try {
            reader.setInput(new ByteArrayImageInputStream(file), true, true);
            Original original = new Original(format, file, reader);
            original.refuseTooBig();
            return original;
        } catch (IOException | RuntimeException e) {
            reader.dispose();
            throw damaged(format);
        }
    }

    /// Returns the size in pixels, before the picture is turned.
    Size size() {
        return new Size(width, height);
    }

    MetadataReader.Found metadata() {
        return MetadataReader.read(file);
    }

    /// Returns the colour profile that must still be applied to the pixels. The readers of the other formats
    /// apply it.
    Optional<ICC_Profile> profile() {
        return format == PictureFormat.PNG ? PngChunks.profile(file).flatMap(Original::profile) : Optional.empty();
    }

    /// Reads the pixels of the first picture in the file: at most 40 million, not yet turned.
    BufferedImage pixels() throws PictureRefused {
        int step = (int) Math.ceil(Math.sqrt((double) width * height / MOST_PIXELS_HELD));
        ImageReadParam sparse = reader.getDefaultReadParam();
        sparse.setSourceSubsampling(step, step, 0, 0);
        try {
            return reader.read(0, sparse);
        } catch (IOException | RuntimeException e) {
            throw damaged(format);
        }
    }

    /// Reads a profile; empty if its bytes are invalid.
    private static Optional<ICC_Profile> profile(byte[] bytes) {
        try {
            return Optional.of(ICC_Profile.getInstance(bytes));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        reader.dispose();
    }

    private static PictureFormat format(byte[] file) throws PictureRefused {
        if (file.length == 0) {
            throw new PictureRefused("The file is empty. Ask the supplier to send it again.");
        }
        PictureFormat format = PictureFormat.of(file)
                .orElseThrow(() -> new PictureRefused(
                        "The file is not a JPEG, PNG, GIF or WebP picture. Ask the supplier for one of these."));
        if (!Decoder.isWhole(format, file)) {
            throw new PictureRefused("The %s file ends before its picture does. Ask the supplier to send it again."
                    .formatted(format.displayName()));
        }
        if (format == PictureFormat.JPEG && Bytes.count(file, 0xFF, 0xDA) > MOST_SCANS) {
            throw damaged(format);
        }
        return format;
    }

    private void refuseTooBig() throws PictureRefused {
        if ((long) width * height > MOST_PIXELS) {
            throw new PictureRefused(String.format(
                    Locale.ROOT,
                    "The picture has %,d × %,d pixels; %,d are the most. Ask the supplier for a smaller one.",
                    width,
                    height,
                    MOST_PIXELS));
        }
    }

    private static PictureRefused damaged(PictureFormat format) {
        return new PictureRefused("The %s file is damaged and cannot be read. Ask the supplier to send it again."
                .formatted(format.displayName()));
    }
}
