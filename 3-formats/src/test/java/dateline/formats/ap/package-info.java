@NullMarked
package dateline.formats.ap;

import org.jspecify.annotations.NullMarked;
