@NullMarked
package dateline;

import org.jspecify.annotations.NullMarked;
