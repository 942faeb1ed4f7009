package dateline.archive;

import java.time.Instant;
import java.time.LocalDate;

/// Where a published story stands in the lists.
///
/// @param day in the site's zone
public record ListPlace(String section, LocalDate day, Instant published) {}
