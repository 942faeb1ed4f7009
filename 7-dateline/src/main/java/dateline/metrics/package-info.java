/// Metrics for monitoring the program from outside.
@NullMarked
package dateline.metrics;

import org.jspecify.annotations.NullMarked;
