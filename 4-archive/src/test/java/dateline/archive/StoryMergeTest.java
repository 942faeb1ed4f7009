package dateline.archive;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.database.Database;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Walks the schema of the archive, so that a new table cannot be forgotten when two stories are merged.
class StoryMergeTest {
    /// The columns of text that do not name a story.
    private static final Set<String> NOT_STORIES = Set.of(
            "alias.id", // leads to a story; a story that exists has none
            "story.state",
            "story.section",
            "story.address",
            "guid.supplier",
            "guid.guid",
            "evolved.guid",
            "evolved.ancestor",
            "telling.supplier",
            "telling.slug",
            "telling.day",
            "telling.guid",
            "former_address.path",
            "version.guid",
            "version.version",
            "version.supplier",
            "version.name",
            "picture_file.supplier",
            "picture_file.name",
            "picture_file.sha256",
            "picture_item.supplier",
            "picture_item.guid",
            "picture_item.version",
            "picture_item.name",
            "picture_other_id.supplier",
            "picture_other_id.other",
            "picture_other_id.guid",
            "picture_use.supplier",
            "picture_use.kind",
            "picture_use.key",
            "news_package.supplier",
            "news_package.guid",
            "news_package.version",
            "news_package.name",
            "package_item.supplier",
            "package_item.item",
            "package_item.package",
            "packaged_picture.supplier",
            "packaged_picture.copy",
            "packaged_picture.package",
            "packaged_picture.picture",
            "packaged_picture.caption",
            "packaged_picture.credit",
            "shared_id.supplier",
            "shared_id.shared",
            "shared_id.guid",
            "editor_choice.kind",
            "topic.kind",
            "topic.code",
            "topic.name",
            "topic.folded",
            "topic.slug",
            "topic_fill.filled_to");

    private static final String FROM = "from00000";
    private static final String INTO = "into00000";

    private record Column(String table, String name, String type) {
        String path() {
            return table + '.' + name;
        }

        boolean namesAStory() {
            return type.equalsIgnoreCase("text") && !NOT_STORIES.contains(path());
        }
    }

    @TempDir
    Path folder;

    private Database database;

    @BeforeEach
    void open() {
        database = Database.open(folder.resolve("archive.db"), "dateline/archive");
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void noColumnNamesAMergedStoryButThoseThatMayKeepIt() {
        assertThat(columnsAfterAMerge(FROM)).containsExactlyInAnyOrderElementsOf(StoryMerge.KEPT);
    }

    @Test
    void rowsOfAMergedStoryPointToTheOtherStory() {
        assertThat(columnsAfterAMerge(INTO))
                .containsExactlyInAnyOrder(
                        "alias.story",
                        "editor_choice.other",
                        "editor_choice.story",
                        "evolved.story",
                        "former_address.story",
                        "guid.story",
                        "parted.other",
                        "parted.story",
                        "story_topic.story",
                        "telling.story",
                        "twin.other",
                        "twin.story",
                        "version.story");
    }

    /// Merges a story that every column names, and returns the columns that name a story then.
    private Set<String> columnsAfterAMerge(String story) {
        return database.write(handle -> {
            for (String table : tables(handle)) {
                List<Column> columns = columns(handle, table);
                columns.stream().filter(Column::namesAStory).forEach(column -> insert(handle, columns, column));
            }
            StoryMerge.merge(handle, FROM, INTO);
            return columnsWith(handle, story);
        });
    }

    /// Inserts a row in which one column names the story that will be merged.
    private static void insert(Handle handle, List<Column> columns, Column naming) {
        String names = columns.stream().map(Column::name).collect(Collectors.joining(", "));
        String values = columns.stream()
                .map(column -> column.equals(naming) ? "'" + FROM + "'" : value(column))
                .collect(Collectors.joining(", "));
        handle.execute("insert into " + naming.table() + " (" + names + ") values (" + values + ")");
    }

    private static String value(Column column) {
        return switch (column.type().toLowerCase(Locale.ROOT)) {
            case "text" -> "'other0000'";
            case "blob" -> "x'00'";
            default -> "1";
        };
    }

    private static Set<String> columnsWith(Handle handle, String id) {
        Set<String> found = new TreeSet<>();
        for (String table : tables(handle)) {
            for (Column column : columns(handle, table)) {
                long rows = handle.createQuery("select count(*) from " + table + " where " + column.name() + " = ?")
                        .bind(0, id)
                        .mapTo(Long.class)
                        .one();
                if (rows > 0) {
                    found.add(column.path());
                }
            }
        }
        return found;
    }

    private static List<String> tables(Handle handle) {
        return handle.createQuery("select name from sqlite_master where type = 'table'"
                        + " and name not like 'sqlite_%' and name not like 'flyway_%' order by name")
                .mapTo(String.class)
                .list();
    }

    private static List<Column> columns(Handle handle, String table) {
        return handle.createQuery("select name, type from pragma_table_info(?)")
                .bind(0, table)
                .map((row, context) -> new Column(table, row.getString("name"), row.getString("type")))
                .list();
    }
}
