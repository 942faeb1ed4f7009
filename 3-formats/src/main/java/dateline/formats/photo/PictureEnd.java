package dateline.formats.photo;

import dateline.envelope.FileEnd;

/// Finds whether a picture file is complete. Bytes behind the end, which some cameras write, do not count.
final class PictureEnd {
    private static final int END_OF_IMAGE = 0xD9;
    private static final int START_OF_SCAN = 0xDA;
    /// The length in a RIFF file does not count these first bytes.
    private static final int RIFF_HEAD = 8;

    private PictureEnd() {}

    static FileEnd of(byte[] file) {
        return PictureFormat.of(file)
                .map(format -> switch (format) {
                    case JPEG -> shown(endOfJpeg(file));
                    case PNG -> shown(Bytes.lastIndexOf(file, 'I', 'E', 'N', 'D') >= 0);
                    case GIF -> shown(file[file.length - 1] == ';');
                    case WEBP -> shown(file.length >= RIFF_HEAD + riffLength(file));
                })
                .orElse(FileEnd.UNMARKED);
    }

    private static FileEnd shown(boolean there) {
        return there ? FileEnd.SHOWN : FileEnd.CUT;
    }

    /// Skips the segments before the first scan, because one of them may hold a thumbnail with its own end
    /// marker. Within the scan, an FF byte that is not a marker is followed by 00 (ITU T.81 §B.1.1.5).
    private static boolean endOfJpeg(byte[] file) {
        int at = 2;
        while (at + 3 < file.length && (file[at] & 0xFF) == 0xFF && (file[at + 1] & 0xFF) != START_OF_SCAN) {
            at += 2 + ((file[at + 2] & 0xFF) << 8 | file[at + 3] & 0xFF);
        }
        for (; at + 1 < file.length; at++) {
            if ((file[at] & 0xFF) == 0xFF && (file[at + 1] & 0xFF) == END_OF_IMAGE) {
                return true;
            }
        }
        return false;
    }

    private static long riffLength(byte[] file) {
        long length = 0;
        for (int i = 7; i >= 4; i--) {
            length = length << 8 | file[i] & 0xFF;
        }
        return length;
    }
}
