package dateline.wire;

import java.util.concurrent.CompletableFuture;

/// The intake's confirmation that a dispatch is stored.
///
/// @param number the dispatch's number in the journal; numbers rise
/// @param alreadyHad whether the supplier's last dispatch of this name had the same bytes; `number` is then
///     that dispatch's
/// @param outcome completes when the dispatch is read and its content is filed and visible
public record Receipt(long number, boolean alreadyHad, CompletableFuture<Outcome> outcome) {}
