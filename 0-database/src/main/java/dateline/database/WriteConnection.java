package dateline.database;

import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.config.JdbiConfig;

/// The one connection that writes to a database file. Only the thread that holds the writer's lock uses it.
///
/// Opens a new connection after a failure: if the disk fails, SQLite may roll back the transaction by itself
/// (<https://www.sqlite.org/lang_transaction.html>), and the driver does not notice.
final class WriteConnection implements AutoCloseable {
    private final Jdbi connections;
    private Handle present;

    WriteConnection(DataSource source) {
        this.connections =
                TimeColumn.install(Jdbi.create(source)).setStatementBuilderFactory(connection -> new KeptStatements());
        this.present = connections.open();
    }

    /// Runs work in one transaction, which is synced when this returns.
    <T, X extends Exception> T inTransaction(HandleCallback<T, X> work) throws X {
        try {
            return present.inTransaction(work);
        } catch (Throwable failure) {
            reconnect(failure);
            throw failure;
        }
    }

    private void reconnect(Throwable failure) {
        try {
            Handle broken = present;
            present = connections.open();
            broken.close();
        } catch (RuntimeException e) {
            failure.addSuppressed(e); // the old connection stays; the next write tries again
        }
    }

    /// Changes a JDBI configuration of this connection and those that replace it.
    <C extends JdbiConfig<C>> void configure(Class<C> type, Consumer<C> change) {
        connections.configure(type, change);
        present.configure(type, change);
    }

    @Override
    public void close() {
        present.close();
    }
}
