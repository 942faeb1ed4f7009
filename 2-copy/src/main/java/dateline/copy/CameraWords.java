package dateline.copy;

import dateline.story.ItemId;
import java.util.regex.Pattern;

/// Recognises texts that cameras and their programs write into a file by themselves: `OLYMPUS DIGITAL CAMERA`,
/// `DSC_0001`. They describe nothing.
public final class CameraWords {
    private static final int LONGEST = 100;
    private static final Pattern OWN = Pattern.compile("(?i)^(?:.{0,60}digital camera\\s*+|sony dsc|samsung.{0,60}+"
            + "|dcim\\\\.{0,60}+|minolta dsc|dcf [0-9.]{1,5}|kodak .{0,40}camera|created by .{0,40}camera|exif[ _]jpeg"
            + "[ _].{0,30}+|jpeg[ _]picture|processed with .{1,40}+|screenshot|untitled.{0,10}+|default|null|none)");

    private CameraWords() {}

    /// Returns whether a camera wrote this, and no person.
    public static boolean are(String text) {
        String words = text.strip();
        return words.length() <= LONGEST && (OWN.matcher(words).matches() || ItemId.isCameraFile(words));
    }
}
