package dateline.formats.photo;

import static com.adobe.internal.xmp.XMPConst.NS_DC;
import static com.adobe.internal.xmp.XMPConst.NS_IPTCEXT;
import static com.adobe.internal.xmp.XMPConst.NS_PHOTOSHOP;
import static com.adobe.internal.xmp.XMPConst.NS_XMP_MM;

import dateline.story.ItemId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The ids by which a story may name a photograph.
///
/// Agencies put a picture's id in different fields: in a field made for it, in the job's (IIM 2:103), or in the
/// title (IIM 2:05). Only a field made for it identifies the picture. Agencies use job codes and titles again,
/// so these only join a picture to a story that names it. A camera's file name is not an id.
///
/// @param guid the id that identifies the picture; null if the file has none
/// @param others further ids by which a story may name it
record PhotoIds(@Nullable String guid, List<String> others) {
    private static final String NS_PLUS = "http://ns.useplus.org/ldf/xmp/1.0/";
    private static final int TITLE = 5;
    private static final int JOB = 103;

    static PhotoIds of(Carried file) {
        Set<String> own = ids(
                file.xmp(NS_IPTCEXT, "DigImageGUID"),
                file.xmp(NS_PLUS, "ImageSupplierImageID"),
                file.xmp(NS_DC, "identifier"),
                file.xmp(NS_XMP_MM, "DocumentID"));
        Set<String> others = new LinkedHashSet<>(own);
        others.addAll(ids(
                file.xmp(NS_PHOTOSHOP, "TransmissionReference"),
                file.iim(JOB),
                file.xmp(NS_DC, "title"),
                file.iim(TITLE)));
        String guid = own.stream().findFirst().orElse(null);
        others.remove(guid);
        return new PhotoIds(guid, List.copyOf(others));
    }

    private static Set<String> ids(@Nullable String... candidates) {
        Set<String> ids = new LinkedHashSet<>();
        Stream.of(candidates)
                .map(ItemId::ofPictureOrNull)
                .filter(Objects::nonNull)
                .filter(PhotoIds::isOneWord)
                .forEach(ids::add);
        return ids;
    }

    /// Returns whether an id is one word: a title of several words is not an id.
    private static boolean isOneWord(String id) {
        return id.length() <= 200 && id.chars().noneMatch(Character::isWhitespace);
    }
}
