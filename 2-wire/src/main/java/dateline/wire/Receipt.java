package dateline.wire;

import java.util.concurrent.CompletableFuture;

/// A dispatch that is kept.
///
/// @param number the journal's, rising
/// @param alreadyHad whether what the same supplier sent last under the same name were the same bytes; `number` is then
///     that one's
/// @param outcome completes when the dispatch is read and what it gave is filed and visible
public record Receipt(long number, boolean alreadyHad, CompletableFuture<Outcome> outcome) {}
