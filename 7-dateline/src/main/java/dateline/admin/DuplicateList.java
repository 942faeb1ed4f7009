package dateline.admin;

import dateline.archive.NearDuplicate;
import java.util.List;

/// The shown stories that are the same copy as one.
public record DuplicateList(List<NearDuplicate> stories) {
    public DuplicateList {
        stories = List.copyOf(stories);
    }
}
