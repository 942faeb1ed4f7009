package dateline.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.jdbi.v3.core.statement.DefaultStatementBuilder;
import org.jdbi.v3.core.statement.StatementContext;

/// Keeps the prepared statements of one connection that stays open: to prepare one takes longer than to run it.
///
/// The same SQL is always asked for in the same way, so that its text is its name. Not for use by two threads at once.
final class KeptStatements extends DefaultStatementBuilder {
    private final Map<String, Deque<PreparedStatement>> free = new HashMap<>();

    @Override
    public PreparedStatement create(Connection connection, String sql, StatementContext context) throws SQLException {
        Deque<PreparedStatement> kept = free.get(sql);
        PreparedStatement statement = kept == null ? null : kept.pollFirst();
        return statement == null ? super.create(connection, sql, context) : statement;
    }

    @Override
    public void close(Connection connection, String sql, Statement statement) throws SQLException {
        if (statement instanceof PreparedStatement prepared && !prepared.isClosed()) {
            prepared.clearParameters();
            free.computeIfAbsent(sql, none -> new ArrayDeque<>()).addFirst(prepared);
        } else {
            super.close(connection, sql, statement);
        }
    }
}
