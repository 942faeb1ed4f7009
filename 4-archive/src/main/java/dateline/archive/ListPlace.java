package dateline.archive;

import java.time.Instant;
import java.time.LocalDate;

/// The place of a published story in the lists.
///
/// @param day in the site's zone
public record ListPlace(String section, LocalDate day, Instant published) {}
