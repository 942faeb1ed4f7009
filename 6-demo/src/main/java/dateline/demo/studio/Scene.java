package dateline.demo.studio;

/// A place or an event that the studio can draw in any light.
interface Scene {
    void paint(Canvas c, Light light);
}
