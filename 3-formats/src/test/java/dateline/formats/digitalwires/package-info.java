@NullMarked
package dateline.formats.digitalwires;

import org.jspecify.annotations.NullMarked;
