package dateline.story.photo;

import static com.adobe.internal.xmp.XMPConst.NS_DC;
import static com.adobe.internal.xmp.XMPConst.NS_IPTCEXT;
import static com.adobe.internal.xmp.XMPConst.NS_PHOTOSHOP;
import static com.adobe.internal.xmp.XMPConst.NS_XMP_MM;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The ids by which a story may name a photograph, the one that is most surely its own first.
///
/// Agencies are not of one mind where a picture's id stands: in a field made for it, in the job's (IIM 2:103), or as
/// the title (IIM 2:05). The last two may be shared by several pictures.
final class PhotoIds {
    private static final String NS_PLUS = "http://ns.useplus.org/ldf/xmp/1.0/";
    private static final int TITLE = 5;
    private static final int JOB = 103;

    private PhotoIds() {}

    /// Empty where the file names none.
    static List<String> of(Carried file) {
        Set<String> ids = new LinkedHashSet<>();
        Stream.of(
                        file.xmp(NS_IPTCEXT, "DigImageGUID"),
                        file.xmp(NS_PLUS, "ImageSupplierImageID"),
                        file.xmp(NS_DC, "identifier"),
                        file.xmp(NS_XMP_MM, "DocumentID"),
                        file.xmp(NS_PHOTOSHOP, "TransmissionReference"),
                        file.iim(JOB),
                        file.xmp(NS_DC, "title"),
                        file.iim(TITLE))
                .filter(PhotoIds::isId)
                .map(Objects::requireNonNull)
                .forEach(ids::add);
        return List.copyOf(ids);
    }

    /// A title of several words is none.
    private static boolean isId(@Nullable String said) {
        return said != null && said.length() <= 200 && said.chars().noneMatch(Character::isWhitespace);
    }
}
