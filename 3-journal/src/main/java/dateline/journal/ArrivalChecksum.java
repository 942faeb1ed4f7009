package dateline.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import dateline.database.Checksum;
import dateline.database.TimeColumn;
import dateline.wire.Dispatch;
import java.util.Objects;
import java.util.stream.Stream;

/// Computes the checksum of a dispatch's fields, without its bytes.
final class ArrivalChecksum {
    private ArrivalChecksum() {}

    static long of(Dispatch dispatch) {
        Checksum sum = new Checksum();
        Stream.of(
                        dispatch.supplier(),
                        dispatch.name(),
                        dispatch.via().name(),
                        Objects.toString(TimeColumn.column(dispatch.arrived())))
                .forEach(value -> sum.andValue(value.getBytes(UTF_8)));
        String charset = dispatch.charset();
        return sum.andValue(charset == null ? null : charset.getBytes(UTF_8)).value();
    }
}
