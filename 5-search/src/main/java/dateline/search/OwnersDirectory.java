package dateline.search;

import dateline.database.OwnerOnly;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;
import org.apache.lucene.store.Lock;

/// A folder of index files that only their owner may read, because they hold the words of licensed copy. Lucene
/// creates its files with the permissions of the umask; each is closed to others while it is still empty.
final class OwnersDirectory extends FilterDirectory {
    private final Path folder;

    private OwnersDirectory(Path folder, FSDirectory files) {
        super(files);
        this.folder = folder;
    }

    static OwnersDirectory open(Path folder) throws IOException {
        OwnerOnly.makeFolder(folder);
        return new OwnersDirectory(folder, FSDirectory.open(folder));
    }

    @Override
    public IndexOutput createOutput(String name, IOContext context) throws IOException {
        return closed(super.createOutput(name, context));
    }

    @Override
    public IndexOutput createTempOutput(String prefix, String suffix, IOContext context) throws IOException {
        return closed(super.createTempOutput(prefix, suffix, context));
    }

    @Override
    public Lock obtainLock(String name) throws IOException {
        Lock lock = super.obtainLock(name);
        OwnerOnly.closeFile(folder.resolve(name));
        return lock;
    }

    private IndexOutput closed(IndexOutput output) {
        OwnerOnly.closeFile(folder.resolve(output.getName()));
        return output;
    }
}
