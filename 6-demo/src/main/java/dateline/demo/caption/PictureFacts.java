package dateline.demo.caption;

import java.time.Instant;
import java.util.List;

/// What a picture's file says of it.
///
/// @param alt the alternative text, for those who do not see the picture
/// @param credit as to be printed, `MPS Photo/Mette Lund`
/// @param source who holds the original
/// @param turned whether the pixels lie on their side, so that the file must say which way is up
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
