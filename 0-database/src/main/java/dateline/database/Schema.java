package dateline.database;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.exception.FlywayValidateException;

/// Migrates the tables of a database file to the schema of this version of the program.
final class Schema {
    private Schema() {}

    /// @param migrations the class path folder of the `V1__….sql` files
    /// @throws OtherTables if a newer version, or one with other migrations, made the file
    static void migrate(Path file, DataSource source, String migrations) {
        // By default Flyway accepts migrations of newer versions.
        run(file, flyway(source, migrations).ignoreMigrationPatterns(new String[0]), Flyway::migrate);
    }

    /// Checks the schema without changing it. A file of an earlier version passes.
    ///
    /// @throws OtherTables as [#migrate]
    static void check(Path file, DataSource source, String migrations) {
        run(file, flyway(source, migrations).ignoreMigrationPatterns("*:pending"), Flyway::validate);
    }

    private static FluentConfiguration flyway(DataSource source, String migrations) {
        return Flyway.configure()
                .dataSource(source)
                .locations("classpath:" + migrations)
                .failOnMissingLocations(true);
    }

    private static void run(Path file, FluentConfiguration configuration, Consumer<Flyway> work) {
        Flyway flyway = configuration.load();
        try {
            work.accept(flyway);
        } catch (FlywayValidateException e) {
            throw new OtherTables(file, isNewer(flyway), e);
        }
    }

    private static boolean isNewer(Flyway flyway) {
        return Arrays.stream(flyway.info().all())
                .anyMatch(migration -> migration.getState() == MigrationState.FUTURE_SUCCESS
                        || migration.getState() == MigrationState.FUTURE_FAILED);
    }
}
