package dateline.formats.photo;

import dateline.story.ItemId;
import dateline.story.StatusWord;
import dateline.story.Stop;
import dateline.story.Stops;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Finds the order to stop a photograph in a file that broke the reader. It searches only the bytes: for IIM's
/// edit status (2:07), and for an id in a field of XMP made for it, in the order of [PhotoIds].
public final class PhotoStops {
    private static final int LONGEST = 20_000_000;
    private static final int LONGEST_STATUS = 64;
    private static final String EDIT_STATUS = "\u001C\u0002\u0007";
    private static final Pattern DIGITAL_IMAGE = Pattern.compile("DigImageGUID(?:>|=\")([^<\"\\s]{1,200})[<\"]");
    private static final Pattern SUPPLIER = Pattern.compile("ImageSupplierImageID(?:>|=\")([^<\"\\s]{1,200})[<\"]");
    private static final Pattern IDENTIFIER = Pattern.compile("dc:identifier(?:>|=\")([^<\"\\s]{1,200})[<\"]");
    private static final Pattern DOCUMENT = Pattern.compile("xmpMM:DocumentID(?:>|=\")([^<\"\\s]{1,200})[<\"]");

    private PhotoStops() {}

    public static Stops loose(byte[] file) {
        String view = new String(file, 0, Math.min(file.length, LONGEST), StandardCharsets.ISO_8859_1);
        Stops stops = new Stops();
        Optional<String> guid = Stream.of(DIGITAL_IMAGE, SUPPLIER, IDENTIFIER, DOCUMENT)
                .map(field -> field.matcher(view))
                .filter(Matcher::find)
                .map(found -> ItemId.ofPictureOrNull(found.group(1)))
                .filter(Objects::nonNull)
                .findFirst();
        guid.flatMap(id -> Stop.of(id, StatusWord.of(status(view)), status(view), null, null))
                .ifPresent(stop -> stops.add(stop, "picture"));
        return stops;
    }

    /// Returns the edit status; blank if there is none.
    private static String status(String view) {
        int at = view.indexOf(EDIT_STATUS);
        if (at < 0 || at + 5 > view.length()) {
            return "";
        }
        int length = view.charAt(at + 3) << 8 | view.charAt(at + 4);
        return length > LONGEST_STATUS ? "" : view.substring(at + 5, Math.min(view.length(), at + 5 + length));
    }
}
