/// Measures how good the Recommended Articles are.
@NullMarked
package dateline.bench.related;

import org.jspecify.annotations.NullMarked;
