package dateline.formats.photo;

import com.drew.metadata.Metadata;
import com.drew.metadata.StringValue;
import com.drew.metadata.iptc.IptcDirectory;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Reads a picture's metadata from IPTC IIM 4.2, record 2. It is the oldest of the three kinds, and every
/// agency still sends it.
final class IimFields {
    private IimFields() {}

    static PictureMetadata read(Metadata tags) {
        PictureMetadata all = PictureMetadata.NONE;
        for (IptcDirectory record : tags.getDirectoriesOfType(IptcDirectory.class)) {
            all = all.or(read(record));
        }
        return all;
    }

    private static PictureMetadata read(IptcDirectory record) {
        return new PictureMetadata(
                text(record, IptcDirectory.TAG_CAPTION),
                text(record, IptcDirectory.TAG_HEADLINE),
                null,
                null,
                text(record, IptcDirectory.TAG_BY_LINE),
                text(record, IptcDirectory.TAG_CREDIT),
                text(record, IptcDirectory.TAG_SOURCE),
                text(record, IptcDirectory.TAG_COPYRIGHT_NOTICE),
                null,
                null,
                text(record, IptcDirectory.TAG_SPECIAL_INSTRUCTIONS),
                null);
    }

    /// Returns a dataset from the first record that has it; null if none has.
    static @Nullable String find(Metadata tags, int tag) {
        for (IptcDirectory record : tags.getDirectoriesOfType(IptcDirectory.class)) {
            String found = text(record, tag);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static @Nullable String text(IptcDirectory record, int tag) {
        StringValue[] values = record.getStringValueArray(tag);
        if (values == null) {
            return null;
        }
        boolean declared = record.containsTag(IptcDirectory.TAG_CODED_CHARACTER_SET);
        return Text.clean(Arrays.stream(values)
                .map(value -> declared ? value.toString() : OldText.decode(value.getBytes()))
                .collect(Collectors.joining(", ")));
    }
}
