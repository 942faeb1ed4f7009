@NullMarked
package dateline.push;

import org.jspecify.annotations.NullMarked;
