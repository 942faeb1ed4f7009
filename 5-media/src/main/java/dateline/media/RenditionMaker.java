package dateline.media;

import dateline.formats.photo.MetadataReader.Found;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/// Makes the verdict on a picture's file and, one by one, its renditions.
///
/// However many threads use it, the pictures that are open at one time have together no more pixels than one
/// picture of the greatest size.
final class RenditionMaker {
    /// The version of the renditions. Raise it when the same picture would give other files than before: kept
    /// renditions are then made again.
    static final int RECIPE = 1;

    private static final int MEGAPIXEL = 1_000_000;
    private static final int ROOM = (int) (Original.MOST_PIXELS / MEGAPIXEL);

    private final Semaphore room = new Semaphore(ROOM, true);

    /// Takes the finished renditions.
    interface Tray {
        void put(int width, RenditionFormat format, byte[] file) throws IOException;
    }

    /// @throws IOException only if a rendition could not be stored
    Verdict make(byte[] file, Tray tray) throws IOException {
        try (Original original = Original.open(file)) {
            int megapixels = (int) Math.ceilDiv(original.size().pixels(), MEGAPIXEL);
            room.acquireUninterruptibly(megapixels);
            try {
                return make(original, tray);
            } finally {
                room.release(megapixels);
            }
        } catch (PictureRefused e) {
            return e.verdict();
        }
    }

    private static Verdict make(Original original, Tray tray) throws PictureRefused, IOException {
        Found found = original.metadata();
        Orientation orientation = Orientation.ofExif(found.orientation());
        BufferedImage pixels = original.pixels();
        List<Size> sizes = Size.of(pixels).turned(orientation).renditions();
        if (sizes.isEmpty()) {
            throw new PictureRefused(
                    "The picture is %s pixels, too long and narrow for a page. Ask the supplier for a part of it."
                            .formatted(original.size()));
        }
        BufferedImage biggest = print(pixels, sizes.getLast(), orientation, original.profile());
        for (Size size : sizes) {
            BufferedImage picture = Pixels.resized(biggest, size);
            for (RenditionFormat format : RenditionFormat.values()) {
                tray.put(
                        size.width(),
                        format,
                        Encoder.encode(picture, format, found.metadata().rights()));
            }
        }
        Size whole = original.size().turned(orientation);
        return new Accepted(
                whole.width(), whole.height(), sizes.stream().map(Size::width).toList(), found.metadata());
    }

    /// Makes the biggest rendition. It resizes first, because the cost of all later steps grows with
    /// the pixels.
    private static BufferedImage print(
            BufferedImage pixels, Size size, Orientation orientation, Optional<ICC_Profile> profile) {
        BufferedImage small = Pixels.resized(Pixels.opaque(pixels), size.turned(orientation));
        return orientation.apply(
                profile.map(colours -> Pixels.toSrgb(small, colours)).orElse(small));
    }
}
