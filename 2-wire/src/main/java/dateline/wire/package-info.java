@NullMarked
package dateline.wire;

import org.jspecify.annotations.NullMarked;
