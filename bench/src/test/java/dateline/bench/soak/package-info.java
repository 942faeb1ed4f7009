@NullMarked
package dateline.bench.soak;

import org.jspecify.annotations.NullMarked;
