package dateline.site.view;

/// A story of Recommended Articles.
///
/// @param reason why it is recommended: `editors-choice`, `same-event`, `same-subject`, `same-place`, `alike`,
///     `newest-in-section` or `newest`
public record RecommendedView(CardView card, String reason) {}
