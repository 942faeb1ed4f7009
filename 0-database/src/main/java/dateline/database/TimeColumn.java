package dateline.database;

import java.sql.Types;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.argument.AbstractArgumentFactory;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jspecify.annotations.Nullable;

/// Converts times to columns and back: microseconds since 1970-01-01T00:00Z in a BIGINT, which every engine
/// stores exactly. In the statements of a [Database], JDBI binds and maps each [Instant] so.
public final class TimeColumn {
    private TimeColumn() {}

    public static @Nullable Long column(@Nullable Instant time) {
        return time == null ? null : ChronoUnit.MICROS.between(Instant.EPOCH, time);
    }

    public static @Nullable Instant time(@Nullable Long column) {
        return column == null ? null : Instant.EPOCH.plus(column, ChronoUnit.MICROS);
    }

    static Jdbi install(Jdbi jdbi) {
        return jdbi.registerArgument(new Times()).registerColumnMapper(Instant.class, (row, column, context) -> {
            long micros = row.getLong(column);
            return row.wasNull() ? null : time(micros);
        });
    }

    private static final class Times extends AbstractArgumentFactory<Instant> {
        Times() {
            super(Types.BIGINT);
        }

        @Override
        protected Argument build(Instant time, ConfigRegistry config) {
            long micros = ChronoUnit.MICROS.between(Instant.EPOCH, time);
            return (position, statement, context) -> statement.setLong(position, micros);
        }
    }
}
