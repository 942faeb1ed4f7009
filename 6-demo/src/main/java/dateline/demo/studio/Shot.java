package dateline.demo.studio;

import dateline.demo.caption.PictureFacts;

/// What the studio is asked for.
///
/// @param scene its name and light: `harbour dusk`
/// @param width of the picture as it is looked at, in pixels
/// @param height likewise
/// @param seed the same seed gives the same picture
public record Shot(String scene, int width, int height, int seed, PictureFacts facts) {}
