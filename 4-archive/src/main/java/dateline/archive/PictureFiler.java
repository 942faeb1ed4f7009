package dateline.archive;

import dateline.story.NewsPackage;
import dateline.story.PictureItem;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/// Files the pictures and the packages of a dispatch, and updates the stories that may show them.
final class PictureFiler {
    private final StateUpdater updater;

    PictureFiler(StateUpdater updater) {
        this.updater = updater;
    }

    List<Change> file(Handle handle, Filing filing, List<PictureItem> items) {
        Set<String> illustrated = new HashSet<>();
        PictureIdentity identity = new PictureIdentity(filing);
        for (PictureItem item : items) {
            illustrated.addAll(file(handle, identity.of(item), filing));
        }
        if (filing.pictureSha256() != null) {
            PictureTable.addFile(handle, filing, filing.pictureSha256());
            illustrated.addAll(PictureTable.usersOfFile(handle, filing.supplier(), filing.name()));
        }
        return updater.refresh(handle, illustrated, filing.arrived());
    }

    /// Files the packages of a dispatch, which join stories and pictures of other files.
    List<Change> filePackages(Handle handle, Filing filing) {
        Set<String> illustrated = new LinkedHashSet<>();
        for (NewsPackage content : filing.reading().packages()) {
            String guid = PackageTable.add(handle, filing, content);
            illustrated.addAll(PackagedPictures.refresh(handle, filing.supplier(), guid));
        }
        return updater.refresh(handle, illustrated, filing.arrived());
    }

    /// Files a picture item and returns the ids of the stories that may show it. An item with neither an id nor
    /// terms is not stored: its file is enough.
    private static Set<String> file(Handle handle, PictureItem item, Filing filing) {
        String guid = item.picture().guid();
        if (guid == null && !hasTerms(item)) {
            return Set.of();
        }
        PictureItemTable.add(handle, filing, item);
        Set<String> users = new HashSet<>();
        if (guid != null) {
            users.addAll(PictureTable.usersOfItem(handle, filing.supplier(), guid));
            users.addAll(PackagedPictures.refreshAll(handle, filing.supplier(), guid));
        }
        item.otherIds().forEach(id -> {
            users.addAll(PictureTable.usersOfItem(handle, filing.supplier(), id));
            users.addAll(PackagedPictures.refreshAll(handle, filing.supplier(), id));
        });
        return users;
    }

    private static boolean hasTerms(PictureItem item) {
        return item.embargo() != null
                || item.status() != null
                || item.picture().expires() != null
                || item.picture().usageTerms() != null;
    }
}
