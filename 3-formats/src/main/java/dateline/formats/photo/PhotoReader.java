package dateline.formats.photo;

import static com.adobe.internal.xmp.XMPConst.NS_PHOTOSHOP;
import static com.adobe.internal.xmp.XMPConst.NS_XMP;

import dateline.copy.Captions;
import dateline.copy.WireFile;
import dateline.envelope.FileEnd;
import dateline.formats.FormatReader;
import dateline.story.Picture;
import dateline.story.PictureFiles;
import dateline.story.PictureItem;
import dateline.story.Reading;
import dateline.story.Rendition;
import dateline.story.WireTimes;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads a photograph that arrives alone, from its own metadata: a picture item whose one rendition is
/// the file.
///
/// A story may claim it by any of its ids, or by the file's name. Pictures in other formats than
/// [PictureFormat] are recognised as pictures, but give no item.
public final class PhotoReader implements FormatReader {
    /// The name of the format. By it the newsroom knows that the dispatch is itself a picture.
    public static final String FORMAT = "picture";

    @Override
    public boolean recognises(WireFile file) {
        return PictureFiles.isPicture(file.bytes());
    }

    @Override
    public boolean isText() {
        return false;
    }

    @Override
    public FileEnd end(WireFile file) {
        return PictureEnd.of(file.bytes());
    }

    @Override
    public Reading read(WireFile file) {
        List<PictureItem> items = PictureFormat.of(file.bytes()).stream()
                .map(format -> item(file, format))
                .toList();
        return new Reading(FORMAT, List.of(), items, List.of());
    }

    private static PictureItem item(WireFile file, PictureFormat format) {
        Carried carried = Carried.of(file.bytes());
        PictureMetadata metadata = MetadataReader.read(carried);
        PhotoIds ids = PhotoIds.of(carried);
        PhotoTerms terms = new PhotoTerms(carried);
        Optional<Captions.Parted> caption =
                Optional.ofNullable(metadata.caption()).map(Captions::part);
        String supplied = metadata.usageTerms() != null ? metadata.usageTerms() : metadata.instructions();
        Picture picture = new Picture(
                ids.guid(),
                metadata.altText(),
                caption.map(Captions.Parted::caption)
                        .filter(text -> !text.isEmpty())
                        .orElse(null),
                caption.map(Captions.Parted::credit).orElseGet(() -> credit(metadata)),
                caption.map(parted -> parted.termsWith(supplied)).orElse(supplied),
                terms.expires(),
                List.of(new Rendition(null, href(file.name()), null, null, format.mimeType())));
        return new PictureItem(
                picture,
                ids.others(),
                null,
                created(carried),
                terms.status(),
                terms.embargo(metadata.instructions(), metadata.caption()));
    }

    private static @Nullable String credit(PictureMetadata metadata) {
        if (metadata.credit() != null) {
            return metadata.credit();
        }
        String names = Stream.of(metadata.byline(), metadata.source())
                .filter(name -> name != null)
                .collect(Collectors.joining("/"));
        return names.isEmpty() ? metadata.copyright() : names;
    }

    /// Returns the time of this state of the file; a corrected caption makes a later one.
    private static @Nullable Instant created(Carried file) {
        return Stream.of(
                        file.xmp(NS_XMP, "MetadataDate"),
                        file.xmp(NS_XMP, "ModifyDate"),
                        file.xmp(NS_PHOTOSHOP, "DateCreated"))
                .flatMap(date -> Stream.ofNullable(WireTimes.read(date)))
                .findFirst()
                .orElse(null);
    }

    /// Returns the file's name as a file beside it would refer to it.
    private static String href(String name) {
        return Rendition.isAddress(name)
                ? name
                : name.substring(name.lastIndexOf('/') + 1).replace("%", "%25");
    }
}
