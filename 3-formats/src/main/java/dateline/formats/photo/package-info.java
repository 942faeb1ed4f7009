/// Reads what a picture's file says of itself, and a photograph that comes alone.
@NullMarked
package dateline.formats.photo;

import org.jspecify.annotations.NullMarked;
