package dateline.envelope.mime;

import java.util.Arrays;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.stream.FieldBuilder;
import org.apache.james.mime4j.stream.RawField;
import org.apache.james.mime4j.stream.RawFieldParser;
import org.apache.james.mime4j.util.BufferRecycler;
import org.apache.james.mime4j.util.ByteArrayBuffer;
import org.apache.james.mime4j.util.RecycledByteArrayBuffer;

/// Builds the fields of a header and cuts each after 64 KB. The time that mime4j takes for a field with parameters
/// grows with the square of their number: 1 MB took 14 s.
final class CutFields implements FieldBuilder {
    private static final int LONGEST = 65_536;

    private final RecycledByteArrayBuffer field = new RecycledByteArrayBuffer(new BufferRecycler(), 1_024);

    @Override
    public void reset() {
        field.clear();
    }

    @Override
    public void append(ByteArrayBuffer line) {
        field.append(line.buffer(), 0, Math.min(line.length(), LONGEST - field.length()));
    }

    @Override
    public RawField build() throws MimeException {
        int length = field.length();
        while (length > 0 && (field.byteAt(length - 1) == '\n' || field.byteAt(length - 1) == '\r')) {
            length--;
        }
        byte[] bytes = Arrays.copyOf(field.buffer(), length);
        return RawFieldParser.DEFAULT.parseField(new ByteArrayBuffer(bytes, length, true));
    }

    @Override
    public RecycledByteArrayBuffer getRaw() {
        return field;
    }

    @Override
    public void release() {
        field.release();
    }
}
