/// Reads NITF 3, alone or inside other formats: heads and bodies.
@NullMarked
package dateline.formats.nitf;

import org.jspecify.annotations.NullMarked;
