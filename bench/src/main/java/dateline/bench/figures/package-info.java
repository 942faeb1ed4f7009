/// The figures that several measurements print: means with their intervals, and percentiles of times.
@NullMarked
package dateline.bench.figures;

import org.jspecify.annotations.NullMarked;
