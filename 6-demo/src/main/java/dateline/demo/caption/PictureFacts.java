package dateline.demo.caption;

import java.time.Instant;
import java.util.List;

/// The metadata of a picture's file.
///
/// @param alt the alternative text, for those who do not see the picture
/// @param credit as printed, `MPS Photo/Mette Lund`
/// @param source the owner of the original
/// @param turned whether the pixels lie on their side, so that the file must give the orientation
public record PictureFacts(
        String headline,
        String caption,
        String alt,
        String byline,
        String credit,
        String source,
        String copyright,
        String usageTerms,
        String city,
        String country,
        List<String> keywords,
        Instant taken,
        boolean turned) {
    public PictureFacts {
        keywords = List.copyOf(keywords);
    }
}
