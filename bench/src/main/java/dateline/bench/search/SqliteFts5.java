package dateline.bench.search;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// SQLite's full-text search, FTS5, with its defaults: the tokenizer unicode61, which removes accents, and the
/// order of bm25().
final class SqliteFts5 implements SearchEngine {
    /// A phrase in quotation marks, or a word with what stands beside it.
    private static final Pattern PART = Pattern.compile("\"([^\"]++)\"|([^\\s\"]++)");

    private final String name;
    private final String between;
    private final Connection connection;

    private SqliteFts5(String name, String between, Path file) throws SQLException {
        this.name = name;
        this.between = between;
        connection = DriverManager.getConnection("jdbc:sqlite:" + file);
    }

    /// Creates an engine that finds stories with all words, which is what FTS5 does by default.
    static SqliteFts5 allWords(Path file) throws SQLException {
        return new SqliteFts5("FTS5, all words", " ", file);
    }

    /// Creates an engine that finds stories with any of the words.
    static SqliteFts5 anyWord(Path file) throws SQLException {
        return new SqliteFts5("FTS5, any word", " OR ", file);
    }

    void fill(List<NewsStory> stories) throws SQLException {
        try (Statement create = connection.createStatement()) {
            create.execute("create virtual table story using fts5(id unindexed, title, text)");
        }
        connection.setAutoCommit(false);
        try (PreparedStatement insert =
                connection.prepareStatement("insert into story (id, title, text) values (?, ?, ?)")) {
            for (NewsStory story : stories) {
                insert.setString(1, story.id());
                insert.setString(2, story.title());
                insert.setString(3, story.text());
                insert.executeUpdate();
            }
        }
        connection.commit();
        connection.setAutoCommit(true);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<String> find(String typed, int limit) {
        try (PreparedStatement select =
                connection.prepareStatement("select id from story where story match ? order by rank limit ?")) {
            select.setString(1, expression(typed));
            select.setInt(2, limit);
            List<String> ids = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    ids.add(rows.getString(1));
                }
            }
            return ids;
        } catch (SQLException e) {
            throw new IllegalStateException(typed, e);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Quotes each word, so that no sign in it is an operator.
    private String expression(String typed) {
        List<String> parts = new ArrayList<>();
        for (Matcher part = PART.matcher(typed); part.find(); ) {
            String word = part.group(2);
            boolean prefix = word != null && word.endsWith("*");
            String text = word == null ? part.group(1) : prefix ? word.substring(0, word.length() - 1) : word;
            parts.add('"' + text + '"' + (prefix ? "*" : ""));
        }
        return String.join(between, parts);
    }
}
