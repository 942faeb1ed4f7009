package dateline.admin;

/// A dispatch with its bytes.
///
/// @param bytes as they came
public record ShownDispatch(QuarantinedDispatch dispatch, byte[] bytes) {}
