/// Reads the JSON of dpa's digitalwires.
@NullMarked
package dateline.formats.digitalwires;

import org.jspecify.annotations.NullMarked;
