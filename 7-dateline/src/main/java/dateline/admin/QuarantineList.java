package dateline.admin;

import java.util.List;

/// Dispatches in the quarantine, the newest first.
public record QuarantineList(List<QuarantinedDispatch> dispatches) {
    public QuarantineList {
        dispatches = List.copyOf(dispatches);
    }
}
