package dateline.formats.photo;

import com.drew.metadata.Metadata;
import com.drew.metadata.StringValue;
import com.drew.metadata.iptc.IptcDirectory;
import dateline.copy.TextDecoding;
import dateline.envelope.text.StrictText;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Reads a picture's metadata from IPTC IIM 4.2, record 2. It is the oldest of the three kinds, and every
/// agency still sends it.
final class IimFields {
    private static final int[] SHOWN = {
        IptcDirectory.TAG_CAPTION,
        IptcDirectory.TAG_HEADLINE,
        IptcDirectory.TAG_OBJECT_NAME,
        IptcDirectory.TAG_BY_LINE,
        IptcDirectory.TAG_CITY,
        IptcDirectory.TAG_COUNTRY_OR_PRIMARY_LOCATION_NAME,
        IptcDirectory.TAG_KEYWORDS
    };
    /// Character sets whose letters do not look like Latin ones.
    private static final Set<String> FOREIGN = Set.of(
            "windows-1251",
            "KOI8-R",
            "ISO-8859-5",
            "windows-1253",
            "ISO-8859-7",
            "windows-1255",
            "ISO-8859-8",
            "windows-1256",
            "ISO-8859-6",
            "GB18030",
            "Big5",
            "EUC-JP",
            "windows-31j",
            "Shift_JIS",
            "EUC-KR",
            "x-windows-949");

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
        String coded = record.getString(IptcDirectory.TAG_CODED_CHARACTER_SET);
        Charset declared = coded == null ? null : CodedCharacterSet.of(coded);
        Charset likely = declared == null ? foreign(record) : declared;
        return Text.clean(Arrays.stream(values)
                .map(value -> decoded(value.getBytes(), likely))
                .collect(Collectors.joining(", ")));
    }

    private static String decoded(byte[] bytes, @Nullable Charset likely) {
        return likely == null || likely.equals(StandardCharsets.UTF_8)
                ? OldText.decode(bytes)
                : StrictText.decode(bytes, likely).orElseGet(() -> OldText.decode(bytes));
    }

    /// Returns the character set of a record that declares none, if its letters show that it is not Latin. One
    /// dataset may be too short to tell.
    private static @Nullable Charset foreign(IptcDirectory record) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (int tag : SHOWN) {
            StringValue[] values = record.getStringValueArray(tag);
            Arrays.stream(values == null ? new StringValue[0] : values).forEach(value -> {
                all.writeBytes(value.getBytes());
                all.write('\n');
            });
        }
        Charset charset = TextDecoding.decode(all.toByteArray()).charset();
        return FOREIGN.contains(charset.name()) ? charset : null;
    }
}
