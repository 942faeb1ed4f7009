package dateline.admin;

import dateline.journal.Fault;
import java.time.Instant;
import java.util.List;

/// A dispatch with a part that could not be read.
///
/// @param size in bytes
/// @param faults what could not be read; empty if nothing of it is in the quarantine
public record QuarantinedDispatch(
        long number, String supplier, String name, Instant arrived, long size, List<Fault> faults) {
    public QuarantinedDispatch {
        faults = List.copyOf(faults);
    }
}
