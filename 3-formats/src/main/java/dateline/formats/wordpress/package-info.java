/// Reads the export of a WordPress site (WXR), for a newsroom that moves from there.
@NullMarked
package dateline.formats.wordpress;

import org.jspecify.annotations.NullMarked;
