package dateline.intake;

import dateline.archive.Filing;
import dateline.envelope.Sha256;
import dateline.formats.photo.PhotoReader;
import dateline.story.Reading;
import dateline.wire.Dispatch;
import org.jspecify.annotations.Nullable;

/// Makes what the archive files from a dispatch and what was read from it.
final class Filings {
    private Filings() {}

    static Filing of(long number, Dispatch dispatch, Reading reading) {
        return new Filing(
                number,
                dispatch.supplier(),
                dispatch.name(),
                dispatch.arrived(),
                dispatch.via().isFeed(),
                reading,
                pictureSha256(dispatch, reading));
    }

    /// Returns the SHA-256 of a dispatch that is itself a picture; null for others.
    static @Nullable String pictureSha256(Dispatch dispatch, Reading reading) {
        return reading.format().equals(PhotoReader.FORMAT) ? Sha256.hex(dispatch.bytes()) : null;
    }
}
