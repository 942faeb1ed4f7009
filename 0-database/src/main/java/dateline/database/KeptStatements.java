package dateline.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import org.jdbi.v3.core.statement.DefaultStatementBuilder;
import org.jdbi.v3.core.statement.StatementContext;

/// Reuses the prepared statements of one long-lived connection, because preparing a statement takes longer than
/// running it.
///
/// A statement's SQL text is its cache key. Not thread-safe.
final class KeptStatements extends DefaultStatementBuilder {
    private final Map<String, Deque<PreparedStatement>> free = new HashMap<>();

    /// The SQL that each statement was created with. JDBI passes another text to `close`: the SQL before its
    /// named parameters were replaced.
    private final Map<Statement, String> asked = new IdentityHashMap<>();

    @Override
    public PreparedStatement create(Connection connection, String sql, StatementContext context) throws SQLException {
        Deque<PreparedStatement> kept = free.get(sql);
        PreparedStatement statement = kept == null ? null : kept.pollFirst();
        return statement == null ? make(connection, sql, context) : statement;
    }

    private PreparedStatement make(Connection connection, String sql, StatementContext context) throws SQLException {
        PreparedStatement statement = super.create(connection, sql, context);
        asked.put(statement, sql);
        return statement;
    }

    @Override
    public void close(Connection connection, String sql, Statement statement) throws SQLException {
        String was = asked.get(statement);
        if (was != null && statement instanceof PreparedStatement prepared && !prepared.isClosed()) {
            prepared.clearParameters();
            free.computeIfAbsent(was, none -> new ArrayDeque<>()).addFirst(prepared);
        } else {
            asked.remove(statement);
            super.close(connection, sql, statement);
        }
    }
}
