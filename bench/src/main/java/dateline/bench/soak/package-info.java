/// The soak: sends a long, bad night's copy to the running program. A second, simpler program computes from the
/// sent copy alone where every story must be.
@NullMarked
package dateline.bench.soak;

import org.jspecify.annotations.NullMarked;
