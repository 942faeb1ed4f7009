package dateline.bench.search;

import java.util.List;

/// A program that searches the same stories.
interface SearchEngine extends AutoCloseable {
    /// Returns its name in the table.
    String name();

    /// Lists the ids of the stories found, the best first.
    ///
    /// @param typed as readers type it
    List<String> find(String typed, int limit);

    @Override
    void close();
}
