@NullMarked
package dateline.formats.teletype;

import org.jspecify.annotations.NullMarked;
