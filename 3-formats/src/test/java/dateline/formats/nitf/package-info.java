@NullMarked
package dateline.formats.nitf;

import org.jspecify.annotations.NullMarked;
