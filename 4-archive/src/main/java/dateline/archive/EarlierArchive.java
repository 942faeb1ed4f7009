package dateline.archive;

import dateline.database.DamagedDatabase;
import dateline.database.FileInspection;
import dateline.story.NewsPackage;
import dateline.story.PictureItem;
import dateline.story.Reading;
import dateline.story.Story;
import dateline.story.StoryJson;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The archive that a replay replaces. It may still have the content of dispatches that are damaged in
/// the journal.
///
/// Each method opens the file anew, for reading only.
public final class EarlierArchive {
    private static final Logger LOG = LoggerFactory.getLogger(EarlierArchive.class);

    private static final String FORMAT = "archive";

    private final Path file;

    public EarlierArchive(Path file) {
        this.file = file;
    }

    /// Returns whether there is an archive at all.
    public boolean exists() {
        return Files.exists(file);
    }

    /// Finds the journal's last dispatch that this archive has filed; empty if the file does not say.
    public Optional<LastFiled> findLastFiled() {
        if (!exists()) {
            return Optional.empty();
        }
        try {
            List<LastFiled> found = new ArrayList<>();
            FileInspection.of(file, handle -> LastFiled.find(handle).ifPresent(found::add));
            return found.stream().findFirst();
        } catch (DamagedDatabase e) {
            LOG.warn("The archive {} cannot be read", file);
            return Optional.empty();
        }
    }

    /// Lists the ids of its killed stories.
    ///
    /// @throws DamagedDatabase if its file cannot be read
    public List<String> killed() {
        List<String> killed = new ArrayList<>();
        FileInspection.of(
                file,
                handle -> handle.createQuery("select id from story where killed <> 0")
                        .mapTo(String.class)
                        .forEach(killed::add));
        return killed;
    }

    /// Finds the content of a dispatch as it was filed here; empty if none of it can be read. Contains the data
    /// about pictures, but no picture file.
    ///
    /// @throws DamagedDatabase if its file cannot be read
    public Optional<Filing> findFiling(long dispatch) {
        List<Row<Story>> stories = new ArrayList<>();
        List<Row<PictureItem>> pictures = new ArrayList<>();
        List<Row<NewsPackage>> packages = new ArrayList<>();
        FileInspection.of(file, handle -> {
            stories.addAll(rows(handle, "version", dispatch, StoryJson::read));
            pictures.addAll(rows(handle, "picture_item", dispatch, StoryJson::readPicture));
            if (PackageTable.isIn(handle)) {
                packages.addAll(rows(handle, "news_package", dispatch, StoryJson::readPackage));
            }
        });
        Reading reading = new Reading(
                        FORMAT,
                        stories.stream().map(Row::content).toList(),
                        pictures.stream().map(Row::content).toList(),
                        List.of())
                .withPackages(packages.stream().map(Row::content).toList());
        return Stream.of(stories, pictures, packages)
                .flatMap(List::stream)
                .findFirst()
                .map(row -> new Filing(dispatch, row.supplier(), row.name(), row.arrived(), true, reading, null));
    }

    /// The content of a version's, picture's or package's row, with its dispatch's supplier, name and arrival.
    private record Row<T>(String supplier, String name, Instant arrived, T content) {}

    private interface Content<T> {
        T read(byte[] json);
    }

    private static <T> List<Row<T>> rows(Handle handle, String table, long dispatch, Content<T> content) {
        return handle
                .createQuery("select * from " + table + " where dispatch = ? order by number")
                .bind(0, dispatch)
                .map((row, context) -> find(row, dispatch, content))
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private static <T> Optional<Row<T>> find(ResultSet row, long dispatch, Content<T> content) throws SQLException {
        try {
            return Optional.of(new Row<>(
                    Rows.text(row, "supplier"),
                    Rows.text(row, "name"),
                    Rows.presentTime(row, "arrived"),
                    content.read(StoredContent.json(row))));
        } catch (RuntimeException damaged) {
            LOG.warn("A row of dispatch {} in the archive before the replay cannot be read", dispatch);
            return Optional.empty();
        }
    }
}
