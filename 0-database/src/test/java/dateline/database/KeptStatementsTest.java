package dateline.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptStatementsTest {
    @TempDir
    Path folder;

    private int prepared;

    @Test
    void theSameStatementIsPreparedOnceWhetherItsParametersHaveNamesOrPlaces() throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("a.db"));
                Handle handle = Jdbi.create(() -> counting(connection))
                        .setStatementBuilderFactory(any -> new KeptStatements())
                        .open()) {
            handle.execute("create table line (text text)");
            prepared = 0;
            for (String text : new String[] {"one", "two", "three"}) {
                handle.createUpdate("insert into line values (:text)")
                        .bind("text", text)
                        .execute();
                handle.execute("update line set text = upper(text) where text = ?", text);
            }
            assertThat(handle.select("select text from line order by rowid")
                            .mapTo(String.class)
                            .list())
                    .containsExactly("ONE", "TWO", "THREE");
            assertThat(prepared).isEqualTo(3);
        }
    }

    @Test
    void aStatementInUseIsNotReused() throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("a.db"));
                Handle handle = Jdbi.create(() -> counting(connection))
                        .setStatementBuilderFactory(any -> new KeptStatements())
                        .open()) {
            String numbers = "select value from json_each('[1, 2]') where value > ?";
            long pairs = handle.createQuery(numbers).bind(0, 0).mapTo(Integer.class).stream()
                    .mapToLong(outer -> handle.createQuery(numbers)
                            .bind(0, 0)
                            .mapTo(Integer.class)
                            .list()
                            .size())
                    .sum();
            assertThat(pairs).isEqualTo(4);
        }
    }

    private Connection counting(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    prepared += method.getName().equals("prepareStatement") ? 1 : 0;
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
