package dateline.search;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A state of the index on the disk: how far it is, and the frequencies of words at that change.
record Checkpoint(Reached reached, WordFrequencies frequencies) {
    private static final Logger LOG = LoggerFactory.getLogger(Checkpoint.class);
    private static final String CHANGE = "change";
    private static final String AT = "at";
    private static final String FORM = "form";

    /// Counts the forms in which the index was ever written. An index of another form is built anew.
    private static final String THIS_FORM = "7";

    /// Reads the last state. Returns an empty state if no state can be read.
    static Checkpoint read(Path folder, Directory directory) throws IOException {
        if (!DirectoryReader.indexExists(directory)) {
            return new Checkpoint(Reached.NOTHING, new WordFrequencies());
        }
        try {
            Map<String, String> data = SegmentInfos.readLatestCommit(directory).getUserData();
            if (THIS_FORM.equals(data.get(FORM))) {
                Reached reached = new Reached(Long.parseLong(data.get(CHANGE)), Instant.parse(data.get(AT)));
                return new Checkpoint(reached, WordFrequencies.read(frequencies(folder, reached)));
            }
        } catch (IOException | IllegalArgumentException | DateTimeException e) {
            LOG.warn("The search index in {} cannot be read and is built anew: {}", folder, e.toString());
        }
        return new Checkpoint(Reached.NOTHING, new WordFrequencies());
    }

    /// Writes the frequencies before Lucene's commit names them, and deletes older ones after it.
    static void write(Path folder, IndexWriter writer, Checkpoint checkpoint) throws IOException {
        Reached reached = checkpoint.reached();
        Path file = frequencies(folder, checkpoint.reached());
        checkpoint.frequencies().write(file);
        writer.setLiveCommitData(Map.of(
                        FORM,
                        THIS_FORM,
                        CHANGE,
                        Long.toString(reached.change()),
                        AT,
                        reached.at().toString())
                .entrySet());
        writer.commit();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "frequencies-*")) {
            for (Path other : files) {
                if (!other.equals(file)) {
                    Files.delete(other);
                }
            }
        }
    }

    private static Path frequencies(Path folder, Reached reached) {
        return folder.resolve("frequencies-" + reached.change());
    }
}
