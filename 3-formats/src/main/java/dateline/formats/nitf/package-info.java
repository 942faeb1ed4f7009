/// Reads NITF 3: heads and bodies, as they stand inside NewsML-G2 or alone.
@NullMarked
package dateline.formats.nitf;

import org.jspecify.annotations.NullMarked;
