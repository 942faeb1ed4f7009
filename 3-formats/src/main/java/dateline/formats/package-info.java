@NullMarked
package dateline.formats;

import org.jspecify.annotations.NullMarked;
