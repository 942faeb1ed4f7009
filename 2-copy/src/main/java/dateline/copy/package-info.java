@NullMarked
package dateline.copy;

import org.jspecify.annotations.NullMarked;
