/// Reads a picture file's own metadata, and a photograph that arrives alone.
@NullMarked
package dateline.formats.photo;

import org.jspecify.annotations.NullMarked;
