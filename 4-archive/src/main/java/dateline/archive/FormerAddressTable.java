package dateline.archive;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// The table of the addresses that stories had on a site whose archive was imported. The first story with an
/// address keeps it.
///
/// Different spellings of an address find the same story: with or without a slash at the end, in upper or lower
/// case, with or without percent-encoding.
final class FormerAddressTable {
    private FormerAddressTable() {}

    static void add(Handle handle, String story, List<String> paths) {
        for (String path : paths) {
            handle.execute(
                    "insert into former_address (path, story) values (?, ?) on conflict do nothing",
                    plain(path),
                    story);
        }
    }

    static Optional<String> findStory(Handle handle, String path) {
        return handle.createQuery("select story from former_address where path = ?")
                .bind(0, plain(path))
                .mapTo(String.class)
                .findOne();
    }

    /// @param address a path, with the query if that identified the story
    static String plain(String address) {
        int query = address.indexOf('?');
        String path = query < 0 ? address : address.substring(0, query);
        String letters = decoded(path).toLowerCase(Locale.ROOT).replaceAll("/{2,}", "/");
        String tidy =
                letters.length() > 1 && letters.endsWith("/") ? letters.substring(0, letters.length() - 1) : letters;
        return query < 0 ? tidy : tidy + address.substring(query);
    }

    private static String decoded(String path) {
        try {
            return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return path;
        }
    }
}
