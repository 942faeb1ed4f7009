/// Reads what a WordPress site exports (WXR), as a newsroom brings it when it moves in.
@NullMarked
package dateline.formats.wordpress;

import org.jspecify.annotations.NullMarked;
