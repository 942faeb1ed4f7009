package dateline.demo.studio;

import dateline.demo.caption.PictureFacts;

/// The description of a picture to draw.
///
/// @param scene its name and light: `harbour dusk`
/// @param width of the picture in pixels, after its orientation is applied
/// @param height likewise
/// @param seed the same seed gives the same picture
public record Shot(String scene, int width, int height, int seed, PictureFacts facts) {}
